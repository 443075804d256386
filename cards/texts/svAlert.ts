import type { AlertTexts } from './alertTexts.js';

/** "1 larm är över", "2 larm är över" */
const counted = (one: string, many: string) => (count: number) => `${count} ${count === 1 ? one : many}`;

const PERIODS = { month: 'månaden', tertial: 'tertialet', year: 'året' };

/** "3:e", "21:a" */
function ordinal(number: number): string {
  const [last, lastTwo] = [number % 10, number % 100];
  const endsInA = (last === 1 || last === 2) && lastTwo !== 11 && lastTwo !== 12;
  return `${number}:${endsInA ? 'a' : 'e'}`;
}

/** Names are of any gender and number: nothing that follows one agrees with it. */
export const svAlert: AlertTexts = {
  number: (number) => `Larm\u00a0${number}`,
  part: (project, part) => `${project} (${part})`,

  titles: {
    colour: {
      yellow: (name) => `${name} har fått gul status`,
      red: (name) => `${name} har fått röd status`,
    },
    deviating: (name) => `${name} har fått en avvikelse`,
    forewarned: (name) => `Förvarning: ${name}`,
    missing: (name) => `Siffra saknas: ${name}`,
    recovered: {
      target: (name) => `${name} klarar målet igen`,
      budget: (name) => `${name} klarar budgeten igen`,
      project: (name) => `${name} har grön status igen`,
    },
    forecastRecovered: {
      target: (name) => `Prognosen för ${name} klarar årsmålet igen`,
      budget: (name) => `Prognosen för ${name} klarar årsbudgeten igen`,
    },
    retracted: (name) => `Larmet om ${name} återkallas`,
    eased: (name) => `Larmet om ${name} mildras efter en rättelse`,
    ended: (name) => `Larmet om ${name} är över`,
    arrived: (name) => `Siffran har kommit: ${name}`,
    gone: (name) => `${name} följs inte upp längre`,
  },
  counts: {
    new: counted('ny avvikelse', 'nya avvikelser'),
    worse: counted('avvikelse har blivit värre', 'avvikelser har blivit värre'),
    eased: counted('larm mildras efter en rättelse', 'larm mildras efter en rättelse'),
    forewarned: counted('förvarning', 'förvarningar'),
    missing: counted('siffra saknas', 'siffror saknas'),
    ended: counted('larm är över', 'larm är över'),
  },
  count: counted('larm', 'larm'),
  dated: (title, period) => `${title}, ${period}`,
  partOf: (number, of) => `Del ${number} av ${of}`,
  allOver: 'Inget av det här är öppet längre.',
  forecast: (figure) => `prognos ${figure}`,

  reasons: {
    firstLeftRange: {
      target: 'Ny avvikelse: utfallet klarar inte målet.',
      budget: 'Ny avvikelse: utfallet klarar inte budgeten.',
      project: 'Ny avvikelse i projektet.',
    },
    worsened: 'Det har blivit värre.',
    recovered: {
      target: 'Utfallet klarar målet igen.',
      budget: 'Utfallet klarar budgeten igen.',
      project: 'Statusen är grön igen.',
    },
    forecastRecovered: {
      target: 'Prognosen klarar årsmålet igen.',
      budget: 'Prognosen klarar årsbudgeten igen.',
    },
    retracted: 'Larmet återkallas: en rättelse visar att det aldrig var så.',
    eased: 'En rättelse visar att det inte är så illa som larmet sa.',
    cameLate: 'Larmet kommer sent: avvikelsen syns först efter en rättelse.',
    targetChanged: {
      target: 'Beror på att målet eller toleransen har ändrats.',
      budget: 'Beror på att budgeten eller toleransen har ändrats.',
    },
    forewarned: {
      target: 'Utfallet klarar målet, men prognosen för helåret gör det inte.',
      budget: 'Utfallet klarar budgeten, men prognosen för helåret gör det inte.',
    },
    missing: 'Siffran borde stå i rapporten, men saknas.',
    arrived: (several) => (several ? 'Siffrorna har kommit.' : 'Siffran har kommit.'),
    noLongerFollowed: 'Finns inte längre bland det som följs upp.',
    untold: {
      stillOutside: 'Avviker fortfarande. Det är inget nytt, så jag har inte larmat om det.',
      stillMissing: 'Saknas fortfarande. Det är inget nytt, så jag har inte larmat om det.',
      unchanged: 'Så var det redan tidigare. Det är inget nytt, så jag har inte larmat om det.',
    },
  },

  appliesTo: (period) => `Gäller ${period}`,
  since: (period) => `Sedan ${period}`,
  sinceCounted: (period, number, frequency) =>
    `Sedan ${period}, ${ordinal(number)}\u00a0${PERIODS[frequency]}`,
  hadBeenSince: (period) => `Hade varat sedan ${period}`,
  awaited: {
    periods: (periods) => `Saknas för ${periods}`,
    owner: (owner) => `Ansvarig: ${owner}`,
    noOwner: 'Ingen ansvarig är angiven',
    deadline: (day) => `Skulle ha kommit senast ${day}`,
  },
  corrected: {
    by: (name) => `Rättat av ${name}`,
    figures: (corrected, changes) => `${corrected}: ${changes}`,
    added: (name) => `Tillagt efteråt av ${name}`,
    unnamed: 'Rättelse',
  },
  noCauseOrAction: 'Rapporten anger varken orsak eller åtgärd.',

  status: {
    acknowledged: (by, at) => `Kvitterat av ${by} ${at}`,
    actionOwner: (owner) => `Ansvarig för åtgärd: ${owner}`,
    comment: (comment) => `Kommentar: ${comment}`,
    snoozedUntil: (by, day) => `Pausat av ${by} till ${day}`,
    snoozedUntilChange: (by) => `Pausat av ${by} tills det ändras`,
    since: 'Sedan dess:',
  },

  buttons: {
    acknowledge: 'Kvittera',
    snooze: 'Pausa',
    reopen: (count) => (count === 1 ? 'Återöppna' : `Återöppna ${count} larm`),
    reopenAbout: 'Ta bort kvittering och paus',
    details: 'Visa detaljer',
    about: (button, alert) => `${button}: ${alert}`,
  },
  acknowledgement: {
    pick: 'Vilka larm kvitterar du?',
    comment: 'Kommentar',
    commentHint: 'Vad gör ni åt det?',
    actionOwner: 'Ansvarig för åtgärd',
    actionOwnerHint: 'Namn eller roll',
    send: 'Kvittera',
  },
  snooze: {
    pick: 'Vilka larm pausar du?',
    until: 'Hur länge?',
    choices: { change: 'Tills det ändras', P7D: 'En vecka', P1M: 'En månad' },
    untilDate: 'Eller till ett visst datum, som då gäller i stället',
    send: 'Pausa',
  },
  pickMissing: 'Välj minst ett larm.',
  choice: (name, number) => `${name} (larm\u00a0${number})`,

  list: {
    title: counted('öppet larm', 'öppna larm'),
    empty: 'Det finns inga öppna larm',
    order: 'Värst först',
    more: (count) => `… och ${count} larm till.`,
  },
  digest: {
    title: counted('larm är fortfarande öppet', 'larm är fortfarande öppna'),
    lead: 'Värst först. Det som är pausat är inte med.',
    still: { off: 'Fortsatt avvikelse', forewarning: 'Fortsatt förvarning' },
  },
  details: {
    over: 'Larmet är över.',
    unknown: 'Det larmet finns inte längre',
    outcomeBefore: (period) => `Utfall ${period}`,
    told: 'Det här har jag larmat om',
    history: 'Så har det ändrats',
    inReport: (period, version) =>
      version === 1 ? `Rapporten för ${period}` : `Rapporten för ${period}, version\u00a0${version}`,
  },
};
