import type { RenderedCard } from '../cards/render.js';
import type { Audience } from '../cards/audience.js';
import type { Locale } from '../cards/texts/texts.js';
import type { Answer } from '../data/ask/answer.js';
import type {
  AuditLog,
  Clock,
  FollowUpStore,
  ReportStore,
  SynonymStore,
  UnknownWords,
  UploadSessions,
} from '../data/ports.js';
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
  readonly clock: Clock;
  readonly rolesOf: RolesOf;
  readonly render: (answer: Answer, locale: Locale, audience: Audience) => RenderedCard;
}
