import type { DefinitionChange } from '../../../data/publish/compare/changes.js';
import type { Indicator } from '../../../data/report/indicator.js';
import { formatNumber } from '../../format.js';
import { fullName } from '../../parts/naming.js';
import { lines } from '../../parts/rows.js';
import type { Texts } from '../../texts/texts.js';
import type { ReviewRow } from './reviewTemplate.js';

const MOST_DECIMALS = 8;

/** A definition that came, went or is not what it was, field by field. */
export function definitionRow({ kind, indicator, fields }: DefinitionChange, texts: Texts): ReviewRow {
  const { kinds, fields: names } = texts.changes;
  const changed = fields.map((change) => `${names[change.field]}: ${fieldChange(change, texts)}`);
  return {
    names: lines(fullName(indicator, texts)),
    details: lines(...(kind === 'changed' ? changed : [kinds[kind]])),
    marks: [],
  };
}

/** Long lists are told by what came and went. */
function fieldChange({ field, before, after }: DefinitionChange['fields'][number], texts: Texts): string {
  if (!Array.isArray(before) || !Array.isArray(after))
    return texts.changes.fromTo(valueText(field, before, texts), valueText(field, after, texts));
  const added = after.filter((member) => !before.includes(member));
  const removed = before.filter((member) => !after.includes(member));
  return texts.changes.listChange(added.join(', '), removed.join(', '));
}

function valueText(field: keyof Indicator, value: Indicator[keyof Indicator], texts: Texts): string {
  const { blank, values } = texts.changes;
  if (value === null) return blank;
  if (typeof value === 'boolean') return value ? values.yes : values.no;
  if (typeof value === 'string') return wordOf(field, value, texts);
  if ('yellow' in value) {
    const number = (width: number) => formatNumber(width, MOST_DECIMALS, texts.locale);
    return values.tolerance(number(value.yellow), value.range === 0 ? null : number(value.range));
  }
  if ('role' in value) return `${value.group} (${values.role[value.role]})`;
  return value.length === 0 ? blank : value.join(', ');
}

const CODED = ['unit', 'direction', 'frequency', 'targetRule', 'kind'] as const;

/** Codes in words; all else as it was written. */
function wordOf(field: keyof Indicator, value: string, { changes: { values } }: Texts): string {
  if (!isCoded(field)) return value;
  const words: Readonly<Record<string, string>> = values[field];
  return words[value] ?? value;
}

function isCoded(field: keyof Indicator): field is (typeof CODED)[number] {
  return CODED.some((coded) => coded === field);
}
