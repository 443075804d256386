import { svAlert } from './svAlert.js';
import { svChange } from './svChange.js';
import { svChart } from './svChart.js';
import { decapitalise } from '../parts/capitalise.js';
import { svCounts, svEmptyList, svListTitle } from './svList.js';
import { svExplanation } from './svExplanation.js';
import { svFollowing } from './svFollowing.js';
import { inWords } from './svNumber.js';
import { svTeach } from './svTeach.js';
import { svUpload } from './svUpload.js';
import type { Texts } from './texts.js';

const and = new Intl.ListFormat('sv', { type: 'conjunction' });

export const sv: Texts = {
  locale: 'sv',
  ratings: { green: 'Grön', yellow: 'Gul', red: 'Röd', missing: 'Saknas', unrated: 'Ej bedömd' },
  projectStatuses: {
    green: 'Grön',
    yellow: 'Gul',
    red: 'Röd',
    deviating: 'Avvikelse',
  },
  noStatus: 'Status saknas i rapporten',
  deviating: (dimensions) => `Avvikelse${dimensions.length === 0 ? '' : ` i ${and.format(dimensions)}`}`,
  colorNotStated: (deviation) => `${deviation}, färgen framgår inte`,
  dimensions: {
    time: 'Tid',
    cost: 'Kostnad',
    scope: 'Omfattning',
    quality: 'Kvalitet',
    resources: 'Resurser',
  },
  references: {
    target: {
      label: () => 'Mål',
      over: 'över målet',
      under: 'under målet',
      on: 'precis på målet',
      blank: 'Inget mål i rapporten',
      worse: 'sämre än målet',
    },
    budget: {
      label: () => 'Budget',
      over: 'över budget',
      under: 'under budget',
      on: 'precis enligt budget',
      blank: 'Ingen budget i rapporten',
      worse: 'sämre än budget',
    },
    annualTarget: {
      label: (year) => (year === null ? 'Årsmål' : `Årsmål ${year}`),
      over: 'över årsmålet',
      under: 'under årsmålet',
      on: 'precis på årsmålet',
      blank: 'Inget årsmål i rapporten',
      worse: 'sämre än årsmålet',
    },
    annualBudget: {
      label: (year) => (year === null ? 'Årsbudget' : `Årsbudget ${year}`),
      over: 'över årsbudgeten',
      under: 'under årsbudgeten',
      on: 'precis enligt årsbudgeten',
      blank: 'Ingen årsbudget i rapporten',
      worse: 'sämre än årsbudgeten',
    },
  },

  figures: {
    outcome: 'Utfall',
    deviation: 'Avvikelse',
    status: 'Status',
    rolling12: 'Rullande 12 månader',
    forecast: (year) => `Prognos helår ${year}`,
    previousYear: (year) => `Samma period ${year}`,
  },
  blank: {
    outcome: 'Inget utfall i rapporten',
    forecast: 'Ingen prognos i rapporten',
    rolling12: 'Ingen siffra i rapporten',
    previousYear: 'Ingen siffra i rapporten',
    reading: 'Ingen siffra i rapporten',
  },
  cannotRate: 'Går inte att räkna ut',
  reported: (status) => `Rapporten själv anger: ${status}`,
  approximately: (value) => `ca ${value}`,
  percentagePoints: (amount, one) => `${amount} ${one ? 'procentenhet' : 'procentenheter'}`,
  indexPoints: (amount, one) => `${amount} ${one ? 'indexenhet' : 'indexenheter'}`,
  increase: (amount) => `Ökning med ${amount}`,
  decrease: (amount) => `Minskning med ${amount}`,
  unchanged: 'Oförändrat',
  sinceThen: (change) => `${change} sedan dess`,
  bothTargets: (target, annual) => `${target} och ${decapitalise(annual, { locale: 'sv' })}`,
  tkrExplained: null,

  periods: {
    tertial: (number, year) => `tertial ${number} ${year}`,
    quarter: (number, year) => `kvartal ${number} ${year}`,
    half: (number, year) => `${number === 1 ? 'första' : 'andra'} halvåret ${year}`,
    week: (number, year) => `vecka ${number} ${year}`,
    accumulated: (period) => `${period} (ackumulerat)`,
  },

  limits: {
    line: (parts, proposed) => `Gränser: ${parts}${proposed ? ' (förslag, inte fastställda)' : ''}`,
    yellowUpTo: (limit) => `gult till ${limit}`,
    yellowDownTo: (limit) => `gult ned till ${limit}`,
    yellowBeyond: (limit, side) => `gult till ${limit} ${side}`,
    greenWithin: (limit) => `grönt inom ${limit}`,
    yellowWithin: (limit) => `gult inom ${limit}`,
    elseRed: (worse) => `${worse} är rött`,
    proposed: 'Gränserna för färgerna är förslag, inte fastställda.',
  },

  source: {
    show: 'Visa källan',
    line: (parts) => `Källa: ${parts.join(', ')}`,
    version: (number, kind) =>
      `version\u00a0${number}${{ preliminary: ' (preliminär)', final: '', correction: ' (rättelse)' }[kind]}`,
    cells: (cells) => `cell\u00a0${cells}`,
    row: (row) => `rad\u00a0${row}`,
    published: (date, by) => `publicerad ${date} av ${by}`,
    previousYearColumn: (period, isMonth) =>
      `Ur ${isMonth ? monthReport(period) : `rapporten för ${period}`}, kolumnen föregående år`,
  },

  assumptions: {
    latest: (period) => `Senaste: ${period}`,
    yearAssumed: (period) => `Du angav inget år: svaret gäller ${period}`,
    yearAssumedOf: (stretch) => `${stretch} · du angav inget år`,
    nearestPeriod: (asked, shown) => `Du frågade om ${asked}; det här är ${shown}`,
    spelling: (written, readAs) => `Jag läste ”${written}” som ${readAs}`,
    followUp: (name) => `Gäller ${name}, som du nyss frågade om`,
  },

  buttons: {
    plain: {
      comments: 'Fler kommentarer',
      previousYear: 'Jämför med året innan',
      trend: 'Utveckling',
      overview: 'Läget i stort',
      help: 'Vad kan jag fråga om?',
      deviations: 'Största avvikelserna',
    },
    group: (group) => `Allt inom ${group}`,
    statusList: { green: 'Vad är grönt?', yellow: 'Vad är gult?', red: 'Vad är rött?' },
    listOf: {
      all: 'Indikatorer och ekonomi',
      indicator: 'Alla indikatorer',
      economy: 'Ekonomin',
      unitResult: 'Resultat per enhet',
      project: 'Alla projekt',
      activity: 'Alla aktiviteter',
      assignment: 'Alla uppdrag',
      goal: 'Alla mål',
    },
    chat: { title: 'Öppna i chatten', tooltip: 'Öppna din egen chatt med boten' },
    hints: {
      project: 'Projekt',
      activity: 'Aktivitet',
      assignment: 'Uppdrag',
      goal: 'Mål',
      commentary: 'Text i rapporten',
    },
  },

  note: (text) => `Anmärkning: ${text}`,
  commentary: (heading) => `Kommentar i rapporten${heading === null ? '' : `: ${heading}`}`,
  moreCommentaries: (count) =>
    count === 1 ? 'Rapporten har en kommentar till.' : `Rapporten har ${inWords(count)} kommentarer till.`,
  noCause: 'Rapporten anger ingen orsak.',
  noAction: 'Rapporten nämner ingen åtgärd.',

  series: {
    period: 'Period',
    change: (change, from, to) => `${change} från ${from} till ${to}`,
    accumulated: 'Varje siffra är ackumulerad från januari.',
    gaps: (periods) => `Utfall saknas för ${periods}.`,
  },
  comparison: { title: 'Jämförelse' },

  list: {
    title: svListTitle,
    empty: svEmptyList,
    counts: svCounts,
    order: {
      deviation: 'störst avvikelse först',
      outcome: 'störst först',
      forecast: 'störst prognos först',
      worst: 'sämst först',
    },
    showsForecasts: 'siffrorna är prognoser för helåret',
    more: (count) => `… och ${count} till. Fråga om ett område eller en färg för en kortare lista.`,
    kinds: {
      indicator: 'Indikatorer',
      economy: 'Ekonomi',
      unitResult: 'Resultat per enhet',
      project: 'Projekt',
      activity: 'Aktiviteter',
      assignment: 'Uppdrag',
      goal: 'Mål',
    },
    cityGoals: 'Stadengemensamma mål',
    cannotRuleOut: (counts, names) =>
      `${svCounts(counts)} saknar färg i rapporten och kan inte uteslutas: ${names}.`,
    noStatuses: 'Status saknas i rapporten för alla.',
    names: (names, more) => (more === 0 ? and.format(names) : `${names.join(', ')} och ${more} till`),
  },

  overview: {
    title: (period) => (/^\d{4}$/.test(period) ? `Läget ${period}` : `Läget i ${period}`),
    counts: {
      red: { one: 'röd', many: 'röda' },
      yellow: { one: 'gul', many: 'gula' },
      green: { one: 'grön', many: 'gröna' },
      missing: { one: 'saknas', many: 'saknas' },
      unrated: { one: 'ej bedömd', many: 'ej bedömda' },
    },
    of: (count) => `${count} indikatorer och ekonomiposter`,
    worst: 'Att titta på först',
    more: (counted) => `… och ${and.format(counted)} till.`,
    noneOff: 'Rapporten visar inget rött eller gult.',
    projects: 'Projekt som inte är gröna',
  },

  project: {
    cause: 'Orsak',
    action: 'Åtgärd',
    lackingAction: 'Åtgärd',
    comment: 'Kommentar',
  },
  item: {
    kinds: { activity: 'Aktivitet', assignment: 'Uppdrag' },
    goals: { department: 'Förvaltningens mål', city: 'Stadengemensamt mål' },
    area: (area) => `Område: ${area}`,
  },
  text: { title: 'Ur rapporten', nothing: 'Rapporten har ingen text om detta.' },
  askBack: {
    title: 'Menar du …?',
    lead: 'Frågan kan gälla flera saker. Välj en:',
    exportLead: 'Välj den indikator som ska exporteras till Excel:',
    empty: 'Frågan kan gälla flera saker. Skriv gärna lite mer.',
  },
  notFound: {
    title: 'Det vet jag inte',
    words: (words) => `Jag hittar inget i rapporten om ${words}.`,
    nearest: 'Det här kommer närmast:',
    examples: 'Du kan till exempel fråga om detta:',
    scope: 'Jag kan det som står i månadsrapporten: siffror, mål, projekt, aktiviteter och kommentarer.',
    otherName: 'Kanske heter det något annat där?',
  },
  missing: {
    reportTitle: 'Rapport saknas',
    report: (asked) => `Det finns ingen rapport${asked === null ? '' : ` för ${asked}`}.`,
    period: (asked) => `Det finns ingen siffra${asked === null ? ' i rapporten' : ` för ${asked}`}.`,
    notReported: 'Rapporterna görs per månad, tertial och år.',
    newest: (period) => `Den senaste siffran gäller ${period}.`,
    never: 'Ingen rapport har någon siffra än.',
    measure: (what, period) => `${what} för ${period}.`,
    measures: {
      outcome: 'Rapporten har inget utfall',
      forecast: 'Rapporten har ingen prognos',
      deviation: 'Avvikelsen går inte att räkna ut',
      previousYear: 'Rapporten har ingen jämförelse med året innan',
      rolling12: 'Rapporten har ingen rullande 12-månaderssiffra',
      status: 'Rapporten har ingen status',
      trend: 'Det finns för få siffror för att visa en utveckling',
      cause: 'Rapporten anger ingen orsak',
    },
    target: 'Rapporten har inget mål',
    budget: 'Rapporten har ingen budget',
    qualifier: (name, words) =>
      words.every((word) => word.startsWith('per '))
        ? `Rapporten delar inte upp ${name ?? 'siffrorna'} ${and.format(words)}.`
        : `Rapporten särredovisar inte ${and.format(words.map((word) => `”${word}”`))}${name === null ? '' : ` för ${name}`}.`,
  },
  help: {
    titles: { asked: 'Det här kan du fråga om', welcome: 'Hej! Jag är KPI-boten.', thanks: 'Varsågod!' },
    intro: 'Fråga mig om månadsrapporten, med dina egna ord.',
    examples: (name, period) =>
      name === null || period === null
        ? 'Till exempel: ”Hur ligger vi till?” eller ”Vad är rött?”'
        : `Till exempel: ”${name} ${period}” eller ”Vad är rött?”`,
    mention: 'I grupper och kanaler behöver du börja med @KPI-boten, annars ser jag inte meddelandet.',
    topics: [
      { label: 'En siffra', text: 'utfall, mål, budget, prognos eller avvikelse' },
      { label: 'En förklaring', text: 'orsaker, åtgärder och kommentarer i rapporten' },
      { label: 'En tid', text: 'en månad, ett tertial, ett år eller ”förra året”' },
      { label: 'En lista', text: 'allt som är rött, största avvikelserna, alla indikatorer, alla projekt' },
      { label: 'En jämförelse', text: 'två indikatorer bredvid varandra' },
      { label: 'En månad', text: '”läget” visar den i korthet och ”historik” rapportens alla versioner' },
      { label: 'En källa', text: '”källa sjukfrånvaro” visar vilken cell i rapporten siffran kommer ur' },
      {
        label: 'Till Excel',
        text: '”exportera november” ger månadens tabeller, ”exportera sjukfrånvaro” indikatorns alla månader',
      },
      { label: 'Larm', text: svFollowing.help.topic },
    ],
    controllerTopics: [
      { label: 'Att ladda upp', text: svUpload.help },
      { label: 'Att lära mig ord', text: svTeach.help },
      { label: 'Larm och påminnelser', text: svFollowing.help.controllers },
    ],
    adminTopics: [{ label: 'Att sköta mig', text: svFollowing.help.admins }],
    promise: 'Jag visar bara siffror ur rapporten och säger till när en siffra saknas.',
    newest: (period) => `Senaste rapporten: ${period}`,
    noReport: 'Ingen rapport är publicerad än.',
    thanks: 'Fråga gärna mer.',
  },
  explanation: svExplanation,
  teach: svTeach,
  upload: svUpload,
  changes: svChange,
  chart: svChart,
  following: svFollowing,
  alert: svAlert,
  quoted: (word) => `”${word}”`,
  and: (parts) => and.format(parts),
};

/** "november 2023" gives "novemberrapporten 2023". */
function monthReport(period: string): string {
  const [month = '', year = ''] = period.split(' ');
  return `${month}rapporten ${year}`;
}
