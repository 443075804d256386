import { createRequire } from 'node:module';
import type { CardContent } from '../../cards/render.js';

interface ParserEvents {
  readonly eventCount: number;
  getEventAt(index: number): { readonly message: string };
}

interface OfficialCard {
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

/** Everything that Microsoft's parser has against a card; empty for a valid one. */
export function parserEvents(content: CardContent): string[] {
  const card = new AdaptiveCard();
  const context = new SerializationContext(Versions.v1_5);
  card.parse(content, context);
  card.hostConfig.actions.maxActions = MOST_ACTIONS;
  const parsed = Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index).message);
  return [...parsed, ...card.validateProperties().validationEvents.map(({ message }) => message)];
}
