import { StoreError } from '../../data/errors.js';
import type { Notifier, Outbox, Placements, Storage } from '../../data/ports.js';
import { PROCESSED_TTL_MS } from '../../data/store/lifetimes.js';
import { createProcessedActivities } from '../../data/store/memory/processedActivities.js';
import { openStores, type Stores } from '../../data/store/openStores.js';
import { ALONE, type Cluster } from '../../jobs/cluster/cluster.js';
import type { Schedule } from '../../jobs/schedule.js';
import type { Config } from '../config.js';
import type { Logger } from '../logger.js';
import { type CardMark, createCardMark, NO_MARK } from './cardMark.js';
import { listedOrganisations } from './listedOrganisations.js';
import { loadInstallation } from './loadInstallation.js';
import { onlyOrganisation } from './onlyOrganisation.js';
import {
  openOrganisation,
  type OpenOrganisation,
  type OpenOrganisationOptions,
  type Sending,
} from './openOrganisation.js';
import type { Organisations } from './organisation.js';
import type { OrganisationSettings } from './organisationSettings.js';
import { ownConversations } from './ownConversations.js';

/** What all organisations have in common. */
export type InstallationOptions = Omit<OpenOrganisationOptions, keyof Own | 'settings' | 'config'> & {
  readonly config: Config;
};

export interface OpenInstallation {
  readonly organisations: Organisations;
  readonly outboxes: readonly Outbox[];
  /** @throws StoreError when one of the stores cannot be read and written now */
  probe(): Promise<void>;
  /** Loads the reports of all, and begins to deliver and to do the jobs. */
  start(sending: InstallationSending): Promise<void>;
  /** Begins nothing more, waits for what is at work and closes the stores. */
  stop(): Promise<void>;
}

export type InstallationSending = Omit<Sending, 'notifier' | 'cluster' | 'runJobs'> & {
  readonly notifierOf: (mark: CardMark) => Notifier;
  /** By default those of its kind of store: this process alone, or all that are on one database. */
  readonly runJobs?: Schedule;
};

interface Closable {
  close(): Promise<void>;
}

/**
 * Opens the stores of all organisations that the configuration names.
 *
 * @throws ConfigError when the list of organisations cannot be used, StoreError, with the organisation's name, when a
 *   store cannot
 */
export async function openInstallation(options: InstallationOptions): Promise<OpenInstallation> {
  const { config, clock, logger } = options;
  const { organisations: settings, isListed } = await loadInstallation(config);
  const stores = await openStores({
    databaseUrl: config.databaseUrl,
    dataDir: config.dataDir,
    clock,
    onDropped: (problem) => logger.warn('upload.dropped', { error: problem }),
    onProblem: (problem) => logger.warn('store.problem', { error: problem }),
  });
  /** In the order in which they were opened. */
  const opened: Closable[] = [stores];
  try {
    const placements = isListed ? await stores.openPlacements() : null;
    if (placements !== null) opened.push(placements);
    const all = await openAll(settings, async (own) => {
      const storage = await stores.open(own);
      opened.push(storage);
      return openOrganisation({ ...options, settings: own, ...apart(own, storage, placements, settings) });
    });
    const cluster = await openClusterOf(stores, logger);
    opened.push(cluster);
    const unplaced = createProcessedActivities({ clock, ttlMs: PROCESSED_TTL_MS });
    const organisations =
      placements === null
        ? onlyOrganisation(all)
        : listedOrganisations({ settings, all, placements, unplaced });
    const probed = placements === null ? all : [...all, placements];
    return {
      organisations,
      outboxes: all.map(({ deps: { outbox } }) => outbox),
      probe: async () => void (await Promise.all(probed.map((each) => each.probe()))),
      start: async ({ notifierOf, runJobs, ...sending }) => {
        for (const each of all) {
          const notifier = notifierOf(each.mark);
          const schedule = runJobs ?? cluster.scheduleOf(each.id);
          await naming(each, () => each.start({ ...sending, notifier, cluster, runJobs: schedule }));
        }
      },
      stop: async () => {
        await Promise.all(all.map((each) => each.stop()));
        await closeAll(opened);
      },
    };
  } catch (error) {
    await closeAll(opened);
    throw error;
  }
}

/** With the other bots on the database; its modules are loaded only where they are used. */
async function openClusterOf({ pool }: Stores, log: Logger): Promise<Cluster> {
  if (pool === null) return ALONE;
  const { openCluster } = await import('../../jobs/cluster/openCluster.js');
  return openCluster({ pool, log });
}

type Own = Pick<OpenOrganisationOptions, 'storage' | 'mark' | 'logFields'>;

/** What keeps one organisation apart from those beside it. */
function apart(
  { id }: OrganisationSettings,
  storage: Storage,
  placements: Placements | null,
  settings: readonly OrganisationSettings[],
): Own {
  if (placements === null) return { storage, mark: NO_MARK, logFields: {} };
  const conversations = ownConversations(storage.conversations, id, placements, settings);
  return {
    storage: { ...storage, conversations },
    mark: createCardMark(id),
    logFields: { organisation: id },
  };
}

/** Waits for all, so that of those that were opened none is forgotten when another cannot be. */
async function openAll(
  settings: readonly OrganisationSettings[],
  open: (own: OrganisationSettings) => Promise<OpenOrganisation>,
): Promise<OpenOrganisation[]> {
  const results = await Promise.allSettled(settings.map((own) => naming(own, () => open(own))));
  return results.map((result) => {
    if (result.status === 'rejected') throw result.reason;
    return result.value;
  });
}

/** Says in an error of the store whose it is, where it has a name. */
async function naming<T>(
  { name, id }: Pick<OrganisationSettings, 'name' | 'id'>,
  task: () => Promise<T>,
): Promise<T> {
  try {
    return await task();
  } catch (cause) {
    if (!(cause instanceof StoreError) || name === '') throw cause;
    throw new StoreError(`${name} (${id}): ${cause.message}`, { code: cause.code, cause });
  }
}

/** The last one first; one that fails does not keep the others open. */
async function closeAll(opened: readonly Closable[]): Promise<void> {
  const failures: unknown[] = [];
  for (const closable of [...opened].reverse())
    await closable.close().catch((error: unknown) => failures.push(error));
  if (failures.length > 0) throw failures[0];
}
