export const name = 'a group chat: the greeting, a mention and a button';

export async function run(playground) {
  await playground.open('Ledningsgruppen');
  const greeting = await playground.greeting();
  await playground.picture('greeting');
  await greeting.shows('Jag är KPI-boten', 'november 2023');

  const figure = await playground.mention('sjukfrånvaro november');
  await playground.picture('figure');
  await figure.shows('Sjukfrånvaro', '5,3 %');

  const reason = await playground.press('Orsak och åtgärd');
  await playground.picture('reason');
  await reason.shows('Korttidssjukfrånvaron ökar');
}
