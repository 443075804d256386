import type { SynonymStore } from '../../ports.js';
import { nextSynonyms } from '../nextVersion.js';
import type { LowdbDeps } from './reportStore.js';

export function createSynonymStore({ files, writer, clock }: LowdbDeps): SynonymStore {
  return {
    synonyms: async () => {
      writer.assertOpen();
      const newest = files.synonyms.data.versions.at(-1);
      return { version: newest?.version ?? 0, entries: newest?.entries ?? [] };
    },

    saveSynonyms: async (synonyms, baseVersion, audit) =>
      writer.save(() => {
        const now = clock.now();
        const { versions } = files.synonyms.data;
        const next = nextSynonyms(versions, synonyms, baseVersion, now);
        return {
          changes: [files.synonyms.stage({ versions: [...versions, next] }), files.audit.stage(audit, now)],
          result: { version: next.version, entries: next.entries },
        };
      }),
  };
}
