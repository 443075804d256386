import type { AlertStore } from '../../ports.js';
import type { LowdbDeps } from './reportStore.js';
import { stageAlerting } from './stageAlerting.js';

export function createAlertStore({ files, writer, clock }: LowdbDeps): AlertStore {
  const { alerting, decisions, announcements } = files.alerts;
  return {
    async current() {
      writer.assertOpen();
      return alerting.data;
    },

    async decisions() {
      writer.assertOpen();
      return [...decisions.data.decisions];
    },

    async announced() {
      writer.assertOpen();
      return [...announcements.announced];
    },

    async change(decide) {
      return writer.save(() => {
        const now = clock.now();
        const { changes, change } = stageAlerting(files, decide, now);
        const { audit } = change;
        return {
          changes: audit === null ? changes : [...changes, files.audit.stage(audit, now)],
          result: change,
        };
      });
    },
  };
}
