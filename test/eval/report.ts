import { createAnswerer } from '../../data/ask/createAnswerer.js';
import { DEMO_ORGANISATION } from '../../data/demo/organisation.js';
import { aDemoBook, NOW } from '../builders/aBook.js';
import { judge, type Verdict } from './judge.js';
import { QUESTION_FILES, readQuestions, type Question } from './question.js';
import { replyTo } from './reply.js';

/** Prints how well the questions of all sets are answered, by kind, and each one that is not. */
const book = await aDemoBook();
const answerer = createAnswerer(book, DEMO_ORGANISATION);

for (const file of QUESTION_FILES) {
  const judged = readQuestions(file).map((question) => ({
    question,
    verdict: judge(question, replyTo(question.q, answerer, book, NOW)),
  }));
  for (const { question, verdict } of judged) {
    if (!verdict.right)
      print(
        `  ${verdict.wrongAnswer ? 'WRONG' : 'miss '} ${question.id} "${question.q}": ${verdict.faults.join('; ')}`,
      );
  }
  print(`\n${file}`);
  print(row('all', judged));
  for (const kind of new Set(judged.map(({ question }) => question.kind))) {
    print(
      row(
        kind,
        judged.filter(({ question }) => question.kind === kind),
      ),
    );
  }
  print('');
}

function row(
  name: string,
  judged: readonly { readonly question: Question; readonly verdict: Verdict }[],
): string {
  const count = (holds: (verdict: Verdict) => boolean): number =>
    judged.filter(({ verdict }) => holds(verdict)).length;
  const right = count((verdict) => verdict.right);
  const share = ((100 * right) / judged.length).toFixed(1);
  return `${name.padEnd(18)} ${right}/${judged.length} right (${share} %), ${count((verdict) => verdict.wrongAnswer)} wrong, ${count((verdict) => verdict.askedBack)} asked back`;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
