import { fold } from '../../words/tokenise.js';

const lookup = (entries: readonly (readonly [number, string])[]): ReadonlyMap<string, number> =>
  new Map(entries.flatMap(([value, words]) => words.split(',').map((word) => [fold(word), value] as const)));

/** Month names and their usual abbreviations, Swedish and English, also as possessives. */
export const MONTHS = lookup([
  [1, 'januari,jan,january,januaris,januarisiffran,januarisiffror'],
  [2, 'februari,feb,febr,february,februaris,februarisiffran,februarisiffror'],
  [3, 'mars,mar,march,marssiffran,marssiffror'],
  [4, 'april,apr,aprils,aprilsiffran,aprilsiffror'],
  [5, 'maj,may,majs,majsiffran,majsiffror'],
  [6, 'juni,jun,june,junis,junisiffran,junisiffror'],
  [7, 'juli,jul,july,julis,julisiffran,julisiffror'],
  [8, 'augusti,aug,august,augustis,augustisiffran,augustisiffror'],
  [9, 'september,sep,sept,septembers,septembersiffran,septembersiffror'],
  [10, 'oktober,okt,october,oct,oktobers,oktobersiffran,oktobersiffror'],
  [11, 'november,nov,novembers,novembersiffran,novembersiffror,novemberutfall,novemberutfallet'],
  [12, 'december,dec,decembers,decembersiffran,decembersiffror'],
]);

export const NUMBERS = lookup([
  [1, 'ett,en,one,första,first,1a'],
  [2, 'två,two,andra,second,2a'],
  [3, 'tre,three,tredje,third,3e'],
  [4, 'fyra,four,fjärde,fourth'],
  [5, 'fem,five'],
  [6, 'sex,six'],
  [7, 'sju,seven'],
  [8, 'åtta,eight'],
  [9, 'nio,nine'],
  [10, 'tio,ten'],
  [11, 'elva,eleven'],
  [12, 'tolv,twelve'],
]);

/** Tertial, quarter, half-year and week. */
export type PartOfYear = 'T' | 'Q' | 'H' | 'W';

export const PARTS_OF_YEAR: ReadonlyMap<string, PartOfYear> = new Map(
  (
    [
      ['T', 'tertial,tertialet,tertialen,tertialets,tertials'],
      ['Q', 'kvartal,kvartalet,kvartalets,quarter,kv'],
      ['H', 'halvår,halvåret'],
      ['W', 'vecka,veckan,week,v'],
    ] as const
  ).flatMap(([part, words]) => words.split(',').map((word) => [fold(word), part] as const)),
);

const words = (list: string): ReadonlySet<string> => new Set(list.split(',').map(fold));

/** Between the two ends of a span. */
export const RANGE_WORDS = words('till,tom,to,through,och,until,and');
/** Before the start of a span that runs to the newest report. */
export const SINCE_WORDS = words('sedan,sen,från,since,alltsedan,efter');
export const LAST_WORDS = words('senaste,sista,last,past,föregående,förra');
export const MONTH_UNITS = words('månaderna,månader,mån,months,månadernas');
export const YEAR_UNITS = words('åren,år,years');
