import type { Synonym } from '../../data/ask/synonym.js';

export function aSynonym(fields: Partial<Synonym> = {}): Synonym {
  return {
    words: 'ohälsotal',
    subjectId: 'sjukfranvaro',
    addedBy: { id: 'aad-anna', name: 'Anna Ek' },
    addedAt: '2023-12-05T08:00:00.000Z',
    ...fields,
  };
}
