import { createAnswerer } from '../../data/ask/createAnswerer.js';
import { DEMO_ORGANISATION } from '../../data/demo/organisation.js';
import { aDemoBook, NOW } from '../builders/aBook.js';
import { cityCatalogue, hasRealCatalogue } from '../bench/cityCatalogue.js';
import {
  CATALOGUE_FILES,
  createCatalogueJudge,
  readCatalogueQuestions,
  type CatalogueVerdict,
} from './catalogue.js';
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

if (hasRealCatalogue()) {
  const judgeName = await createCatalogueJudge(cityCatalogue());
  for (const file of CATALOGUE_FILES) {
    const verdicts = readCatalogueQuestions(file).map(judgeName);
    const share = (holds: (verdict: CatalogueVerdict) => boolean): string =>
      `${verdicts.filter(holds).length}/${verdicts.length}`;
    print(
      `${file}: first place ${share(({ firstPlace }) => firstPlace)}, answered ${share(({ outcome }) => outcome === 'right')}, ` +
        `offered ${share(({ outcome }) => outcome === 'offered')}, missed ${share(({ outcome }) => outcome === 'missed')}, wrong ${share(({ outcome }) => outcome === 'wrong')}`,
    );
  }
} else print('Set CATALOGUE to a file of definitions to judge the questions about a whole city, too.');

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
