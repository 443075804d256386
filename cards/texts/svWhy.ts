import type { ReasonContext, WhyTexts } from './whyTexts.js';

const GOAL = { target: 'målet', budget: 'budgeten' };
const ANNUAL = { target: 'årsmålet', budget: 'årsbudgeten' };
const NEW_GOAL = { target: 'ett nytt mål', budget: 'en ny budget' };
/** Of what was so before there were alerts. */
const NOTHING_NEW = '. Det är inget nytt, så jag larmade inte om det.';

/** How something stands that is off. */
function isOff({ about, against }: ReasonContext): string {
  return about === 'project' ? 'Projektet avviker' : `Utfallet klarar inte ${GOAL[against]}`;
}

function isStillOff({ about, against, to }: ReasonContext): string {
  if (to === 'forewarning') return `Prognosen klarar fortfarande inte ${ANNUAL[against]}`;
  return about === 'project'
    ? 'Projektet avviker fortfarande'
    : `Utfallet klarar fortfarande inte ${GOAL[against]}`;
}

/** Why something is told or not, each in words that can be checked against the figures beside them. */
const REASONS: WhyTexts['reasons'] = {
  firstLeftRange: (context) => {
    const { about, against, from } = context;
    if (from === 'forewarning')
      return `Först kom en förvarning, och nu klarar inte heller utfallet ${GOAL[against]}.`;
    if (from === null) return `${isOff(context)}, och inget larm om det var öppet.`;
    return about === 'project'
      ? 'Projektet var grönt tidigare men avviker nu.'
      : `Utfallet klarade ${GOAL[against]} tidigare men gör det inte nu.`;
  },
  worsened: () => 'Det har blivit värre.',
  recovered: ({ about, against, from }) => {
    if (about === 'project') return 'Projektet är grönt igen, så larmet är över.';
    return from === 'forewarning'
      ? `Prognosen klarar ${ANNUAL[against]} igen, så förvarningen är över.`
      : `Utfallet klarar ${GOAL[against]} igen, så larmet är över.`;
  },
  retracted: ({ to }) =>
    to === null || to === 'green'
      ? 'En rättelse visar att det aldrig var så. Larmet är återkallat.'
      : 'En rättelse visar att det inte var så illa som larmet sa.',
  cameLate: ({ about, against }) =>
    `En rättelse visar att ${about === 'project' ? 'projektet avviker' : `utfallet inte klarar ${GOAL[against]}`}. Det syntes inte i den tidigare versionen av rapporten.`,
  targetChanged: ({ against, notify }) =>
    notify
      ? `Det är ${NEW_GOAL[against]} eller en ny tolerans som gör skillnaden, inte utfallet.`
      : `Läget ser bättre ut bara för att ${GOAL[against]} eller toleransen har ändrats. Det larmar jag inte om.`,
  forewarned: ({ against }) =>
    `Utfallet klarar ${GOAL[against]}, men prognosen för helåret klarar inte ${ANNUAL[against]}.`,
  missing: () => 'Siffran skulle ha stått i rapporten men saknas.',
  arrived: () => 'Siffran som saknades har kommit.',
  noLongerFollowed: () => 'Indikatorn följs inte upp längre, så larmet är över.',
  withinTarget: ({ about, against }) =>
    about === 'project'
      ? 'Projektet är grönt, så det finns inget att larma om.'
      : `Utfallet klarar ${GOAL[against]}, så det finns inget att larma om.`,
  stillOutside: (context) =>
    `${isStillOff(context)}${context.wasTold ? ', och det har jag redan larmat om.' : NOTHING_NEW}`,
  insideToleranceOnly: ({ about, against }) =>
    about === 'project'
      ? 'Projektet är bättre men inte grönt än. Jag hör av mig när det är grönt.'
      : `Utfallet är bättre men klarar inte ${GOAL[against]} än. Jag hör av mig när det gör det.`,
  stillMissing: ({ wasTold }) =>
    `Siffran saknas fortfarande${wasTold ? ', och det har jag redan larmat om.' : NOTHING_NEW}`,
  acknowledged: () => 'Larmet är kvitterat, och det har inte blivit värre.',
  snoozed: ({ snooze }) => {
    if (snooze === null) return 'Larmet var pausat.';
    return snooze.until === null
      ? 'Larmet är pausat tills det ändras.'
      : `Larmet är pausat till ${snooze.until}.`;
  },
  unchanged: ({ wasTold }) =>
    `Inget nytt har sagts om det${wasTold ? ' sedan larmet skickades' : ', så jag larmade inte'}.`,
  notReported: () => 'Den rapport som publicerades senast säger inget om det.',
  notRated: ({ about }) =>
    about === 'project'
      ? 'Den senaste rapporten anger ingen status.'
      : 'Den senaste siffran går inte att bedöma, till exempel för att utfall eller mål saknas.',
  olderPeriod: () => 'Det som publicerades gäller en äldre period, och en senare rapport finns redan.',
  preliminary: () => 'Rapporten är preliminär, så siffran kan fortfarande komma.',
};

