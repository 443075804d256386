import type { TurnContext } from 'botbuilder';
import type { ProcessedActivities } from '../../data/ports.js';
import { acknowledge } from '../invokeReply.js';
import { searchMessage } from '../reach/searchReply.js';
import { openTurn } from '../turn.js';
import { isBotAdded } from '../welcome.js';
import { organisationTexts } from './organisationTexts.js';
import { placeOfActivity } from './place.js';

/** In a place that is nobody's: says what is missing, with what has to be copied into the list. */
export async function tellUnplaced(context: TurnContext, processed: ProcessedActivities): Promise<void> {
  const { activity } = context;
  const { type, name } = activity;
  const turn = openTurn(context);
  const place = placeOfActivity(activity);
  const text = organisationTexts[turn.locale].unplaced(place);
  turn.log.warn('turn.unplaced', { conversationId: place.id, kind: place.kind });
  if (type === 'invoke') {
    const isSearch = name === 'composeExtension/query';
    const value = isSearch ? searchMessage(text) : acknowledge(turn.locale, text);
    await context.sendActivity({ type: 'invokeResponse', value });
    return;
  }
  const isNews = isBotAdded(activity) && (await processed.claim(`welcome ${place.id}`));
  if (type === 'message' || isNews) await turn.sendText(text);
}
