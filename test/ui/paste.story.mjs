import { copyTable } from './copyTable.mjs';

export const name =
  'rows pasted from Excel: what is wrong, what changes, the tick, the new figure, the undoing';
export const sizes = ['desktop', 'phone'];

const ROWS = /^Klistra in/;

export async function run(playground) {
  const form = await playground.say('ladda upp');
  await form.shows('Ladda upp en rapport', 'Klistra in rader från Excel');
  await playground.paste(ROWS, await copyTable('indikatorer', { Sjukfrånvaro: { Utfall: 'fem' } }));
  await playground.picture('form');
  const unfinished = await playground.press('Granska');
  await playground.picture('unfinished');
  await unfinished.shows('Rätta det här först', 'En rättelse behöver en kommentar.');

  // The form still has the rows.
  await playground.fill(/^Kommentar/, 'Rätt siffror ur personalsystemet');
  const faults = await playground.press('Granska');
  await playground.picture('faults');
  await faults.shows(
    '1 fel att rätta',
    'Inget är publicerat.',
    'Rad 2, kolumn ”Utfall”',
    '”fem” är inget tal.',
  );

  await playground.press('Försök igen');
  await playground.paste(ROWS, await copyTable('indikatorer', RIGHT));
  const preview = await playground.press('Granska');
  await playground.picture('preview');
  await preview.shows(
    'Granska november 2023',
    'Kommentar: Rätt siffror ur personalsystemet',
    '2 ändrade',
    'Utfall: 5,3 % → 5,6 % (+0,3 procentenheter)',
    '▲ Gul → ◆ Röd',
    '1 varning att kontrollera',
  );

  await playground.pressToChange('Publicera', 'Kryssa i att du har kontrollerat varningarna');
  await playground.picture('unticked');
  await playground.tick('Jag har kontrollerat varningarna');
  const receipt = await playground.press('Publicera');
  await playground.picture('receipt');
  await receipt.shows('Publicerat: version', 'Rättelse', 'inklistrade rader');

  const answer = await playground.say('sjukfrånvaro november');
  await playground.picture('answer');
  await answer.shows('5,6 %', 'Röd', 'inklistrade rader');

  await playground.say('historik november');
  const undone = await playground.press('Ångra');
  await playground.picture('undone');
  await undone.shows('Ångrat: version', 'Ångrar version');
  const restored = await playground.say('sjukfrånvaro november');
  await playground.picture('restored');
  await restored.shows('5,3 %', 'Gul', 'Minirapport november 2023');
  await restored.showsNone('5,6 %');
}

/** An annual target that the month's does not fit is what has to be ticked. */
const RIGHT = {
  Sjukfrånvaro: { Utfall: '5,6' },
  Löneärenden: { Årsmål: '90 000' },
};
