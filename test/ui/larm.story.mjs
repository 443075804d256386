export const name =
  'an alert: followed in a channel, published, acknowledged in the card, explained, taken back';
export const sizes = ['desktop', 'phone'];
/** Its alert stays on record, and its card in the channel. */
export const leavesTraces = true;

export async function run(playground) {
  await playground.open('Månadsuppföljning');
  const followed = await playground.mention('larma ledningsgruppen här');
  await playground.picture('followed');
  await followed.shows('Nu bevakar kanalen allt i månadsrapporten.');
  const tried = await playground.receive('Så här hade det larmat');
  await playground.picture('tried');
  await tried.shows('November 2023');

  await playground.openPersonalChat();
  await playground.say('rätta sjukfrånvaro november till 9,4');
  await playground.fill(/^Kommentar/, 'Rätt siffra ur personalsystemet');
  const preview = await playground.press('Granska');
  await playground.picture('preview');
  await preview.shows('Larm som skickas när du publicerar: 1');
  const receipt = await playground.press('Publicera');
  await playground.picture('receipt');
  await receipt.shows('Larm till dem som bevakar: 1');

  await playground.open('Månadsuppföljning');
  const alert = await playground.receive('har fått röd status');
  await playground.picture('alert');
  await alert.shows('9,4 %', 'Gul → ◆ Röd', 'Rättat av Åsa Öberg');

  await playground.unfold('Pausa');
  await playground.picture('snooze');
  await playground.unfold('Kvittera');
  await playground.picture('acknowledge');
  await playground.fill(/^Kommentar/, 'Vi går igenom det med varje enhet i januari.');
  await playground.fill(/^Ansvarig/, 'HR-chefen');
  const seen = await playground.pressToChange('Kvittera', 'Kvitterat av Åsa Öberg');
  await playground.picture('acknowledged');
  await seen.shows(
    'Ansvarig för åtgärd: HR-chefen',
    'Kommentar: Vi går igenom det med varje enhet i januari.',
  );
  await seen.offers('Pausa', 'Återöppna');

  const details = await playground.press('Visa detaljer');
  await playground.picture('details');
  await details.shows('Kvitterat av Åsa Öberg');

  const why = await playground.mention('varför larmade du?');
  await playground.picture('why');
  await why.shows('Därför larmade jag senast', 'Sjukfrånvaro');

  await playground.openPersonalChat();
  await playground.say('historik november');
  const undone = await playground.press('Ångra');
  await playground.picture('undone');
  await undone.shows('Larm till dem som bevakar: 1', 'larmet mildras efter en rättelse');

  await playground.open('Månadsuppföljning');
  const updated = await playground.receive('Sedan dess');
  await playground.picture('updated');
  await updated.shows('Sedan dess: ◆ Röd → ▲ Gul');
  const reply = await playground.receive('mildras efter en rättelse');
  await playground.picture('reply');
  await reply.shows('5,3 %', 'Rättat av Åsa Öberg: utfall 9,4 % → 5,3 %');

  const stopped = await playground.mention('sluta bevaka allt');
  await playground.picture('stopped');
  await stopped.shows('Inga fler larm kommer hit.');
}
