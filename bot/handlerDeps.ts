import type { RenderedCard } from '../cards/render.js';
import type { Audience } from '../cards/audience.js';
import type { Locale } from '../cards/texts/texts.js';
import type { Answer } from '../data/ask/answer.js';
import type { AlertPolicy } from '../data/alerts/alertPolicy.js';
import type {
  AlertStore,
  AuditLog,
  Clock,
  Conversations,
  FollowUpStore,
  Outbox,
  ReportStore,
  SynonymStore,
  UnknownWords,
  UploadSessions,
} from '../data/ports.js';
import type { RunningJobs } from '../jobs/schedule.js';
import type { LiveAnswerer } from './liveAnswerer.js';
import type { RolesOf } from './roles.js';
import type { Uploading } from './upload/uploading.js';

/** What commands and actions work with. */
export interface HandlerDeps {
  readonly answerer: LiveAnswerer;
  readonly followUps: FollowUpStore;
  readonly reports: ReportStore;
  /** Between preview and confirmation. */
  readonly uploads: UploadSessions;
  readonly uploading: Uploading;
  readonly synonyms: SynonymStore;
  readonly unknownWords: UnknownWords;
  readonly audit: AuditLog;
  readonly alerts: AlertStore;
  readonly conversations: Conversations;
  readonly outbox: Outbox;
  readonly jobs: Pick<RunningJobs, 'status'>;
  /** When reports are due and alerts go out. */
  readonly alertPolicy: AlertPolicy;
  readonly clock: Clock;
  readonly rolesOf: RolesOf;
  readonly render: (answer: Answer, locale: Locale, audience: Audience) => RenderedCard;
}
