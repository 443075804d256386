import type { UploadSession } from '../../data/publish/uploadSession.js';
import { aDataset } from './aDraft.js';

export const SESSION_ID = '6f1c7a52-0b1e-4d0c-9a57-3f1b8f6f2d11';

/** November as Märta handed it in at eight in the morning; it ends an hour later. */
export function anUploadSession(overrides: Partial<UploadSession> = {}): UploadSession {
  return {
    id: SESSION_ID,
    nonce: '0123456789abcdef',
    owner: { id: '29:marta', name: 'Märta Ek' },
    openedAt: '2023-12-05T07:00:00.000Z',
    expiresAt: '2023-12-05T08:00:00.000Z',
    kind: 'preliminary',
    comment: null,
    fileName: 'november.xlsx',
    dataset: aDataset(),
    baseNumber: 0,
    definitions: null,
    baseDefinitionsVersion: 1,
    warningCount: 0,
    contentHash: 'a'.repeat(64),
    state: 'open',
    publishedAs: null,
    ...overrides,
  };
}
