import type { Action } from './action.js';
import { acknowledgeAlerts } from './acknowledgeAlerts.js';
import { ask } from './ask.js';
import { cancelSynonym } from './cancelSynonym.js';
import { cancelUpload } from './cancelUpload.js';
import { confirmUpload } from './confirmUpload.js';
import { exportHistory } from './exportHistory.js';
import { fetchProblems } from './fetchProblems.js';
import { fetchTemplate } from './fetchTemplate.js';
import { hideUnknownWord } from './hideUnknownWord.js';
import { listChanges } from './listChanges.js';
import { listRevisionChanges } from './listRevisionChanges.js';
import { listRevisions } from './listRevisions.js';
import { listSynonyms } from './listSynonyms.js';
import { listUnknownWords } from './listUnknownWords.js';
import { listWarnings } from './listWarnings.js';
import { openCorrectionForm } from './openCorrectionForm.js';
import { openSubscription } from './openSubscription.js';
import { openSynonymForm } from './openSynonymForm.js';
import { openUploadForm } from './openUploadForm.js';
import { previewSubscription } from './previewSubscription.js';
import { proposeSynonym } from './proposeSynonym.js';
import { removeSynonym } from './removeSynonym.js';
import { reopenAlerts } from './reopenAlerts.js';
import { reviewAgain } from './reviewAgain.js';
import { reviewCorrection } from './reviewCorrection.js';
import { reviewUpload } from './reviewUpload.js';
import { saveSynonym } from './saveSynonym.js';
import { showAlert } from './showAlert.js';
import { showSource } from './showSource.js';
import { snoozeAlerts } from './snoozeAlerts.js';
import { subscribe } from './subscribe.js';
import { undoRevision } from './undoRevision.js';
import { unsubscribe } from './unsubscribe.js';
import { whyAlert } from './whyAlert.js';

/** What the buttons of our cards can do, by verb. */
export const ACTIONS: ReadonlyMap<string, Action> = new Map<string, Action>([
  ['ask', { role: 'reader', run: ask }],
  ['openSynonymForm', { role: 'controller', run: openSynonymForm }],
  ['proposeSynonym', { role: 'controller', run: proposeSynonym }],
  ['saveSynonym', { role: 'controller', run: saveSynonym }],
  ['cancelSynonym', { role: 'controller', run: cancelSynonym }],
  ['removeSynonym', { role: 'controller', run: removeSynonym }],
  ['listSynonyms', { role: 'controller', run: listSynonyms }],
  ['listUnknownWords', { role: 'controller', run: listUnknownWords }],
  ['hideUnknownWord', { role: 'controller', run: hideUnknownWord }],
  ['openUploadForm', { role: 'controller', run: openUploadForm }],
  ['reviewUpload', { role: 'controller', run: reviewUpload }],
  ['fetchTemplate', { role: 'controller', run: fetchTemplate }],
  ['cancelUpload', { role: 'controller', run: cancelUpload }],
  ['fetchProblems', { role: 'controller', run: fetchProblems }],
  ['listChanges', { role: 'controller', run: listChanges }],
  ['listWarnings', { role: 'controller', run: listWarnings }],
  ['reviewAgain', { role: 'controller', run: reviewAgain }],
  ['confirmUpload', { role: 'controller', run: confirmUpload }],
  ['undoRevision', { role: 'controller', run: undoRevision }],
  ['listRevisions', { role: 'reader', run: listRevisions }],
  ['listRevisionChanges', { role: 'reader', run: listRevisionChanges }],
  ['openCorrectionForm', { role: 'controller', run: openCorrectionForm }],
  ['reviewCorrection', { role: 'controller', run: reviewCorrection }],
  ['showSource', { role: 'reader', run: showSource }],
  ['exportHistory', { role: 'reader', run: exportHistory }],
  ['acknowledgeAlerts', { role: 'reader', run: acknowledgeAlerts }],
  ['snoozeAlerts', { role: 'reader', run: snoozeAlerts }],
  ['reopenAlerts', { role: 'reader', run: reopenAlerts }],
  ['showAlert', { role: 'reader', run: showAlert }],
  ['openSubscription', { role: 'reader', run: openSubscription }],
  ['previewSubscription', { role: 'reader', run: previewSubscription }],
  ['subscribe', { role: 'reader', run: subscribe }],
  ['unsubscribe', { role: 'reader', run: unsubscribe }],
  ['whyAlert', { role: 'reader', run: whyAlert }],
]);
