import { Application, type TurnState } from '@microsoft/teams-ai';
import type { Activity } from 'botbuilder';
import { z } from 'zod';
import type { ProcessedActivities } from '../data/ports.js';
import { runAction } from './actions/runAction.js';
import { runCommand } from './commands/runCommand.js';
import { answerConsent } from './files/answerConsent.js';
import type { HandlerDeps } from './handlerDeps.js';
import { acknowledge } from './invokeReply.js';
import { openTurn } from './turn.js';
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
export function createTeamsApplication(
  deps: HandlerDeps & { readonly processed: ProcessedActivities },
): TeamsApplication {
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
      await runAction(turn, verb, data, deps);
      await context.sendActivity({ type: 'invokeResponse', value: acknowledge(turn.locale) });
    },
    true,
  );

  application.addRoute(
    async ({ activity: { type, name } }) => type === 'invoke' && name === 'fileConsent/invoke',
    async (context) => {
      const turn = openTurn(context);
      await answerConsent(turn, context.activity.value, deps);
      await context.sendActivity({ type: 'invokeResponse', value: { status: 200 } });
    },
    true,
  );

  application.activity('message', async (context) => {
    const turn = openTurn(context);
    const submitted = submitSchema.safeParse(context.activity.value);
    if (submitted.success) return runAction(turn, submitted.data.verb, context.activity.value, deps);
    if (turn.files.length > 0) return receiveFiles(turn, deps);
    await runCommand(turn, deps);
  });

  application.activity(
    async ({ activity }) => isBotAdded(activity),
    async (context) => welcome(openTurn(context), deps),
  );
  return application;
}
