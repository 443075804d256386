import type { Indicator } from '../../data/report/indicator.js';

/** Sick leave: lower is better, target in percent, yellow within half a percentage point. */
export function anIndicator(fields: Partial<Indicator> = {}): Indicator {
  return {
    id: 'sjukfranvaro',
    name: 'Sjukfrånvaro',
    nameEn: 'Sick leave',
    aliases: [],
    kind: 'indicator',
    area: 'Medarbetare',
    section: 'HR',
    unit: 'percent',
    direction: 'lowerIsBetter',
    frequency: 'month',
    accumulates: false,
    targetRule: 'stated',
    tolerance: { range: 0, yellow: 0.5 },
    owner: null,
    resultRow: null,
    ...fields,
  };
}

/** An economy line: accumulated tkr against a budget. */
export function anEconomyLine(fields: Partial<Indicator> = {}): Indicator {
  return anIndicator({
    id: 'verksamhetens-kostnader',
    name: 'Verksamhetens kostnader',
    nameEn: 'Operating costs',
    kind: 'economy',
    area: 'Ekonomi',
    section: 'Ekonomi',
    unit: 'tkr',
    accumulates: true,
    targetRule: 'budget',
    tolerance: { range: 0, yellow: 3 },
    ...fields,
  });
}
