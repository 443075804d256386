import type { Activity, TurnContext } from 'botbuilder';
import type { ProcessedActivities } from '../../data/ports.js';
import type { HandlerDeps } from '../handlerDeps.js';
import type { Logger } from '../logger.js';
import type { CardMark } from './cardMark.js';

/** One organisation of the installation, with all that its turns work with. */
export interface Organisation {
  readonly id: string;
  /** For people. */
  readonly name: string;
  readonly deps: OrganisationDeps;
  readonly mark: CardMark;
  /** What every line of the log says of it; nothing where there is no other. */
  readonly logFields: Readonly<Record<string, string>>;
}

export interface OrganisationDeps extends HandlerDeps {
  readonly processed: ProcessedActivities;
}

export interface Organisations {
  readonly all: readonly Organisation[];
  /** Whose turn the activity is; null: nobody's, so that no data may be shown. */
  of(activity: Activity, log: Logger): Promise<Organisation | null>;
  /** Of activities that are nobody's, which of them were answered. */
  readonly unplaced: ProcessedActivities;
  /**
   * Does what is to be done in no organisation's name: connecting the chat to one, and telling what is missing where
   * the turn is nobody's.
   *
   * @returns whether that was all
   */
  receive(context: TurnContext): Promise<boolean>;
}
