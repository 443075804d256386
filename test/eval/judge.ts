import { typeset } from '../../cards/typeset.js';
import type { Question } from './question.js';
import type { Reply } from './reply.js';

export interface Verdict {
  readonly right: boolean;
  /** A figure or text about the wrong thing, or an answer where there is none: worse than no answer. */
  readonly wrongAnswer: boolean;
  readonly askedBack: boolean;
  /** What is not right; empty when all is. */
  readonly faults: readonly string[];
}

const ONE_THING = new Set(['indicator', 'economy', 'project']);
const HAS_NO_ANSWER = new Set(['out-of-scope', 'ambiguous', 'missing-data']);

export function judge(question: Question, reply: Reply): Verdict {
  const kinds = [question.kind, ...(question.kind_any ?? [])].map(classOf);
  const isAnswer = reply.kind === 'answer' || reply.kind === 'compare';
  const kindFits = kinds.includes(reply.kind);
  const figures = figuresIn(reply.text);
  const faults = [
    ...(kindFits ? [] : [`kind ${reply.kind}`]),
    ...thingFaults(question, reply),
    ...figureFaults(question, figures),
    ...textFaults(question, reply.text),
  ];
  const forbidden = forbiddenIn(question, reply, figures, isAnswer);
  const falseAnswer = isAnswer && !kindFits && HAS_NO_ANSWER.has(question.kind);
  const wrongThing = isAnswer && ONE_THING.has(question.kind) && thingFaults(question, reply).length > 0;
  return {
    right: faults.length === 0 && forbidden.length === 0,
    wrongAnswer: forbidden.length > 0 || falseAnswer || wrongThing,
    askedBack: reply.kind === 'ambiguous',
    faults: [...faults, ...forbidden],
  };
}

function classOf(kind: string): string {
  if (ONE_THING.has(kind)) return 'answer';
  return { 'indicator-compare': 'compare', 'status-list': 'list' }[kind] ?? kind;
}

function thingFaults(
  { kind, expect: { indicators = [], accept = [], indicators_any: any = [], options = [] } }: Question,
  reply: Reply,
): string[] {
  const shows = (name: string): boolean =>
    reply.names.includes(name) || reply.text.toLowerCase().includes(typeset(name).toLowerCase());
  if (ONE_THING.has(kind)) {
    const allowed = [...indicators, ...accept, ...any];
    const named = reply.names.some((name) => allowed.includes(name));
    return allowed.length === 0 || named ? [] : [`about ${reply.names.join(', ') || 'nothing'}`];
  }
  if (kind === 'indicator-compare') {
    const missing = indicators.filter(
      (name, at) => !reply.names.includes(name) && !reply.names.includes(accept[at] ?? name),
    );
    return missing.map((name) => `lacks ${name}`);
  }
  if (kind === 'list' || kind === 'status-list')
    return indicators.filter((name) => !shows(name)).map((name) => `lacks ${name}`);
  if (kind === 'ambiguous' && reply.kind === 'ambiguous') {
    return options.filter(shows).length >= Math.min(2, options.length)
      ? []
      : ['offers too few of the options'];
  }
  return [];
}

function figureFaults({ answer, answer_any: any, expect }: Question, figures: readonly number[]): string[] {
  const size = expect.measures?.includes('avvikelse') === true ? Math.abs : (value: number): number => value;
  const has = (wanted: number): boolean =>
    figures.some((figure) => Math.abs(size(figure) - size(wanted)) < 1e-9);
  if (any !== undefined) return any.some((list) => list.every(has)) ? [] : ['figures'];
  return answer.every(has) ? [] : [`lacks ${answer.filter((figure) => !has(figure)).join(', ')}`];
}

function textFaults({ answer_text: groups = [] }: Question, text: string): string[] {
  const lower = text.toLowerCase();
  return groups
    .filter((group) => !group.some((word) => lower.includes(word)))
    .map((group) => `lacks "${group.join('|')}"`);
}

function forbiddenIn(
  { must_not: forbidden }: Question,
  reply: Reply,
  figures: readonly number[],
  isAnswer: boolean,
): string[] {
  return forbidden
    .filter((item) =>
      item === '*'
        ? isAnswer
        : typeof item === 'number'
          ? figures.includes(item)
          : reply.names.includes(item),
    )
    .map((item) => `must not: ${item}`);
}

/** Swedish figures of a text; a figure in mnkr also counts as the tkr it stands for. */
export function figuresIn(text: string): number[] {
  const FIGURE = /([-\u2212]?)(\d{1,3}(?:\u00a0\d{3})+(?!\d)|\d+)(?:,(\d+))?(\s*mnkr)?/g;
  return [...text.matchAll(FIGURE)].flatMap(([, sign = '', whole = '', decimals = '', millions]) => {
    const size = Number(`${whole.replace(/\D/g, '')}.${decimals || '0'}`);
    const value = sign === '' ? size : -size;
    return millions === undefined ? [value] : [value, value * 1000];
  });
}
