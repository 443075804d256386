import { plainText } from '../../escape.js';
import type { Section } from '../../parts/commentarySections.js';
import type { Line } from '../../parts/rows.js';
import type { VerbButton } from '../../parts/verbButton.js';
import { cardTemplate, type RenderedCard } from '../../render.js';
import template from '../../templates/alert.template.json' with { type: 'json' };
import type { MarkedRuns, Run } from '../../upload/parts/ratingRuns.js';

/** A line with what is said below it. */
export interface MarkedEntry extends MarkedRuns {
  readonly lines: readonly Line[];
}

/** One alert. Pressed it leads to what it is about, its number to its details. */
export interface AlertRowData {
  readonly name: string;
  /** At most one. */
  readonly values: readonly Line[];
  readonly marks: readonly MarkedRuns[];
  readonly details: readonly Line[];
  /** In smaller print. */
  readonly notes: readonly Line[];
  /** In the controller's words. */
  readonly quotes: readonly Section[];
  /** What has happened to it since. */
  readonly statuses: readonly MarkedEntry[];
  /** At most one. */
  readonly numbers: readonly {
    readonly text: string;
    readonly about: string;
    readonly showData: object;
  }[];
  /** The row in words, for who hears it as one button. */
  readonly spoken: string;
  readonly verb: string;
  readonly pressData: object;
}

/** What has to be picked where there are several alerts; none where there is one. */
export interface AlertPicks {
  readonly pickLabel: string;
  readonly missing: string;
  /** Values joined by commas. */
  readonly picked: string;
  readonly choices: readonly Choice[];
}

interface Choice {
  readonly title: string;
  readonly value: string;
}

interface AlertForm {
  /** The button that unfolds it. */
  readonly opens: string;
  /** At most one. */
  readonly picks: readonly AlertPicks[];
  /** The one button that sends it. */
  readonly send: readonly VerbButton[];
}

export interface AcknowledgeForm extends AlertForm {
  readonly commentLabel: string;
  readonly commentHint: string;
  readonly ownerLabel: string;
  readonly ownerHint: string;
}

export interface SnoozeForm extends AlertForm {
  readonly untilLabel: string;
  readonly until: string;
  readonly untils: readonly Choice[];
  readonly dateLabel: string;
}

export interface AlertButtons {
  /** At most one. */
  readonly acknowledgements: readonly AcknowledgeForm[];
  /** At most one. */
  readonly snoozes: readonly SnoozeForm[];
  readonly buttons: readonly VerbButton[];
}

/** A figure and, in a line of its own below it, how far it is from its target. */
export interface DetailedFigure {
  readonly label: string;
  readonly value: string;
  readonly notes: readonly Line[];
}

export interface AlertCardData extends AlertButtons {
  readonly summary: string;
  readonly title: string;
  readonly underTitle: readonly Line[];
  readonly leads: readonly Line[];
  readonly rows: readonly AlertRowData[];
  /** Figures, whole texts and what has been: of a single alert's details. */
  readonly figures: readonly DetailedFigure[];
  readonly texts: readonly Section[];
  readonly histories: readonly { readonly heading: string; readonly entries: readonly MarkedEntry[] }[];
  /** How many are left out. */
  readonly more: readonly Line[];
}

const render = cardTemplate<AlertCardData>('alert', template);

const NOTHING: Omit<AlertCardData, 'summary' | 'title' | 'rows'> = {
  underTitle: [],
  leads: [],
  figures: [],
  texts: [],
  histories: [],
  more: [],
  acknowledgements: [],
  snoozes: [],
  buttons: [],
};

type Parts = Partial<AlertCardData> & Pick<AlertCardData, 'summary' | 'title' | 'rows'>;

/** A card that tells of alerts: what came, what still is open, or one of them in full. */
export function alertsCard(parts: Parts): RenderedCard {
  const summary = plainText(parts.summary);
  return { content: render({ ...NOTHING, ...parts, summary }), summary };
}

/** The text of a coloured line. */
export function textOf(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('');
}
