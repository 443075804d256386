import { createRecent } from '../../data/recent.js';
import { type Heard, type Listener, listener } from './command.js';
import { addSynonym } from './addSynonym.js';
import { changeSeverity } from './changeSeverity.js';
import { correctFigure } from './correctFigure.js';
import { exportAuditLog } from './exportAuditLog.js';
import { exportToExcel } from './exportToExcel.js';
import { fetchTemplate } from './fetchTemplate.js';
import { listAlerts } from './listAlerts.js';
import { listRevisions } from './listRevisions.js';
import { listSubscriptions } from './listSubscriptions.js';
import { listSynonyms } from './listSynonyms.js';
import { listUnknownWords } from './listUnknownWords.js';
import { removeSynonym } from './removeSynonym.js';
import { showSource } from './showSource.js';
import { showStatus } from './showStatus.js';
import { subscribe } from './subscribe.js';
import { unsubscribe } from './unsubscribe.js';
import { uploadReport } from './uploadReport.js';
import { whyAlert } from './whyAlert.js';

/** Asked in this order; what none of them takes is a question. */
const COMMANDS: readonly Listener[] = [
  listener(removeSynonym),
  listener(addSynonym),
  listener(listSynonyms),
  listener(listUnknownWords),
  listener(uploadReport),
  listener(fetchTemplate),
  listener(correctFigure),
  listener(listRevisions),
  listener(showSource),
  listener(exportAuditLog),
  listener(exportToExcel),
  listener(whyAlert),
  listener(unsubscribe),
  listener(listSubscriptions),
  listener(changeSeverity),
  listener(listAlerts),
  listener(subscribe),
  listener(showStatus),
];

/** What people type again and again is listened to once; what was pasted is not kept. */
const LONGEST_KEPT = 200;
const MOST_KEPT = 1_000;
const heardBefore = createRecent<Heard | null>(MOST_KEPT);

/** The command that the text is, or null for a question. */
export function hearCommand(text: string): Heard | null {
  return text.length > LONGEST_KEPT ? listenTo(text) : heardBefore(text, () => listenTo(text));
}

function listenTo(text: string): Heard | null {
  for (const listen of COMMANDS) {
    const heard = listen(text);
    if (heard !== null) return heard;
  }
  return null;
}
