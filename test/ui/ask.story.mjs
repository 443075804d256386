export const name = 'a figure, then a follow-up for a month that has none';
export const sizes = ['desktop', 'phone'];

export async function run(playground) {
  const november = await playground.say('sjukfrånvaro november');
  await playground.picture('november');
  await november.shows('Sjukfrånvaro', 'November 2023', '5,3 %', 'Gul');

  const october = await playground.say('och i oktober?');
  await playground.picture('october');
  await october.shows('Sjukfrånvaro', 'oktober 2023', 'november 2023');
}
