import type { ChangeTexts } from './changeTexts.js';

/** "1 ny", "2 nya" */
const counted = (one: string, many: string) => (count: number) => `${count} ${count === 1 ? one : many}`;

export const svChange: ChangeTexts = {
  counts: {
    added: counted('ny', 'nya'),
    changed: counted('ändrad', 'ändrade'),
    removed: counted('borttagen', 'borttagna'),
    rerated: counted('med ny färg', 'med ny färg'),
    unchanged: counted('oförändrad', 'oförändrade'),
  },
  kinds: { added: 'Ny', changed: 'Ändrad', removed: 'Borttagen' },
  blank: 'tomt',
  fromTo: (before, after) => `${before} → ${after}`,
  sameRating: 'som tidigare',
  was: 'var',
  ratedBy: { definition: 'på grund av ändrad definition', both: 'både siffra och definition är ändrade' },
  reportedStatus: 'Rapportens egen färg',
  note: 'Anmärkningen är ändrad.',
  noLongerApproximate: 'Utfallet är inte längre ungefärligt.',
  nowApproximate: 'Utfallet anges nu som ungefärligt.',
  headings: {
    readings: 'Siffror, värst först',
    projects: 'Projekt',
    definitions: 'Definitioner',
    others: 'Övrigt',
    alerts: 'Larm som skickas när du publicerar',
  },
  more: (count) => `… och ${count} ${count === 1 ? 'ändring' : 'ändringar'} till.`,
  projectStatus: 'Status',
  projectTexts: { name: 'namn', aliases: 'alias', cause: 'orsak', action: 'åtgärd', comment: 'kommentar' },
  rewritten: (fields) => `Ny text: ${fields.join(', ')}`,
  items: {
    activities: 'Aktiviteter',
    assignments: 'Uppdrag',
    goals: 'Mål',
    commentaries: 'Kommentarer',
  },
  named: (count, names) => `${count}: ${names}`,
  itemCounts: {
    added: counted('ny', 'nya'),
    changed: counted('ändrad', 'ändrade'),
    removed: counted('borttagen', 'borttagna'),
  },
  listChange: (added, removed) => {
    const parts = [added === '' ? '' : `tillagt ${added}`, removed === '' ? '' : `borttaget ${removed}`];
    return parts.filter((part) => part !== '').join('; ') || 'i annan ordning';
  },
  fields: {
    id: 'Id',
    name: 'Namn',
    nameEn: 'Engelskt namn',
    aliases: 'Alias',
    kind: 'Typ',
    area: 'Område',
    section: 'Avsnitt',
    unit: 'Enhet',
    direction: 'Riktning',
    frequency: 'Periodicitet',
    accumulates: 'Ackumuleras',
    targetRule: 'Målregel',
    tolerance: 'Tolerans',
    owner: 'Ansvarig',
    resultRow: 'Resultatrad',
  },
  values: {
    unit: { percent: 'procent', count: 'antal', tkr: 'tkr', index: 'index' },
    direction: {
      lowerIsBetter: 'lägre är bättre',
      higherIsBetter: 'högre är bättre',
      withinRange: 'inom intervall',
      none: 'ingen',
    },
    frequency: { month: 'månad', tertial: 'tertial', year: 'år' },
    targetRule: { stated: 'angivet', proportional: 'proportionellt', budget: 'budget', none: 'inget' },
    kind: { indicator: 'indikator', economy: 'ekonomi', unitResult: 'enhetsresultat' },
    role: { item: 'post', sum: 'summa', total: 'total' },
    yes: 'ja',
    no: 'nej',
    tolerance: (yellow, range) => `${yellow}${range === null ? '' : ` (intervall ${range})`}`,
  },
  alerts: {
    count: counted('larm', 'larm'),
    none: 'Inga larm skickas.',
    reasons: {
      leftGreen: 'inte längre grön',
      foundOff: 'första färgen som är känd',
      worsened: 'har blivit röd',
      recovered: 'grön igen',
      turnedOff: 'ny avvikelse i projektet',
    },
    more: (count) => `… och ${count} larm till.`,
  },
};
