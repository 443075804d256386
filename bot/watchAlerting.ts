import type { AlertingChange, Announcement } from '../data/alerts/alerting.js';
import type { Storage } from '../data/ports.js';

type Watched = Pick<Storage, 'reports' | 'alerts'>;

/** The two stores through which anything is ever told, and whoever wants to know what was. */
export function watchAlerting(
  { reports, alerts }: Watched,
  onAnnounced: (announced: readonly Announcement[]) => void,
): Watched {
  const told = <Change extends AlertingChange>(change: Change): Change => {
    onAnnounced(change.announced);
    return change;
  };
  return {
    reports: {
      ...reports,
      publish: async (publication) => {
        const published = await reports.publish(publication);
        told(published.alerting);
        return published;
      },
      saveDefinitions: async (...definitions) => {
        const saved = await reports.saveDefinitions(...definitions);
        told(saved.alerting);
        return saved;
      },
    },
    alerts: { ...alerts, change: async (decide) => told(await alerts.change(decide)) },
  };
}
