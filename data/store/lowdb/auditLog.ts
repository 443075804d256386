import type { AuditLog } from '../../ports.js';
import type { LowdbDeps } from './reportStore.js';

export function createAuditLog({ files, writer, clock }: LowdbDeps): AuditLog {
  return {
    append: async (entry) =>
      writer.save(() => {
        const staged = files.audit.stage(entry, clock.now());
        return { changes: [staged], result: staged.record };
      }),

    records: async () => {
      writer.assertOpen();
      return [...files.audit.records];
    },
  };
}
