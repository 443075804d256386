import { rememberCards } from '../../cards/rememberCards.js';
import { renderAnswer } from '../../cards/renderAnswer.js';
import { createAlertPolicy } from '../../data/alerts/alertPolicy.js';
import type { Announcement } from '../../data/alerts/alerting.js';
import { createAnswerer } from '../../data/ask/createAnswerer.js';
import { rememberAnswers } from '../../data/ask/rememberAnswers.js';
import { seedDemo } from '../../data/demo/demoReport.js';
import type { Clock, ReportStore, Storage } from '../../data/ports.js';
import { loadBook } from '../../data/report/loadBook.js';
import type { Cluster } from '../../jobs/cluster/cluster.js';
import { createControllerChats } from '../../jobs/controllerChats.js';
import { createDeadLetterNotices } from '../../jobs/deadLetterNotices.js';
import { createOutboxDelivery, type DeliverOutboxDeps } from '../../jobs/deliverOutbox.js';
import type { RunningJobs, Schedule } from '../../jobs/schedule.js';
import { type JobDeps, startJobs } from '../../jobs/startJobs.js';
import { adoptReports } from '../adoptReports.js';
import type { Config } from '../config.js';
import type { FileLimits } from '../files/fileLimits.js';
import type { HandlerDeps } from '../handlerDeps.js';
import { isConflict } from '../isConflict.js';
import { createLiveAnswerer } from '../liveAnswerer.js';
import type { Logger } from '../logger.js';
import { MESSAGE_TEMPLATES } from '../messageTemplates.js';
import { createRolesOf } from '../roles.js';
import { alertingOf } from '../upload/alertingOf.js';
import { createUploading } from '../upload/createUploading.js';
import { watchAlerting } from '../watchAlerting.js';
import type { CardMark } from './cardMark.js';
import type { Organisation } from './organisation.js';
import type { OrganisationSettings } from './organisationSettings.js';

const REFRESH_AGAIN_MS = 2_000;

export interface OpenOrganisationOptions {
  readonly settings: OrganisationSettings;
  /** Closed by who opened it. */
  readonly storage: Storage;
  readonly mark: CardMark;
  readonly logFields: Organisation['logFields'];
  readonly config: Pick<
    Config,
    'alertHour' | 'dueWorkingDay' | 'digest' | 'fileHosts' | 'credentials' | 'demo'
  >;
  readonly fileLimits: FileLimits;
  /** Told of what alerts were told, and of each run of a job. */
  readonly onAnnounced: (announced: readonly Announcement[]) => void;
  readonly onRun: NonNullable<JobDeps['onRun']>;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** How what it sends unasked goes out, and what runs its jobs. */
export type Sending = Pick<DeliverOutboxDeps, 'notifier' | 'pace' | 'random' | 'wait'> & {
  readonly cluster: Pick<Cluster, 'sentByOne' | 'onTurn'>;
  readonly runJobs: Schedule;
};

export interface OpenOrganisation extends Organisation {
  /** Loads its reports, which may take a moment, and begins to deliver and to do its jobs. */
  start(sending: Sending): Promise<void>;
  /** @throws StoreError when its store cannot be read and written now */
  probe(): Promise<void>;
  /** Begins nothing more and waits for what is at work. Its turns are over by then. */
  stop(): Promise<void>;
}

/** All that one organisation needs, with a storage, a memory, roles and jobs that no other one has. */
export async function openOrganisation(options: OpenOrganisationOptions): Promise<OpenOrganisation> {
  const { settings, mark, logFields, config, fileLimits, clock } = options;
  const logger = options.logger.with(logFields);
  const storage = { ...options.storage, ...watchAlerting(options.storage, options.onAnnounced) };
  const answerer = createLiveAnswerer(async () => {
    const { entries } = await storage.synonyms.synonyms();
    return rememberAnswers(createAnswerer(await loadBook(storage.reports), settings.names, entries));
  });
  const rolesOf = createRolesOf(settings.roles);
  const alertPolicy = createAlertPolicy(config);
  const { fileHosts, credentials } = config;
  const uploading = createUploading({
    fileHosts,
    fileLimits,
    botId: credentials?.appId ?? null,
    interim: storage.interim,
  });
  const controllers = createControllerChats(storage.conversations, (id) => rolesOf(id).has('controller'));
  await adoptReports({ ...storage, alertPolicy, clock });

  let running: { readonly jobs: RunningJobs; readonly delivery: { stop(): Promise<void> } } | null = null;
  let isStopped = false;
  let refreshAgain: NodeJS.Timeout | undefined;
  /** Until it is done: the database may be away at that very moment, and nobody tells of the publication again. */
  const refresh = (): void => {
    answerer.refresh().catch((error: unknown) => {
      logger.error('reports.notRefreshed', { error });
      if (!isStopped) refreshAgain = setTimeout(refresh, REFRESH_AGAIN_MS).unref();
    });
  };
  return {
    id: settings.id,
    name: settings.name,
    mark,
    logFields,
    deps: {
      ...storage,
      answerer,
      rolesOf,
      uploading,
      alertPolicy,
      jobs: { status: async () => (await running?.jobs.status()) ?? [] },
      render: rememberCards(renderAnswer),
      clock,
    },

    async start({ cluster, runJobs, ...sending }) {
      if (config.demo) await fillWithDemo(storage.reports, { clock, alertPolicy });
      // Before the first time: what another instance publishes during that must not be missed.
      storage.onPublishedElsewhere(refresh);
      await answerer.refresh();
      const delivery = createOutboxDelivery({
        ...storage,
        ...sending,
        outbox: cluster.sentByOne(storage.outbox),
        templates: MESSAGE_TEMPLATES,
        noticesOf: createDeadLetterNotices(controllers),
        clock,
        log: logger,
      });
      const timetable = {
        ...storage,
        expiring: [storage.followUps, storage.processed, storage.uploads, storage.interim],
        delivery,
        alertPolicy,
        controllers,
        digest: config.digest,
        clock,
        log: logger,
        onRun: options.onRun,
      };
      running = { jobs: startJobs(timetable, runJobs), delivery };
      storage.outbox.onQueued(() => delivery.wake());
      cluster.onTurn(() => delivery.wake());
      // What waited while the bot was down.
      delivery.wake();
    },

    async stop() {
      clearTimeout(refreshAgain);
      isStopped = true;
      await Promise.all([running?.jobs.stop(), running?.delivery.stop()]);
    },

    probe: () => storage.probe(),
  };
}

/** Of several instances that start on an empty store one does it. */
async function fillWithDemo(
  reports: ReportStore,
  deps: Pick<HandlerDeps, 'clock' | 'alertPolicy'>,
): Promise<void> {
  try {
    await seedDemo(reports, (book, report) => alertingOf(book, report, deps));
  } catch (error) {
    if (!isConflict(error)) throw error;
  }
}
