export const name = 'a channel: the greeting, a mention in a post, and a button, all in the thread';

export async function run(playground) {
  await playground.open('Månadsuppföljning');
  const greeting = await playground.greeting();
  await playground.picture('greeting');
  await greeting.shows('Jag är KPI-boten', 'börja med @KPI-boten', '@KPI-boten larma oss här');

  const figure = await playground.mention('personalkostnader november');
  await playground.picture('figure');
  await figure.shows('Personalkostnader', '468 100 tkr', 'två kommentarer till');

  const reason = await playground.press('Fler kommentarer');
  await playground.picture('reason');
  await reason.shows('Varför det är överskott', 'en kommentar till');
}
