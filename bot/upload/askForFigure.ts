import type { Answer } from '../../data/ask/answer.js';
import type { Asked } from '../../data/ask/createAnswerer.js';
import { rememberAlso } from '../../data/ask/remembered.js';
import type { HandlerDeps } from '../handlerDeps.js';
import type { Turn } from '../turn.js';

/** Reads what a command is about as any question is read, and remembers it as one: "och målet?" then goes on from it. */
export async function askForFigure(
  { speaker }: Turn,
  words: string,
  { answerer, followUps, clock }: HandlerDeps,
): Promise<Asked> {
  const previous = await followUps.last(speaker);
  const asked = answerer.current().ask(words, previous, clock.now());
  await followUps.remember(speaker, rememberAlso(previous, asked));
  return asked;
}

/** The answer that was last given here; null when nothing was asked within the hour. */
export async function answerBefore(
  { speaker }: Turn,
  { answerer, followUps, clock }: HandlerDeps,
): Promise<Answer | null> {
  const request = (await followUps.last(speaker))?.request ?? null;
  return request === null ? null : answerer.current().answer(request, clock.now());
}
