import type { ProjectStatus } from '../../data/report/dataset.js';
import { demoTable, type NamedFile } from './demoFiles.js';

/** An invented month of 2023, of two indicators and a project. What is left out is as it should be. */
export interface Month {
  /** Sick leave against 5; null is a blank. */
  readonly sick?: number | null;
  /** In percent of the budget so far, yellow up to 103. */
  readonly costs?: number;
  /** In percent of the year's budget. */
  readonly forecast?: number;
  /** Of the telephony project; `cause` and `action` are given unless it is red. */
  readonly time?: Exclude<ProjectStatus, 'deviating'>;
}

const STATUS = { green: 'grön', yellow: 'gul', red: 'röd' };
const NAMES = /^(?:Id|sjukfranvaro|verksamhetens-kostnader);/;

/** The definitions of the two. @param yellow how far outside the target sick leave is yellow */
export function definitionsFile(yellow = '0,5'): Promise<NamedFile> {
  return demoTable('../definitioner', (text) =>
    text
      .split(/\r?\n/)
      .filter((line) => NAMES.test(line))
      .map((line) => (line.startsWith('sjukfranvaro') ? withTolerance(line, yellow) : line))
      .join('\n'),
  );
}

function withTolerance(line: string, yellow: string): string {
  const cells = line.split(';');
  return cells.with(13, yellow).with(14, 'Eva Berg').join(';');
}

/** The tables of a month, as a controller saves them in Excel. @param period `2023-02` */
export function monthFiles(
  period: string,
  { sick = 5, costs = 100, forecast = 100, time = 'green' }: Month,
): NamedFile[] {
  const budget = Number(period.slice(-2)) * 1_000;
  const outcome = sick === null ? '' : comma(sick);
  const spent = comma((budget * costs) / 100);
  const words = time === 'red' ? ';' : 'Upphandlingen avbröts.;Ett omtag pågår.';
  return [
    file('indikatorer', [
      'Indikator;Enhet;Period;Utfall föregående år;Utfall;Mål;Prognos helår;Årsmål',
      `Sjukfrånvaro;procent;${period};;${outcome};5;;`,
    ]),
    file('ekonomi', [
      'Indikator;Enhet;Period;Utfall ack föregående år;Utfall ack;Budget ack;Prognos helår;Budget helår',
      `Verksamhetens kostnader;tkr;${period};;${spent};${budget};${comma(forecast * 120)};12000`,
    ]),
    file('projekt', [
      'Id;Projekt;Status;Tid;Orsak;Åtgärd;Sökord',
      `telefoni;Telefoni;;${STATUS[time]};${words};`,
    ]),
  ];
}

const comma = (figure: number): string => String(Math.round(figure * 10) / 10).replace('.', ',');

function file(table: string, lines: readonly string[]): NamedFile {
  return { name: `${table}.csv`, bytes: new TextEncoder().encode(lines.join('\r\n')) };
}
