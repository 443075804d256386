import { readQuestion, subjectWords, tagsAs } from './question.js';
import { readAboutSubject } from './readAboutSubject.js';
import { readWish } from './readWish.js';
import { wholeOf } from './subjectRequest.js';
import type { Scene, Situation, Understanding, Understood } from './understanding.js';

/** Reads a question typed by a person. Never throws, whatever the text. */
export function understand(text: string, situation: Situation): Understood {
  const { index, ownNames, readSynonyms, calendar } = situation;
  const question = readQuestion(text, { vocabulary: index.vocabulary, ownNames, readSynonyms }, calendar);
  const words = subjectWords(question, index.vocabulary, wholeOf(question));
  const scene = { ...situation, question, words, group: situation.groups.namedIn(question) };
  return { ...readScene(scene), scene };
}

function readScene(scene: Scene): Understanding {
  if (tagsAs(scene.question, 'explain').length > 0) return { kind: 'explain' };
  const namesSomething = scene.words.parts.some(({ required }) => required);
  return namesSomething ? readAboutSubject(scene) : readWish(scene);
}
