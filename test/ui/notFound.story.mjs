export const name = 'a word that is not in the report gets no figure';
export const sizes = ['desktop', 'phone'];

export async function run(playground) {
  const answer = await playground.say('frisknärvaro');
  await playground.picture('answer');
  await answer.shows('Det vet jag inte', 'frisknärvaro');
  await answer.showsNone('%', 'tkr');
  await answer.offers('Sjukfrånvaro', 'Läget i stort', 'Vad kan jag fråga om?');
}
