export const name = 'a channel: the greeting, a mention in a post, and a button, all in the thread';

export async function run(playground) {
  await playground.open('Månadsuppföljning');
  const greeting = await playground.greeting();
  await playground.picture('greeting');
  await greeting.shows('Jag är KPI-boten');

  const figure = await playground.mention('sjukfrånvaro november');
  await playground.picture('figure');
  await figure.shows('Sjukfrånvaro', '5,3 %');

  const reason = await playground.press('Orsak och åtgärd');
  await playground.picture('reason');
  await reason.shows('Korttidssjukfrånvaron ökar');
}
