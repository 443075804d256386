import { Application, type TurnState } from '@microsoft/teams-ai';
import type { Activity, TurnContext } from 'botbuilder';
import { z } from 'zod';
import { runAction } from './actions/runAction.js';
import { runCommand } from './commands/runCommand.js';
import { answerConsent } from './files/answerConsent.js';
import { acknowledge } from './invokeReply.js';
import type { Organisation } from './organisations/organisation.js';
import { organisationTexts } from './organisations/organisationTexts.js';
import { answerSearch } from './reach/answerSearch.js';
import { isSearch } from './reach/isSearch.js';
import { receiptOf } from './receipt.js';
import { openTurn, type Turn } from './turn.js';
import { turnScopeOf } from './turnScope.js';
import { receiveFiles } from './upload/receiveFiles.js';
import { isBotAdded, welcome } from './welcome.js';

export type TeamsApplication = Application<TurnState>;

/** Action.Execute puts verb and data apart, its Action.Submit fallback sends the data alone, the verb among it. */
const executeSchema = z.object({ action: z.object({ verb: z.unknown(), data: z.unknown() }) });
const submitSchema = z.object({ verb: z.string() });

/**
 * The routes, and nothing else of teams-ai: no state (last writer wins), no typing timer (one for all turns), no
 * `adaptiveCards.actionExecute` (one card with `refresh` makes it replace cards for everybody from then on).
 */
export function createTeamsApplication(): TeamsApplication {
  const application = new Application<TurnState>({ removeRecipientMention: false });
  // The option of that name is ignored by 1.7.4, which starts the timer in every turn.
  application.startTypingTimer = () => undefined;

  const isCardAction = ({ type, name }: Activity): boolean =>
    type === 'invoke' && name === 'adaptiveCard/action';
  application.addRoute(
    async ({ activity }) => isCardAction(activity),
    async (context) => {
      const turn = openTurn(context);
      const { verb, data } = executeSchema.safeParse(context.activity.value).data?.action ?? {};
      await press(turn, verb, data, organisationOf(context));
      await context.sendActivity({
        type: 'invokeResponse',
        value: acknowledge(turn.locale, receiptOf(context)),
      });
    },
    true,
  );

  application.addRoute(
    async ({ activity: { type, name } }) => type === 'invoke' && name === 'fileConsent/invoke',
    async (context) => {
      const turn = openTurn(context);
      await answerConsent(turn, context.activity.value, organisationOf(context).deps);
      await context.sendActivity({ type: 'invokeResponse', value: { status: 200 } });
    },
    true,
  );

  application.addRoute(
    async ({ activity }) => isSearch(activity),
    async (context) => answerSearch(context, organisationOf(context).deps),
    true,
  );

  application.activity('message', async (context) => {
    const turn = openTurn(context);
    const organisation = organisationOf(context);
    const { deps } = organisation;
    const value: unknown = context.activity.value;
    const submitted = submitSchema.safeParse(value);
    if (submitted.success) return press(turn, submitted.data.verb, value, organisation);
    if (turn.files.length > 0) return receiveFiles(turn, deps);
    await runCommand(turn, deps);
  });

  application.activity(
    async ({ activity }) => isBotAdded(activity),
    async (context) => welcome(openTurn(context), organisationOf(context).deps),
  );
  return application;
}

/** @throws Error in a turn that is nobody's: such turns do not come here */
function organisationOf(context: TurnContext): Organisation {
  const { organisation } = turnScopeOf(context);
  if (organisation === null) throw new Error('The turn is of no organisation');
  return organisation;
}

/** What a card of another organisation says means nothing here, or something else. */
async function press(turn: Turn, verb: unknown, data: unknown, { mark, deps }: Organisation): Promise<void> {
  const own = mark.take(data);
  if (own !== null) return runAction(turn, verb, own, deps);
  turn.log.warn('action.foreign');
  await turn.sendText(organisationTexts[turn.locale].foreignCard);
}
