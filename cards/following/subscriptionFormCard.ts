import { severitySchema, type Severity } from '../../data/alerts/alertLevel.js';
import type { SubscriptionFilters } from '../../data/alerts/subscription.js';
import { cardTemplate, type RenderedCard } from '../render.js';
import template from '../templates/subscriptionForm.template.json' with { type: 'json' };
import type { Here } from '../texts/followingTexts.js';
import type { Locale, Texts } from '../texts/texts.js';
import { textsFor } from '../texts/textsFor.js';
import { sendButton, type InputButton } from '../upload/parts/uploadButton.js';
import { areaName, type SubjectNames } from './parts/filtersText.js';
import { followingButton } from './parts/followingButton.js';

export interface SubscriptionFormData {
  /** To choose from: goal areas, and PROJECTS_AREA where there are projects. */
  readonly areas: readonly string[];
  /** What the form is filled in with to begin with. */
  readonly filters: SubscriptionFilters;
  /** Of the keys in `filters`; what has none is left out. */
  readonly names?: SubjectNames;
  readonly here: Here;
}

interface Choice {
  readonly title: string;
  readonly value: string;
}

export interface SubscriptionFormCardData {
  readonly summary: string;
  readonly title: string;
  readonly lead: string;
  readonly areasLabel: string;
  readonly areas: string;
  readonly areaChoices: readonly Choice[];
  readonly keysLabel: string;
  readonly keysHint: string;
  readonly keys: string;
  readonly severityLabel: string;
  readonly severity: Severity;
  readonly severities: readonly Choice[];
  readonly severityMissing: string;
  readonly buttons: readonly InputButton[];
}

const render = cardTemplate<SubscriptionFormCardData>('subscriptionForm', template);

/** Asks what to follow, and from which colour. */
export function subscriptionFormCard(data: SubscriptionFormData, locale: Locale): RenderedCard {
  const texts = textsFor(locale);
  const { form, buttons } = texts.following;
  const { filters } = data;
  const content = render({
    summary: form.title,
    title: form.title,
    lead: form.lead[data.here],
    areasLabel: form.areas,
    areas: filters.areas.join(','),
    areaChoices: areaChoices(data, texts),
    keysLabel: form.keys,
    keysHint: form.keysHint,
    keys: typedNames(data),
    severityLabel: form.severity,
    severity: filters.leastSeverity,
    severities: severitySchema.options.map((value) => ({ title: form.severities[value], value })),
    severityMissing: form.severityMissing,
    buttons: [sendButton(followingButton(buttons.preview, 'previewSubscription', {}))],
  });
  return { content, summary: form.title };
}

/** One that is followed and gone from the report can still be taken away. */
function areaChoices({ areas, filters }: SubscriptionFormData, texts: Texts): Choice[] {
  const all = new Set([...areas, ...filters.areas]);
  return [...all].map((value) => ({ title: areaName(value, texts), value }));
}

/** Commas part them; of several, one that has a comma in its own name is given by its key. */
function typedNames({ filters: { keys }, names = new Map<string, string>() }: SubscriptionFormData): string {
  const typed = keys.flatMap((key) => {
    const name = names.get(key);
    if (name === undefined) return [];
    return keys.length > 1 && name.includes(',') ? [key] : [name];
  });
  return typed.join(', ');
}
