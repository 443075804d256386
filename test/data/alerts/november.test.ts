import { beforeAll, describe, expect, it, test } from '@jest/globals';
import type { Decision } from '../../../data/alerts/decision.js';
import { loadDemoReport, type DemoReport } from '../../../data/demo/demoReport.js';
import { aQuietMonth } from '../../builders/aQuietMonth.js';
import { anAlertStory, type AlertStory } from '../../builders/anAlertStory.js';
import { period } from '../../builders/aReadingView.js';

const OCTOBER = period('2023-10');

let demo: DemoReport;
let story: AlertStory;
let november: readonly Decision[];

beforeAll(async () => {
  demo = await loadDemoReport();
  story = anAlertStory(demo.indicators);
  story.publish(aQuietMonth(demo.draft.dataset, OCTOBER));
  november = story.publish(demo.draft.dataset);
});

const nameOf = ({ subject }: Decision): string =>
  subject.kind === 'project' && subject.part !== 'status' ? `${subject.name}: ${subject.part}` : subject.name;

describe('November 2023 after a quiet October', () => {
  test('alerts of these, worst first, and of nothing else', () => {
    expect(
      november
        .filter(({ notify }) => notify)
        .map((decision) => [nameOf(decision), decision.from, decision.to, decision.reason]),
    ).toEqual([
      ['Administrativa datorer', 'green', 'red', 'firstLeftRange'],
      ['Datalagring', 'green', 'red', 'firstLeftRange'],
      ['Leverantörsfakturor', 'green', 'red', 'firstLeftRange'],
      ['Efterlevnad servicenivå - SLA', 'green', 'red', 'firstLeftRange'],
      ['IT-tjänster, IT-program och licenser', 'green', 'yellow', 'firstLeftRange'],
      ['Kundfakturor', 'green', 'yellow', 'firstLeftRange'],
      ['Löneärenden', 'green', 'yellow', 'firstLeftRange'],
      ['Lönespecifikationer', 'green', 'yellow', 'firstLeftRange'],
      ['Månadsarbetare (utförd tid och prognos)', 'green', 'yellow', 'firstLeftRange'],
      ['Sjukfrånvaro', 'green', 'yellow', 'firstLeftRange'],
      ['Införande av city information platform/IoT', 'green', 'yellow', 'firstLeftRange'],
      ['Upphandla och införa helhetslösning telefoni', 'green', 'deviating', 'firstLeftRange'],
      ['Upphandla och införa helhetslösning telefoni: time', 'green', 'deviating', 'firstLeftRange'],
    ]);
  });

  it.each([
    { name: 'Verksamhetens kostnader', reason: 'withinTarget' },
    { name: 'Verksamhetens resultat', reason: 'withinTarget' },
    { name: 'Pedagogiska datorer', reason: 'withinTarget' },
    { name: 'Serviceärenden', reason: 'withinTarget' },
    { name: 'Lediga jobb', reason: 'notRated' },
    { name: 'Hållbart Medarbetarengagemang', reason: 'notRated' },
    { name: 'Nöjd Kund Index (NKI)', reason: 'notRated' },
    { name: 'Summa förvaltning', reason: 'notRated' },
  ])('says why there is no alert of $name: $reason', ({ name, reason }) => {
    const decision = november.find((candidate) => nameOf(candidate) === name);
    expect(decision).toMatchObject({ notify: false, reason });
  });

  test('does not miss NKI, which is due in December', () => {
    expect(november.filter(({ reason }) => reason === 'missing')).toEqual([]);
  });

  test('tells what each row needs: figures, cause and action, since when', () => {
    expect(november.find(({ key }) => key === 'indicator:sjukfranvaro')).toMatchObject({
      since: '2023-11',
      figures: { unit: 'percent', outcome: 5.3, target: 5, previous: 5, forecast: 5.5, annualTarget: 5 },
      cause: expect.stringContaining('Korttidssjukfrånvaron ökar'),
    });
    expect(november.find(({ key }) => key === 'project:telefoni:time')).toMatchObject({
      overall: 'deviating',
      cause: expect.stringContaining('framflyttat'),
      action: expect.stringContaining('omtag'),
    });
  });

  test('published once more alerts of nothing', () => {
    expect(story.publish(demo.draft.dataset).filter(({ notify }) => notify)).toEqual([]);
  });
});
