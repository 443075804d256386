import { type BotDeps, createBot } from '../../bot/createBot.js';
import { createLiveAnswerer, type LiveAnswerer } from '../../bot/liveAnswerer.js';
import { createLogger } from '../../bot/logger.js';
import { FILE_LIMITS } from '../../bot/files/fileLimits.js';
import { NO_MARK } from '../../bot/organisations/cardMark.js';
import { onlyOrganisation } from '../../bot/organisations/onlyOrganisation.js';
import type { OrganisationDeps } from '../../bot/organisations/organisation.js';
import { createRolesOf } from '../../bot/roles.js';
import { createUploading } from '../../bot/upload/createUploading.js';
import { createAlertPolicy } from '../../data/alerts/alertPolicy.js';
import { createFollowUpStore } from '../../data/store/memory/followUpStore.js';
import { createProcessedActivities } from '../../data/store/memory/processedActivities.js';
import { createFakeAnswerer, type FakeAnswerer, fakeRender } from '../fakes/fakeAnswerer.js';
import { createFakeClock, type FakeClock } from '../fakes/fakeClock.js';
import { type FakeConnector, startFakeConnector } from '../fakes/fakeConnector.js';
import { createMemoryStorage } from '../fakes/memoryStorage.js';
import { fakeRenderMessage } from '../fakes/noteTemplate.js';
import { type BotUnderTest, postActivity } from './postActivity.js';

const HOUR_MS = 3_600_000;

export interface FakedBot extends BotUnderTest {
  readonly connector: FakeConnector;
  readonly answerer: FakeAnswerer;
  readonly live: LiveAnswerer;
  readonly clock: FakeClock;
  /** Every line that was logged. */
  readonly log: readonly Readonly<Record<string, unknown>>[];
  stop(): Promise<void>;
}

/** Of the bot, and of the one organisation that it has. */
export type FakedBotDeps = BotDeps & OrganisationDeps;

/** The real bot over real HTTP, with fakes at its far ends: the questions' engine, the cards and Teams. */
export async function startFakedBot(overrides: Partial<FakedBotDeps> = {}): Promise<FakedBot> {
  const connector = await startFakeConnector();
  const answerer = createFakeAnswerer();
  const clock = createFakeClock();
  const log: Record<string, unknown>[] = [];
  const live = createLiveAnswerer(async () => answerer);
  const storage = createMemoryStorage({ clock });
  const deps: OrganisationDeps = {
    ...storage,
    answerer: live,
    clock,
    followUps: createFollowUpStore({ clock, ttlMs: HOUR_MS }),
    processed: createProcessedActivities({ clock, ttlMs: HOUR_MS }),
    rolesOf: createRolesOf(null),
    uploading: createUploading({
      fileHosts: [],
      fileLimits: FILE_LIMITS,
      botId: null,
      interim: storage.interim,
    }),
    alertPolicy: createAlertPolicy({ alertHour: null, dueWorkingDay: 8 }),
    jobs: { status: async () => [] },
    render: fakeRender,
    ...overrides,
  };
  const bot = createBot({
    credentials: null,
    locale: null,
    organisations: onlyOrganisation([{ id: 'default', name: '', logFields: {}, mark: NO_MARK, deps }]),
    probe: () => storage.probe(),
    clock,
    renderMessage: fakeRenderMessage,
    logger: createLogger((line) => log.push(JSON.parse(line) as Record<string, unknown>)),
    ...overrides,
  });
  const url = `http://127.0.0.1:${await bot.listen(0)}`;
  await live.refresh();
  return {
    url,
    connector,
    answerer,
    live,
    clock,
    log,
    post: (activity) => postActivity(url, connector.serviceUrl, activity),
    stop: async () => {
      await bot.stop();
      await connector.close();
    },
  };
}
