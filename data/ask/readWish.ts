import type { Assumption } from './answer.js';
import { decide, namedInFull } from './decide.js';
import { asksOfUsAll, mergeFollowUp, mergeList, startsLikeFollowUp } from './followUp.js';
import { mentionsBudget, readList } from './listQuestion.js';
import { measuresOf, readAskedTimes } from './measuresAndTime.js';
import { subjectWords, tagsAs } from './question.js';
import { listRequest, type Request } from './request.js';
import { MOST_CANDIDATES, type SubjectIndex } from './resolve/subjectIndex.js';
import { askBack, subjectRequest, told, wholeOf } from './subjectRequest.js';
import type { Scene, Understanding } from './understanding.js';

/** A question in which grammar and calendar know every word: a wish, a follow-up, or a name made of such words. */
export function readWish(scene: Scene): Understanding {
  const { question, index, calendar, previous } = scene;
  const measures = measuresOf(question);
  if (tagsAs(question, 'help').length > 0 && measures.length === 0) return told(scene, { intent: 'help' });

  const soft = subjectWords(question, index.vocabulary, wholeOf(question), true);
  const candidates = index.search(soft.parts, MOST_CANDIDATES);
  const named = namedInFull(candidates);
  if (named !== null) return told(scene, subjectRequest(scene, [named.subject.id], named));

  const list = readList(scene);
  const goesOn = list === null && !asksOfUsAll(question);
  const followUp = previous !== null && goesOn ? mergeFollowUp(question, calendar, previous) : null;
  if (followUp !== null) return told(scene, followUp, followedName(followUp, index));
  if (list !== null) return told(scene, startsLikeFollowUp(question) ? mergeList(list, previous) : list);

  const { time } = readAskedTimes(question, calendar);
  const wide = measures.find((measure) => measure !== 'status' && measure !== 'trend' && measure !== 'cause');
  if (wide !== undefined) return told(scene, listOfMeasure(scene));
  if (tagsAs(question, 'overview').length > 0) return told(scene, { intent: 'overview', time });
  if (tagsAs(question, 'thanks').length > 0) return { kind: 'thanks' };
  const decision = decide(candidates.filter(({ subject }) => subject.kind === 'indicator'));
  if (decision.kind === 'several' && soft.parts.length === 1)
    return askBack(scene, decision.candidates, null);
  if (measures.length > 0 || question.times.length > 0) return told(scene, { intent: 'overview', time });
  return { kind: 'unknown', unknownWords: [], nearest: [] };
}

function listOfMeasure(scene: Scene): Request {
  const { time } = readAskedTimes(scene.question, scene.calendar);
  const orderBy = measuresOf(scene.question).includes('forecast') ? 'forecast' : 'deviation';
  return listRequest({ of: mentionsBudget(scene.question) ? 'economy' : 'all', orderBy, time });
}

function followedName(request: Request, index: SubjectIndex): Assumption[] {
  const name = request.intent === 'subject' ? index.subject(request.subjectIds[0] ?? '')?.name : undefined;
  return name === undefined ? [] : [{ kind: 'followUp', name }];
}
