import { createPhrases, type PhraseTable } from '../phrases.js';

/** Fixed phrases that name a time relative to today or to the newest report. */
export type TimePhrase =
  /** A calendar year, `offset` years from the current one. */
  | { readonly as: 'year'; readonly offset: number }
  /** The same stretch as the one spoken of, `years` earlier. */
  | { readonly as: 'yearsAgo'; readonly years: number }
  | { readonly as: 'month'; readonly offset: number }
  /** A day, `offset` days from today; no report is made for one. */
  | { readonly as: 'day'; readonly offset: number }
  | { readonly as: 'latest' }
  | { readonly as: 'wholeYear' }
  /** Every month of the newest report's year. */
  | { readonly as: 'eachMonth' }
  /** The latest three months from `firstMonth` that have begun. */
  | { readonly as: 'season'; readonly firstMonth: number }
  /** The latest `months` months. */
  | { readonly as: 'lastMonths'; readonly months: number };

/** Meteorological seasons (SMHI): three whole months each, winter named after the year it ends in. */
const SEASONS = [
  [{ as: 'season', firstMonth: 3 }, 'våren,i våras,vårens,spring'],
  [{ as: 'season', firstMonth: 6 }, 'sommaren,i somras,i sommar,sommarens,summer'],
  [{ as: 'season', firstMonth: 9 }, 'hösten,i höstas,i höst,höstens,autumn'],
  [{ as: 'season', firstMonth: 12 }, 'vintern,i vintras,i vinter,vinterns,winter'],
] as const satisfies PhraseTable<TimePhrase>;

const TIME_PHRASES: PhraseTable<TimePhrase> = [
  ...SEASONS,
  [
    { as: 'year', offset: 0 },
    'i år,detta år,innevarande år,det här året,nuvarande år,this year,årets,current year,under året,detta året,hittills i år,så här långt i år',
  ],
  [
    { as: 'year', offset: -1 },
    'ifjol,i fjol,fjol,fjolåret,fjolårets,fjor,förra året,förra årets,förra år,förre året,föregående år,föregående års,föreg år,fg år,f g år,förgående år,' +
      'fjolår,last year,last years,previous year,prior year,året innan,året före,året dessförinnan,tidigare år',
  ],
  [{ as: 'year', offset: -2 }, 'förrförra året,i förrfjol,förrfjol,året före förra'],
  [{ as: 'year', offset: 1 }, 'nästa år,nästkommande år,kommande år,next year'],
  [
    { as: 'yearsAgo', years: 1 },
    'samma månad i fjol,samma månad ifjol,samma månad förra året,samma månad föregående år,samma månad fg år,samma månad året innan,samma månad fjol,' +
      'samma period i fjol,samma period ifjol,samma period förra året,samma period föregående år,samma period fg år,samma period året innan,samma period fjol,' +
      'samma tid i fjol,samma tid ifjol,samma tid förra året,samma tid fg år,samma tid föregående år,samma tidpunkt i fjol,samma tidpunkt förra året,samma tidpunkt ifjol,' +
      'samma tertial i fjol,samma tertial ifjol,samma tertial förra året,samma tertial föregående år,samma tertial året innan,' +
      'motsvarande månad i fjol,motsvarande månad ifjol,motsvarande månad förra året,motsvarande månad föregående år,' +
      'motsvarande period i fjol,motsvarande period ifjol,motsvarande period förra året,motsvarande period föregående år,motsvarande period fg år,motsvarande tid i fjol,' +
      'för ett år sedan,för ett år sen,ett år sedan,ett år sen,för 1 år sedan,a year ago,one year ago,same month last year,same period last year,same time last year,' +
      'year on year,year over year,yoy,år mot år',
  ],
  [{ as: 'yearsAgo', years: 2 }, 'för två år sedan,för två år sen,för 2 år sedan,för 2 år sen,two years ago'],
  [
    { as: 'month', offset: -1 },
    'förra månaden,förra månad,förra månadens,föregående månad,fg månad,förra mån,last month,previous month,månaden innan,månaden före',
  ],
  [{ as: 'month', offset: -2 }, 'förrförra månaden'],
  [
    { as: 'month', offset: 0 },
    'denna månad,denna månaden,den här månaden,innevarande månad,this month,current month',
  ],
  [{ as: 'month', offset: 1 }, 'nästa månad,kommande månad,next month'],
  [{ as: 'day', offset: -7 }, 'förra veckan,last week,föregående vecka,senaste veckan'],
  [{ as: 'day', offset: 0 }, 'denna vecka,den här veckan,this week,veckan,i veckan'],
  [{ as: 'day', offset: -1 }, 'igår,i går,yesterday'],
  [{ as: 'day', offset: -2 }, 'i förrgår,förrgår'],
  [
    { as: 'latest' },
    'senaste månaden,sista månaden,senaste månad,senaste rapporten,senaste siffran,senaste utfallet,senaste tertialet,senaste perioden,senaste mätningen,latest month,latest report,nuläget',
  ],
  [
    { as: 'wholeYear' },
    'helår,helåret,helårets,helårs,hela året,hel år,full year,whole year,fullår,year end,end of year,årets slut,årsskiftet,slutet av året,slutet på året,årsslut,årsslutet,vid årsskiftet,' +
      'på årsbasis,hela 2023,hela 2022,hela 2024,för året,bokslut,bokslutet',
  ],
  [{ as: 'eachMonth' }, 'per månad,månad för månad,månadsvis,varje månad,month by month,each month'],
  [
    { as: 'lastMonths', months: 6 },
    'senaste halvåret,sista halvåret,det senaste halvåret,senaste halvår,last half year,past half year',
  ],
  [{ as: 'lastMonths', months: 3 }, 'senaste kvartalet,sista kvartalet,last quarter,past quarter'],
];

export const TIMES = createPhrases(TIME_PHRASES);
