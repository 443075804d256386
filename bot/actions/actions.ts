import type { Action } from './action.js';
import { ask } from './ask.js';
import { cancelSynonym } from './cancelSynonym.js';
import { cancelUpload } from './cancelUpload.js';
import { confirmUpload } from './confirmUpload.js';
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
import { openSynonymForm } from './openSynonymForm.js';
import { openUploadForm } from './openUploadForm.js';
import { proposeSynonym } from './proposeSynonym.js';
import { removeSynonym } from './removeSynonym.js';
import { reviewAgain } from './reviewAgain.js';
import { reviewCorrection } from './reviewCorrection.js';
import { reviewUpload } from './reviewUpload.js';
import { saveSynonym } from './saveSynonym.js';
import { showSource } from './showSource.js';
import { undoRevision } from './undoRevision.js';

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
]);
