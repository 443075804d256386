import { z } from 'zod';
import type { HandlerDeps } from '../handlerDeps.js';
import { texts } from '../texts.js';
import type { Turn } from '../turn.js';
import { searchMessage, searchResults, type SearchReply } from './searchReply.js';
import { sharedCard } from './sharedCard.js';

/** The one parameter that the app's manifest gives the command; Teams sends `initialRun` before anything is typed. */
const PARAMETER = 'figure';
/** Nobody types more to find something; it is what Teams' own box holds. */
const MOST_CHARACTERS = 200;

const querySchema = z.object({
  parameters: z.array(z.object({ name: z.string(), value: z.unknown() })).optional(),
  queryOptions: z.object({ skip: z.number() }).optional(),
});

type Deps = Pick<HandlerDeps, 'answerer' | 'clock' | 'render' | 'uploading'>;

/** Finds figures for a message that somebody is writing, in whatever chat. Nothing is remembered or counted of it. */
export function search(
  { locale, log }: Pick<Turn, 'locale' | 'log'>,
  value: unknown,
  deps: Deps,
): SearchReply {
  const query = querySchema.safeParse(value);
  if (!query.success) {
    log.warn('search.invalid');
    return searchMessage(texts[locale].search.invalid);
  }
  const { parameters = [], queryOptions } = query.data;
  // All that is found stands on the first page.
  if ((queryOptions?.skip ?? 0) > 0) return searchResults([]);
  const typed = parameters.find(({ name }) => name === PARAMETER)?.value ?? '';
  if (typeof typed !== 'string' || typed.length > MOST_CHARACTERS)
    return searchMessage(texts[locale].search.invalid);

  const { found, answer } = deps.answerer.current().find(typed, deps.clock.now());
  log.info('search.answered', { found: found.length });
  return found.length === 0
    ? searchMessage(deps.render(answer, locale, 'reader').summary)
    : searchResults(found.map((one) => sharedCard(one, locale, deps)));
}
