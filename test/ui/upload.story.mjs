export const name = 'one figure put right by a sentence: form, preview, publication, answer, history, undo';
export const sizes = ['desktop', 'phone'];

export async function run(playground) {
  const correction = await playground.say('rätta sjukfrånvaro november till 5,4');
  await playground.picture('correction');
  await correction.shows('Rätta en siffra', 'Sjukfrånvaro · november 2023');
  await playground.fill(/^Kommentar/, 'Rätt siffra ur personalsystemet');
  const preview = await playground.press('Granska');
  await playground.picture('preview');
  await preview.shows('5,3 % → 5,4 %');

  const receipt = await playground.press('Publicera');
  await playground.picture('receipt');
  await receipt.shows('Publicerat: version', 'Rättelse');

  const answer = await playground.say('sjukfrånvaro november');
  await playground.picture('answer');
  await answer.shows('5,4 %');

  const history = await playground.say('historik november');
  await playground.picture('history');
  await history.shows('Version 2', 'Version 1');

  const undone = await playground.press('Ångra');
  await playground.picture('undone');
  await undone.shows('Ångrat: version', 'Ångrar version');
}
