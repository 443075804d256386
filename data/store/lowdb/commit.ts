import type { Storage } from '../../ports.js';
import type { Staged } from '../files/storedFile.js';
import { queuing } from '../outboxEvents.js';
import type { LowdbDeps } from './reportStore.js';

export function createCommit({ files, writer, clock }: LowdbDeps): Storage['commit'] {
  return async ({ audit, outbox }) =>
    writer.save(() => {
      const now = clock.now();
      const changes: Staged[] = [];
      if (audit !== null) changes.push(files.audit.stage(audit, now));
      if (outbox.length > 0) changes.push(files.outbox.stage(queuing(files.outbox.queue, outbox, now)));
      return { changes, result: undefined };
    });
}
