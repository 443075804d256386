import type { RenderedCard } from '../../cards/render.js';
import type { Locale } from '../../cards/texts/texts.js';
import type { Answer } from '../../data/ask/answer.js';
import type { Answerer } from '../../data/ask/createAnswerer.js';
import type { Request } from '../../data/ask/request.js';
import { anInterpretation } from '../builders/anInterpretation.js';

export interface FakeAnswerer extends Answerer {
  /** Every question so far, with what it followed upon. */
  readonly questions: readonly { readonly text: string; readonly previous: Request | null }[];
}

/** Answers each question with itself, "obegripligt" with no understanding and "krasch" with an error. */
export function createFakeAnswerer(): FakeAnswerer {
  const questions: { text: string; previous: Request | null }[] = [];
  return {
    questions,
    ask: (text, previous) => {
      questions.push({ text, previous: previous?.request ?? null });
      if (text === 'krasch') throw new Error('the engine broke');
      return {
        answer: echo(text),
        request: text === 'obegripligt' ? null : aRequestFor(text),
        interpretation: anInterpretation({ question: text }),
      };
    },
    find: (text) => {
      if (text === 'krasch') throw new Error('the engine broke');
      return { found: [], answer: echo(text) };
    },
    answer: (request) => echo(request.intent === 'subject' ? request.subjectIds.join() : request.intent),
    welcome: () => echo('welcome'),
    teaching: NOTHING_TAUGHT,
  };
}

const NOTHING_TAUGHT: Answerer['teaching'] = {
  taught: [],
  subject: () => null,
  subjectsNamed: () => ({ kind: 'none', nearest: [] }),
  judge: () => ({ kind: 'free' }),
  synonymOf: () => null,
};

/** A request whose subject is `subject`, as a button would carry it. */
export function aRequestFor(subject: string): Request {
  return {
    intent: 'subject',
    subjectIds: [subject],
    time: { kind: 'latest' },
    measures: [],
    comparedWith: null,
  };
}

function echo(text: string): Answer {
  return { kind: 'notFound', unknownWords: [text], assumptions: [], suggestions: [] };
}

/** Shows an echo as a card that says it, so that a test reads in `summary` what was answered. */
export function fakeRender(answer: Answer, locale: Locale): RenderedCard {
  const said = answer.kind === 'notFound' ? answer.unknownWords.join(' ') : answer.kind;
  return { content: { type: 'AdaptiveCard', version: '1.5' }, summary: `${locale}: ${said}` };
}
