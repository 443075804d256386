import type { ColumnTexts } from './templateTables.js';

const ID =
  'Radens eget id: små bokstäver, siffror och bindestreck. Lämnas cellen tom blir id:t en form av namnet.';
const ALIASES = 'Andra ord som någon kan fråga med, åtskilda av lodstreck: växel|telefonväxel.';
const FIGURE = 'Tom cell betyder att värdet saknas, aldrig noll.';

const READINGS = {
  indicator: 'Indikatorns namn eller ett av dess alias, som i bladet Definitioner.',
  group: 'Gruppen i resultattabellen, som i kolumnen Resultatgrupp i bladet Definitioner.',
  unit: 'Enheten som talen på raden har. Procent skrivs som 5,3, inte som 0,053.',
  period: 'Månad (2023-11), tertial (2023-T3) eller år (2023).',
  previousYearOutcome: `Utfallet samma period föregående år. ${FIGURE}`,
  outcome: `Periodens utfall. ${FIGURE}`,
  target: `Målet för perioden. ${FIGURE}`,
  forecast: `Prognosen för hela året. ${FIGURE}`,
  annualTarget: `Målet för hela året. ${FIGURE}`,
  rolling12: `Summan eller medelvärdet för de senaste tolv månaderna. ${FIGURE}`,
  reportedStatus: 'Rapportens egen bedömning, om den anger någon.',
  note: 'Det som ska stå bredvid talen när någon frågar.',
};

const PROJECT_DIMENSION = 'Dimensionens status. Tom cell betyder att rapporten inte säger något.';

/** What stands in each column, as the template explains it. */
export const COLUMN_TEXTS: ColumnTexts = {
  indikatorer: READINGS,
  ekonomi: {
    ...READINGS,
    previousYearOutcome: `Utfallet från januari till och med samma månad föregående år, i tkr. ${FIGURE}`,
    outcome: `Utfallet från januari till och med månaden, i tkr. ${FIGURE}`,
    target: `Budgeten från januari till och med månaden, i tkr. ${FIGURE}`,
    forecast: `Prognosen för hela året, i tkr. ${FIGURE}`,
    annualTarget: `Budgeten för hela året, i tkr. ${FIGURE}`,
  },
  resultat: {
    ...READINGS,
    indicator: 'Enhetens namn, som i bladet Definitioner. Även summorna och totalen ska finnas med.',
    outcome: `Resultatet från januari till och med månaden, i tkr. ${FIGURE}`,
    forecast: `Prognosen för hela året, i tkr. ${FIGURE}`,
  },
  projekt: {
    id: ID,
    name: 'Projektets namn, som i rapporten.',
    aliases: ALIASES,
    status: 'Projektets status som helhet. Tom cell betyder att rapporten inte anger någon.',
    time: PROJECT_DIMENSION,
    cost: PROJECT_DIMENSION,
    scope: PROJECT_DIMENSION,
    quality: PROJECT_DIMENSION,
    resources: PROJECT_DIMENSION,
    cause: 'Orsaken till avvikelsen. Behövs när någon status är gul eller röd.',
    action: 'Vad som görs åt avvikelsen. Behövs när någon status är gul eller röd.',
    comment: 'Annat som rapporten säger om projektet.',
  },
  aktiviteter: {
    id: ID,
    name: 'Aktivitetens namn.',
    aliases: ALIASES,
    area: 'Målområdet, till exempel Medarbetare.',
    status: 'Aktivitetens status, med egna ord.',
  },
  uppdrag: {
    id: ID,
    name: 'Uppdragets namn.',
    aliases: ALIASES,
    text: 'Vad uppdraget går ut på.',
    status: 'Uppdragets status, med egna ord.',
  },
  mal: {
    id: ID,
    name: 'Målet, som det är formulerat.',
    aliases: ALIASES,
    scope: 'Vems mål det är.',
    area: 'Målområdet. Tomt för stadens mål.',
  },
  kommentarer: {
    id: ID,
    name: 'Styckets rubrik.',
    aliases: ALIASES,
    section: 'Rapportens avsnitt, till exempel HR.',
    text: 'Stycket, som det ska läsas.',
    about: 'Id på det som stycket handlar om, åtskilda av lodstreck: personalkostnader|sjukfranvaro.',
  },
  definitioner: {
    id: 'Indikatorns id: små bokstäver, siffror och bindestreck. Ändra det aldrig, då bryts indikatorns historik.',
    name: 'Namnet i rapporten. Det får inte användas av någon annan indikator.',
    nameEn: 'Namnet på engelska, om det finns något.',
    aliases: `${ALIASES} Ett alias får betyda en enda sak.`,
    kind: 'Vilken tabell indikatorn hör till.',
    area: 'Målområdet, till exempel Medarbetare.',
    section: 'Rapportens avsnitt, till exempel HR.',
    unit: 'Enheten för alla indikatorns tal.',
    direction: 'Åt vilket håll utfallet är bra.',
    frequency: 'Hur ofta indikatorn följs upp.',
    accumulates: 'Om en månads tal räknas från januari.',
    targetRule: 'Varifrån periodens mål kommer.',
    range:
      'Bara för ”inom intervall”: hur långt från målet utfallet ändå är grönt. Procentenheter för procent, annars procent av målet.',
    yellow:
      'Hur långt utanför målet utfallet är gult i stället för rött. Procentenheter för procent, annars procent av målet.',
    owner: 'Den som svarar för talet.',
    group: 'Bara för resultattabellen: gruppen som raden står i.',
    role: 'Bara för resultattabellen: om raden är en post, gruppens summa eller totalen.',
  },
};
