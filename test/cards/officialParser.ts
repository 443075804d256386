import { createRequire } from 'node:module';
import type { CardContent } from '../../cards/render.js';

interface ParserEvents {
  readonly eventCount: number;
  getEventAt(index: number): { readonly message: string };
}

interface OfficialElement {
  getJsonTypeName(): string;
  getItemCount?(): number;
  getItemAt?(index: number): OfficialElement;
}

interface OfficialCard extends OfficialElement {
  hostConfig: { actions: { maxActions: number } };
  parse(content: CardContent, context: ParserEvents): void;
  validateProperties(): { readonly validationEvents: readonly { readonly message: string }[] };
}

interface OfficialLibrary {
  readonly AdaptiveCard: new () => OfficialCard;
  readonly SerializationContext: new (version: unknown) => ParserEvents;
  readonly Versions: { readonly v1_5: unknown };
}

// Its ESM build has imports that Node cannot resolve; the bundle is the same code.
const { AdaptiveCard, SerializationContext, Versions } = createRequire(import.meta.url)(
  'adaptivecards/dist/adaptivecards.js',
) as OfficialLibrary;

/** Teams allows six; the library's own default is five. */
const MOST_ACTIONS = 6;

/** Charts are Teams' own; what takes their place here is parsed like the rest. */
const CHART = /^Unknown element type "Chart\.[\w.]+"\. Fallback will be used if present\.$/;

/** Everything that Microsoft's parser has against a card; empty for a valid one. */
export function parserEvents(content: CardContent): string[] {
  const card = new AdaptiveCard();
  const context = new SerializationContext(Versions.v1_5);
  card.parse(content, context);
  card.hostConfig.actions.maxActions = MOST_ACTIONS;
  const parsed = Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index).message);
  return [
    ...parsed.filter((message) => !CHART.test(message)),
    ...card.validateProperties().validationEvents.map(({ message }) => message),
  ];
}

/** The types of all that Microsoft's renderer shows of a card, what stands in for others among them. */
export function shownElements(content: CardContent): string[] {
  const card = new AdaptiveCard();
  card.parse(content, new SerializationContext(Versions.v1_5));
  return typesIn(card);
}

function typesIn(element: OfficialElement): string[] {
  const count = element.getItemCount?.() ?? 0;
  const items = Array.from({ length: count }, (_, index) => element.getItemAt?.(index));
  return [element.getJsonTypeName(), ...items.flatMap((item) => (item === undefined ? [] : typesIn(item)))];
}
