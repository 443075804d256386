import type { ChangeTexts } from './changeTexts.js';

const and = new Intl.ListFormat('sv', { type: 'conjunction' });

/** "1 ny", "2 nya" */
const counted = (one: string, many: string) => (count: number) => `${count} ${count === 1 ? one : many}`;

export const svChange: ChangeTexts = {
  counts: {
    readings: (counts) => `Siffror: ${counts}`,
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
    tolerance: (yellow, range) =>
      range === null ? `gult ${yellow}` : `grönt ± ${range}, gult ytterligare ${yellow}`,
  },
  alerts: {
    planned: (count, at) =>
      at === null
        ? `Larm som skickas när du publicerar: ${count}`
        : `Larm som skickas ${at}, om du publicerar nu: ${count}`,
    sent: (count, at) =>
      at === null ? `Larm till dem som bevakar: ${count}` : `Larm som skickas ${at}: ${count}`,
    none: 'Inga larm skickas.',
    to: (recipients) => {
      const counts = [
        recipients.channel === 0 ? '' : counted('kanal', 'kanaler')(recipients.channel),
        recipients.group === 0 ? '' : counted('gruppchatt', 'gruppchattar')(recipients.group),
        recipients.person === 0 ? '' : counted('person', 'personer')(recipients.person),
      ];
      return `Skickas till ${and.format(counts.filter((count) => count !== ''))}.`;
    },
    unheard: {
      heading: 'Ingen bevakar det här, så inget larm skickas',
      how: 'Skriv ”@KPI-boten larma oss här” i den kanal som ska få larmen.',
    },
    unreachable: {
      heading: 'De som bevakar det här går inte att nå, så inget larm skickas',
      how: 'Skriv något till mig i den kanal eller chatt som ska få larmen, så når jag den igen.',
    },
    forewarning: 'Förvarning',
    eased: 'larmet mildras efter en rättelse',
    reasons: {
      firstLeftRange: 'ny avvikelse',
      worsened: 'har blivit värre',
      recovered: 'bra igen',
      retracted: 'larmet återkallas efter en rättelse',
      cameLate: 'syns först efter en rättelse',
      targetChanged: 'på grund av ändrat mål eller ändrad tolerans',
      forewarned: 'prognosen för helåret klarar inte målet för året',
      missing: 'siffran saknas',
      arrived: 'siffran har kommit',
      noLongerFollowed: 'följs inte upp längre',
      withinTarget: 'på mål',
      stillOutside: 'avviker fortfarande, redan larmat',
      insideToleranceOnly: 'bättre, men inte på mål',
      stillMissing: 'saknas fortfarande, redan larmat',
      acknowledged: 'larmet är kvitterat',
      snoozed: 'larmet är pausat',
      unchanged: 'oförändrad',
      notReported: 'finns inte i rapporten',
      notRated: 'kan inte bedömas',
      olderPeriod: 'en senare rapport gäller',
      preliminary: 'preliminär rapport, siffran kan fortfarande komma',
    },
    more: (count) => `… och ${count} larm till.`,
  },
};
