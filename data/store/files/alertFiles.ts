import { announcementSchema, NO_ALERTING, type Alerting, type Announcement } from '../../alerts/alerting.js';
import type { FilesOptions } from './openFiles.js';
import { createLinesFile } from './linesFile.js';
import { createStoredFile, type Staged, type StoredFile } from './storedFile.js';
import { parseAlerting, parseDecisionsFile, type DecisionsFile } from './storedFiles.js';

/**
 * The alerts on the disk: `alerts.json`, all that is open and who follows it; `decisions.json`, the newest decision
 * of each key; `announcements.jsonl`, the log of what was told, which is only ever appended to.
 */
export interface AlertFiles {
  readonly alerting: StoredFile<Alerting>;
  readonly decisions: StoredFile<DecisionsFile>;
  readonly announcements: AnnouncementsFile;
}

export interface AnnouncementsFile {
  /** Oldest first. */
  readonly announced: readonly Announcement[];
  read(): Promise<void>;
  /** @param fresh at least one */
  stage(fresh: readonly Announcement[]): Staged;
}

export function createAlertFiles(options: FilesOptions): AlertFiles {
  return {
    // Parsed, so that what is handed out is frozen and nobody else's.
    alerting: createStoredFile(options, 'alerts.json', parseAlerting, parseAlerting(NO_ALERTING)),
    decisions: createStoredFile(options, 'decisions.json', parseDecisionsFile, { decisions: [] }),
    announcements: createAnnouncementsFile(options),
  };
}

function createAnnouncementsFile({ dataDir }: FilesOptions): AnnouncementsFile {
  const lines = createLinesFile(dataDir, 'announcements.jsonl', announcementSchema);
  const announced: Announcement[] = [];
  return {
    announced,
    async read() {
      announced.push(...(await lines.read()));
    },
    stage(fresh) {
      const { change, accept } = lines.append(fresh);
      return {
        change,
        accept: () => {
          accept();
          announced.push(...fresh);
        },
      };
    },
  };
}
