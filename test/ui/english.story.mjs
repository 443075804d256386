export const name = 'the same in English';
export const locale = 'en';
export const sizes = ['desktop', 'phone'];

export async function run(playground) {
  const figure = await playground.say('sick leave in November');
  await playground.picture('figure');
  await figure.shows('Sjukfrånvaro', 'November 2023', 'Yellow');
  await figure.showsNone('Gul', 'Utfall', 'Källa');

  const state = await playground.say('how are we doing?');
  await playground.picture('state');
  await state.shows('Data storage', 'target 8,500', 'Red');
  await state.showsNone('Röd', 'Läget');
}
