export const name = 'the state of everything, then what is red';
export const sizes = ['desktop', 'phone'];

export async function run(playground) {
  const state = await playground.say('hur ligger vi till?');
  await playground.picture('state');
  await state.shows('november 2023', 'röda', 'gula', 'gröna', '19 118 tkr', 'Datalagring', '4 gula till');

  const red = await playground.press('Vad är rött?');
  await playground.picture('red');
  await red.shows('Datalagring', '5 584', 'Röd', 'Efterlevnad servicenivå');
  await red.showsNone('Sjukfrånvaro', 'Grön');
}
