import { readDefinitions } from '../../../data/intake/readDefinitions.js';
import { readTable } from '../../../data/intake/readTable.js';
import type { Indicator } from '../../../data/report/indicator.js';

/** A department small enough to hold in the head: two indicators, one economy line, units A and B with a sum. */
export const DEFINITIONS = `Id;Namn;Alias;Typ;Område;Avsnitt;Enhet;Riktning;Periodicitet;Ackumuleras;Målregel;Intervall;Tolerans;Resultatgrupp;Resultatrad
sjukfranvaro;Sjukfrånvaro;sjuktal|sick leave;indikator;Medarbetare;HR;procent;lägre är bättre;månad;nej;angivet;;0,5;;
datorer;Administrativa datorer;admindatorer;indikator;Kund och ägare;Indikatorer;antal;inom intervall;tertial;nej;angivet;5;5;;
resultat;Verksamhetens resultat;resultat;ekonomi;Ekonomi;Ekonomi;tkr;högre är bättre;månad;ja;budget;;;Totalt;total
a;Enhet A;;enhetsresultat;Ekonomi;Ekonomi;tkr;högre är bättre;månad;ja;inget;;;Drift;post
b;Enhet B;;enhetsresultat;Ekonomi;Ekonomi;tkr;högre är bättre;månad;ja;inget;;;Drift;post
summa-drift;Summa drift;;enhetsresultat;Ekonomi;Ekonomi;tkr;högre är bättre;månad;ja;inget;;;Drift;summa
ny-a;Ny: Enhet A;;enhetsresultat;Ekonomi;Ekonomi;tkr;högre är bättre;månad;ja;inget;;;Ny;post
summa-ny;Summa ny;;enhetsresultat;Ekonomi;Ekonomi;tkr;högre är bättre;månad;ja;inget;;;Ny;summa
`;

export const INDICATORS: readonly Indicator[] = readDefinitions(readTable('definitioner.csv', DEFINITIONS));

const INDICATOR_HEADINGS =
  'Indikator;Enhet;Period;Utfall föregående år;Utfall;Mål;Prognos helår;Årsmål;R12;Status;Anmärkning';

export function indicatorTable(...rows: readonly string[]) {
  return readTable('indikatorer.csv', [INDICATOR_HEADINGS, ...rows].join('\n'));
}

export const SICK_LEAVE = 'Sjukfrånvaro;procent;2023-11;5,1;5,3;5;5,5;5;;;';

export function economyTable(...rows: readonly string[]) {
  const headings =
    'Indikator;Period;Utfall ack föregående år;Utfall ack;Budget ack;Prognos helår;Budget helår;Anmärkning';
  return readTable('ekonomi.csv', [headings, ...rows].join('\n'));
}

export function resultTable(...rows: readonly string[]) {
  return readTable(
    'resultat.csv',
    ['Grupp;Resultatenhet;Period;Resultat ack tkr;Prognos helår tkr', ...rows].join('\n'),
  );
}
