export const name = 'a group chat: the greeting, a mention and a button';

export async function run(playground) {
  await playground.open('Ledningsgruppen');
  const greeting = await playground.greeting();
  await playground.picture('greeting');
  await greeting.shows(
    'Jag är KPI-boten',
    'börja med @KPI-boten',
    '@KPI-boten larma oss här',
    'november 2023',
  );

  const figure = await playground.mention('sjukfrånvaro november');
  await playground.picture('figure');
  await figure.shows('Sjukfrånvaro', '5,3 %');

  const area = await playground.press('Allt inom HR');
  await playground.picture('area');
  await area.shows('Allt inom HR', 'Lediga jobb', 'Sjukfrånvaro');
}
