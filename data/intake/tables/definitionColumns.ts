import type { Direction, Indicator, IndicatorKind, Unit } from '../../report/indicator.js';
import type { Frequency } from '../../report/period.js';
import { id, list, oneOf, optional, required, text, width } from '../cells/cellReaders.js';
import { column, optionalColumn } from '../cells/readRows.js';
import {
  DIRECTIONS,
  FREQUENCIES,
  KINDS,
  RESULT_ROLES,
  TARGET_RULES,
  UNITS,
  YES_NO,
} from '../swedishWords.js';

type TargetRule = Indicator['targetRule'];
type ResultRole = NonNullable<Indicator['resultRow']>['role'];

/** Columns of the table of definitions, which is independent of any period. */
export const DEFINITION_COLUMNS = {
  id: column('Id', required(id)),
  name: column('Namn', required(text)),
  nameEn: optionalColumn('Engelskt namn', optional(text)),
  aliases: column('Alias', list),
  kind: column('Typ', required(oneOf<IndicatorKind>(KINDS))),
  area: column('Område', required(text)),
  section: column('Avsnitt', required(text)),
  unit: column('Enhet', required(oneOf<Unit>(UNITS))),
  direction: column('Riktning', required(oneOf<Direction>(DIRECTIONS))),
  frequency: column('Periodicitet', required(oneOf<Frequency>(FREQUENCIES))),
  accumulates: column('Ackumuleras', required(oneOf<boolean>(YES_NO))),
  targetRule: column('Målregel', required(oneOf<TargetRule>(TARGET_RULES))),
  range: column('Intervall', width),
  yellow: column('Tolerans', width),
  owner: optionalColumn('Ansvarig', optional(text)),
  group: optionalColumn('Resultatgrupp', optional(text)),
  role: optionalColumn('Resultatrad', optional(oneOf<ResultRole>(RESULT_ROLES))),
};
