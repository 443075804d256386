import type { Decision, Figures } from '../../../data/alerts/decision.js';
import { formatFigure } from '../../format.js';
import { decapitalise } from '../../parts/capitalise.js';
import type { Reference, Texts } from '../../texts/texts.js';
import { annualReferenceOf, referenceOf } from './alertKind.js';

const COMPARED = ['outcome', 'target', 'forecast', 'annualTarget'] as const;
type Compared = (typeof COMPARED)[number];

/** "Rättat av Anna Ek: utfall 5,1 % → 5,3 %"; null where nothing was corrected. */
export function correctionLine(decision: Decision, texts: Texts): string | null {
  const { correction, figures, subject } = decision;
  if (correction === null) return null;
  const { corrected } = texts.alert;
  const { by, before } = correction;
  const said = by === null ? corrected.unnamed : corrected.by(by.name);
  if (subject.kind === 'project') return said;
  if (figures === null) return null;
  if (before === null) return by === null ? said : corrected.added(by.name);
  const changes = COMPARED.filter((key) => figures[key] !== before[key]).map((key) =>
    labelled(key, fromTo(before[key], figures[key], figures, texts), figures, texts),
  );
  return changes.length === 0 ? null : corrected.figures(said, changes.join(', '));
}

function fromTo(was: number | null, is: number | null, { unit }: Figures, texts: Texts): string {
  const shown = (value: number | null, other: number | null): string =>
    value === null ? texts.changes.blank : formatFigure(value, unit, texts, other);
  return texts.changes.fromTo(shown(was, is), shown(is, was));
}

/** "utfall 5,1 % → 5,3 %" */
function labelled(key: Compared, change: string, figures: Figures, texts: Texts): string {
  if (key === 'forecast') return texts.alert.forecast(change);
  const label =
    key === 'outcome' ? texts.figures.outcome : texts.references[referenceFor(key, figures)].label(null);
  return `${decapitalise(label, texts)} ${change}`;
}

function referenceFor(key: 'target' | 'annualTarget', figures: Figures): Reference {
  return key === 'target' ? referenceOf(figures) : annualReferenceOf(figures);
}
