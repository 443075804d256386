import type { Activity } from 'botbuilder';
import type { Placement, Placements, ProcessedActivities } from '../../data/ports.js';
import type { Logger } from '../logger.js';
import { turnScopeOf } from '../turnScope.js';
import { openTurn } from '../turn.js';
import { connectChat, hearConnection } from './connectChat.js';
import { findPlacements } from './findPlacements.js';
import type { Organisation, Organisations } from './organisation.js';
import type { OrganisationSettings } from './organisationSettings.js';
import { type Place, placeOfActivity } from './place.js';
import { tellUnplaced } from './tellUnplaced.js';
import { whoseIs } from './whose.js';

export interface ListedOrganisationsDeps {
  readonly settings: readonly OrganisationSettings[];
  /** One for each of the settings. */
  readonly all: readonly Organisation[];
  readonly placements: Placements;
  /** Of activities that are nobody's. */
  readonly unplaced: ProcessedActivities;
}

/** An installation of organisations that are listed, each with its own people, teams and chats. */
export function listedOrganisations(deps: ListedOrganisationsDeps): Organisations {
  const { settings, all, placements, unplaced } = deps;
  const byId = new Map(all.map((organisation) => [organisation.id, organisation]));

  return {
    all,
    unplaced,

    async of(activity, log) {
      const place = placeOfActivity(activity);
      const known = await findPlacements(place, placements);
      await rememberGroup(place, known, placements, log);
      const id = whoseIs(place, known, settings);
      return id === null ? null : (byId.get(id) ?? null);
    },

    async receive(context) {
      const { activity } = context;
      const { organisation } = turnScopeOf(context);
      const name = isTyped(activity) ? hearConnection(openTurn(context).text) : null;
      if (name !== null) {
        await connectChat(openTurn(context), { name, place: placeOfActivity(activity) }, deps);
        return true;
      }
      if (organisation !== null) return false;
      await tellUnplaced(context, unplaced);
      return true;
    },
  };
}

function isTyped({ type, value }: Activity): boolean {
  return type === 'message' && (value === undefined || value === null);
}

/** Teams names a team's group in some activities only: of the channel and its team it is remembered for the others. */
async function rememberGroup(
  { id, teamId, groupId }: Place,
  known: readonly Placement[],
  placements: Placements,
  log: Logger,
): Promise<void> {
  if (groupId === null) return;
  const news = [id, ...(teamId === null ? [] : [teamId])].filter(
    (each) => known.find((placement) => placement.id === each)?.groupId !== groupId,
  );
  try {
    for (const each of new Set(news)) await placements.rememberGroup(each, groupId);
  } catch (error) {
    // The next activity that names it tells it again.
    log.error('placement.notRemembered', { error });
  }
}
