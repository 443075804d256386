import type { Interpretation, Role, WordsRead } from '../../data/ask/interpretation.js';
import { period } from './aReadingView.js';

/** Of "hur är sjukfrånvaron?", answered with the latest. */
export function anInterpretation(fields: Partial<Interpretation> = {}): Interpretation {
  const names = [{ name: 'Sjukfrånvaro', nameEn: 'Sick leave' }];
  return {
    question: 'hur är sjukfrånvaron?',
    readings: [
      wordsRead('hur är', { as: 'filler' }),
      wordsRead('sjukfrånvaron', { as: 'subject', names, taught: false }),
    ],
    added: [{ kind: 'latest', period: period('2023-11') }],
    outcome: { kind: 'answered', about: { kind: 'subjects', names } },
    ...fields,
  };
}

/** Words that were read as a whole. */
export function wordsRead(written: string, role: Role, readAs: string | null = null): WordsRead {
  return { written, readAs, means: [{ part: null, role }] };
}
