import { describe } from '@jest/globals';
import { describeAlertStore } from './alertStore.contract.js';
import { describeAuditLog } from './auditLog.contract.js';
import type { OpenStorage } from './contract.js';
import { describeConversations } from './conversations.contract.js';
import { describeFollowUps } from './followUps.contract.js';
import { describeInterim } from './interim.contract.js';
import { describeJobRuns } from './jobRuns.contract.js';
import { describeOrganisations } from './organisations.contract.js';
import { describeOutbox } from './outbox.contract.js';
import { describeProcessed } from './processed.contract.js';
import { describePublicationAlerting } from './publicationAlerting.contract.js';
import { describeReportStore } from './reportStore.contract.js';
import { describeSynonymStore } from './synonymStore.contract.js';
import { describeUnknownWords } from './unknownWords.contract.js';
import { describeUploadSessions } from './uploadSessions.contract.js';

/**
 * What every storage promises.
 *
 * @param open a storage of its own each time: of another organisation
 */
export function describeWholeStorage(name: string, open: OpenStorage): void {
  describe(name, () => {
    describeReportStore('the reports', open);
    describeAuditLog('the audit log', open);
    describeUploadSessions('the upload sessions', open);
    describeSynonymStore('the synonyms', open);
    describeUnknownWords('the unknown words', open);
    describeConversations('the conversations', open);
    describeOutbox('the outbox', open);
    describeAlertStore('the alerts', open);
    describePublicationAlerting('a publication', open);
    describeJobRuns('the job runs', open);
    describeFollowUps('the follow-ups', open);
    describeInterim('what lies between two turns of an upload', open);
    describeProcessed('the activities answered', open);
    describeOrganisations('two organisations', open);
  });
}
