import type { ExplanationTexts } from './explanationTexts.js';

const NEUTER = { green: 'grönt', yellow: 'gult', red: 'rött' };
const or = new Intl.ListFormat('sv', { type: 'disjunction' });

export const svExplanation: ExplanationTexts = {
  title: 'Så tolkade jag frågan',
  none: {
    title: 'Det finns ingen fråga att förklara',
    message: 'Jag minns ingen fråga som du har skrivit den senaste timmen.',
  },
  roles: {
    plain: {
      several: 'flera saker, alltså en lista',
      comparison: 'en jämförelse',
      followUp: 'en fortsättning på din förra fråga',
      split: 'en uppdelning som rapporten inte har',
      unused: 'påverkade inte svaret',
      filler: 'utan betydelse för svaret',
      unknown: 'hittar jag inte i rapporten',
      unread: 'så långt läste jag inte',
    },
    subject: (names, taught) =>
      `${names.length > 1 ? `kan vara ${or.format(names)}` : or.format(names)}${taught ? ' (ett ord som en controller har lagt till)' : ''}`,
    similar: (names) => `påminner om ${or.format(names)}`,
    group: (group) => `området ${group}`,
    latest: 'den senaste perioden',
    yearAssumed: (period) => `${period} (du angav inget år)`,
    compared: (period) => `${period}, att jämföra med`,
    measures: {
      outcome: 'utfall',
      target: 'mål eller budget',
      forecast: 'prognos',
      deviation: 'avvikelse',
      previousYear: 'året innan',
      rolling12: 'rullande 12 månader',
      status: 'status',
      trend: 'utveckling över tid',
      cause: 'orsak, åtgärd eller kommentar',
    },
    wholeYear: (measure) => `${measure}, för helåret`,
    statuses: (statuses) => `det som är ${or.format(statuses.map((status) => NEUTER[status]))}`,
    kind: (kind) => `vad listan visar: ${kind}`,
    frequency: {
      month: 'det som följs varje månad',
      tertial: 'det som följs varje tertial',
      year: 'det som följs varje år',
    },
    side: {
      above: 'över mål eller budget',
      below: 'under mål eller budget',
      missed: 'det som missar mål eller budget',
      met: 'det som når mål eller budget',
      negative: 'underskott',
      positive: 'överskott',
    },
    order: (top) => (top === null ? 'störst först' : `störst först, högst ${top}`),
    wish: { overview: 'läget i stort', help: 'hjälp', thanks: 'ett tack' },
  },
  part: (part, role) => `${part}: ${role}`,
  compound: (parts) => parts.join(' + '),
  readAs: (word) => `läst som ”${word}”`,
  fillers: (words) => `Utan betydelse för svaret: ${words.join(', ')}`,
  fromBefore: (what) => `Ur din förra fråga: ${what.join(', ')}`,
  comparedWith: (period) => `jämförelse med ${period}`,
  latest: (period) => `Jag tog den senaste perioden: ${period}.`,
  nearest: (asked, shown) => `Du frågade om ${asked}; jag visade ${shown}.`,
  about: {
    list: (title) => `listan ”${title}”`,
    text: (section) => `rapportens text om ${section}`,
    overview: 'läget i stort',
  },
  outcome: {
    answered: (about) => `Därför visade jag ${about}.`,
    missing: (about) => `Därför letade jag efter ${about}, men det du frågade om finns inte i rapporten.`,
    askedBack: (names) => `Frågan kan gälla flera saker, så jag frågade vad du menade: ${or.format(names)}.`,
    notFound: 'Inget i rapporten passade in på hela frågan, så jag visade ingen siffra.',
    help: 'Därför visade jag vad du kan fråga om.',
    thanks: 'Därför svarade jag bara artigt.',
  },
  advice: 'Blev det fel? Fråga igen med det namn som står i rapporten.',
};
