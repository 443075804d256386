import type { Action } from './action.js';
import { ask } from './ask.js';
import { cancelSynonym } from './cancelSynonym.js';
import { hideUnknownWord } from './hideUnknownWord.js';
import { listSynonyms } from './listSynonyms.js';
import { listUnknownWords } from './listUnknownWords.js';
import { openSynonymForm } from './openSynonymForm.js';
import { proposeSynonym } from './proposeSynonym.js';
import { removeSynonym } from './removeSynonym.js';
import { saveSynonym } from './saveSynonym.js';

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
]);
