import { plainText } from './escape.js';
import type { Line } from './parts/rows.js';
import type { VerbButton } from './parts/verbButton.js';
import { cardTemplate, type RenderedCard } from './render.js';
import template from './templates/actionList.template.json' with { type: 'json' };

/** A thing of the list, with what can be done to it. */
export interface ActionRow {
  readonly heading: string;
  readonly details: readonly Line[];
  readonly notes: readonly Line[];
  readonly buttons: readonly VerbButton[];
}

export interface ActionListCardData {
  readonly summary: string;
  readonly title: string;
  readonly leads: readonly Line[];
  readonly rows: readonly ActionRow[];
  readonly footnotes: readonly Line[];
  readonly buttons: readonly VerbButton[];
}

const render = cardTemplate<ActionListCardData>('actionList', template);

/** Rows with buttons of their own: Teams counts its most six actions by set, not by card. */
export function actionListCard(data: Omit<ActionListCardData, 'summary'>): RenderedCard {
  const shown =
    data.rows.length === 0 ? data.leads.map(({ text }) => text) : data.rows.map(({ heading }) => heading);
  const summary = plainText(`${data.title}: ${shown.join(', ')}`);
  return { content: render({ ...data, summary }), summary };
}