export const svWhy: WhyTexts = {
  titles: {
    told: (name) => `Därför larmade jag om ${name}`,
    notTold: (name) => `Därför larmade jag inte om ${name}`,
    both: (name) => `Larm om ${name}`,
    notHere: (name) => `Därför kom inget larm om ${name} hit`,
  },
  lastTold: {
    title: 'Därför larmade jag senast',
    none: { title: 'Inga larm än', text: 'Jag har inte larmat om något än.' },
  },
  ambiguous: { title: 'Vilken menar du?', text: 'Flera saker heter så. Välj en:' },
  neverDecided: {
    title: 'Det har jag aldrig bedömt',
    text: 'Ingen publicerad rapport säger något om det, så det finns inget beslut att förklara.',
    note: 'Kanske heter det något annat i rapporten.',
  },
  notFollowed: {
    text: {
      nothing: {
        channel: 'Kanalen bevakar inget, så inget larm kom hit.',
        group: 'Chatten bevakar inget, så inget larm kom hit.',
        person: 'Du bevakar inget, så inget larm kom hit.',
      },
      otherThings: {
        channel: 'Kanalen bevakar annat men inte det här, så inget larm kom hit.',
        group: 'Chatten bevakar annat men inte det här, så inget larm kom hit.',
        person: 'Du bevakar annat men inte det här, så inget larm kom hit.',
      },
      onlyRed: {
        channel: 'Kanalen bevakar bara rött, och det här har inte varit rött.',
        group: 'Chatten bevakar bara rött, och det här har inte varit rött.',
        person: 'Du bevakar bara rött, och det här har inte varit rött.',
      },
    },
    decided: 'Så här bedömdes det',
  },
  verdicts: {
    told: (number) => (number === null ? 'Larm' : `Larm ${number}`),
    waits: (number) => (number === null ? 'Larm, inte skickat än' : `Larm ${number}, inte skickat än`),
    unheard: (number) =>
      number === null ? 'Larm, inte skickat till någon' : `Larm ${number}, inte skickat till någon`,
    notTold: 'Inget larm',
    notAgain: (number) => `Inget nytt larm (larm ${number} är öppet)`,
  },
  aspect: (aspect, verdict) => `${aspect} · ${verdict}`,
  missingFigure: 'Saknad siffra',
  reasons: REASONS,
  facts: {
    period: 'Period',
    previous: 'Perioden innan',
    since: 'Sedan',
    missing: 'Saknas för',
    owner: 'Ansvarig',
    deadline: 'Senast',
    report: 'Rapport',
    version: (period, number) => `${period}, version\u00a0${number}`,
    told: 'Larmat',
  },
  acknowledged: (by, when) => `Kvitterat av ${by} ${when}`,
  comment: (text) => `Kommentar: ${text}`,
  actionOwner: (name) => `Ansvarig för åtgärd: ${name}`,
  snoozedBy: (by, when) => `Pausat av ${by} ${when}`,
  unheard: 'Ingen som jag kunde nå bevakade det då, så inget larm skickades.',
  lastAlert: (number, told, period, why) =>
    `Senaste larmet (${number}) skickades ${told} och gällde ${period}. ${why}`,
  more: (count) => `… och ${count} till. Fråga om en av dem, till exempel ”varför larmade du om SLA?”`,
};
