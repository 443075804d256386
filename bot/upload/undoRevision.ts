import { cannotUndoCard, type CannotUndo } from '../../cards/upload/uploadNotices.js';
import { undoneCard } from '../../cards/upload/uploadReceiptCard.js';
import type { RevisionKey } from '../../cards/upload/uploadVerbs.js';
import { compareDatasets } from '../../data/publish/compareDatasets.js';
import type { Revision } from '../../data/report/dataset.js';
import { loadBook } from '../../data/report/loadBook.js';
import type { HandlerDeps } from '../handlerDeps.js';
import { isConflict } from '../isConflict.js';
import type { Turn } from '../turn.js';
import { alertingOf } from './alertingOf.js';
import { alertsSent } from './alertPlan.js';

/**
 * Publishes the former report of the period once more, on top of the one to be undone: nothing is taken away. The
 * definitions stay as they are, for other periods stand on them too.
 */
export async function undoRevision(turn: Turn, revision: RevisionKey, deps: HandlerDeps): Promise<void> {
  await deps.uploading.publishing.take(() => undo(turn, revision, deps));
}

async function undo(turn: Turn, { period, number }: RevisionKey, deps: HandlerDeps): Promise<void> {
  const { reports, answerer } = deps;
  const revisions = await reports.revisions(period);
  const [former, undone] = [revisions.at(number - 2), revisions.at(number - 1)];
  const why = objectionTo(revisions, { period, number });
  if (why !== null || former === undefined || undone === undefined)
    return turn.sendCard(cannotUndoCard(why ?? { kind: 'unknown' }, turn.locale));

  const book = await loadBook(reports);
  const { dataset, fileName } = former;
  try {
    const { revision, alerting } = await reports.publish({
      draft: {
        kind: 'correction',
        uploader: turn.person,
        fileName,
        comment: `Ångrar version ${number}`,
        dataset,
      },
      baseNumber: number,
      definitions: null,
      audit: {
        actor: turn.person,
        action: 'revisionUndone',
        details: { period, number: number + 1, undone: number, restored: former.number },
      },
      alerting: alertingOf(
        book,
        { dataset, indicators: null, kind: 'correction', uploader: turn.person },
        deps,
      ),
    });
    await answerer.refresh();
    const announcements = alerting.announced.map((announcement) => announcement.number);
    turn.log.info('revision.undone', { period, number, announcements });
    const changes = compareDatasets(book, { dataset, indicators: null });
    const told = { revision, undone: number, restored: former.number, changes };
    const alerts = await alertsSent(alerting, deps);
    await turn.sendCard(undoneCard({ ...told, alerts }, turn.locale));
  } catch (error) {
    if (!isConflict(error)) throw error;
    const newest = (await reports.revisions(period)).at(-1) ?? undone;
    await turn.sendCard(cannotUndoCard({ kind: 'notNewest', number, newest }, turn.locale));
  }
}

/** null when it can be undone: it is the newest, and there is one before it. */
function objectionTo(revisions: readonly Revision[], { period, number }: RevisionKey): CannotUndo | null {
  const newest = revisions.at(-1);
  if (newest === undefined || number > newest.number) return { kind: 'unknown' };
  if (number < newest.number) return { kind: 'notNewest', number, newest };
  return number === 1 ? { kind: 'first', period } : null;
}
