import { offerFile } from '../files/offerFile.js';
import type { Command } from './command.js';
import { capture, typedWords } from './typedWords.js';

const LOG = '(?:granskningslogg(?:en)?|audit ?logg?(?:en)?|auditlogg(?:en)?|audit trail)';
const PATTERNS = [
  new RegExp(
    `^(?:(?:exportera|hamta|ladda ne[rd]|skicka|visa|ge mig|export|get|fetch|download|send(?: me)?|show) )?(?:hela |the |whole )*${LOG}$`,
    'd',
  ),
];

/** "exportera granskningsloggen": everything that was done to the reports, as a file. */
export const exportAuditLog: Command<true> = {
  name: 'exportAuditLog',
  role: 'admin',
  match: (text) => (capture(typedWords(text), PATTERNS) === null ? null : true),
  run: (turn, _match, deps) => offerFile(turn, { kind: 'auditLog' }, deps),
};
