import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { plainText } from '../../cards/escape.js';
import type { RenderedCard } from '../../cards/render.js';
import { renderAnswer } from '../../cards/renderAnswer.js';
import type { Locale } from '../../cards/texts/texts.js';
import type { Answer, Suggestion } from '../../data/ask/answer.js';
import { anIndicator } from '../builders/anIndicator.js';
import { aProvenance, aReadingView, aRevision, aSource, period } from '../builders/aReadingView.js';
import { aCommentary, anActivityRow, aProject } from '../builders/aReport.js';
import {
  aComparisonAnswer,
  aHelpAnswer,
  aListAnswer,
  aListRequest,
  aMissingAnswer,
  aNotFoundAnswer,
  anAskBackAnswer,
  anItemAnswer,
  anOverviewAnswer,
  aProjectAnswer,
  aReadingAnswer,
  aSeriesAnswer,
  aSubjectRequest,
  aSuggestion,
  aTextAnswer,
} from '../builders/answers.js';
import { faultsOfCard } from './checkCard.js';
import { parserEvents } from './officialParser.js';
import { previewAnswers } from './previewAnswers.js';
import { textBlocks, visibleText } from './visibleText.js';

const LOCALES = ['sv', 'en'] as const;

/** Everything that Teams asks of a card, in one language. */
function faultsOf(answer: Answer, locale: Locale): string[] {
  const { content, summary } = renderAnswer(answer, locale);
  return [
    ...parserEvents(content),
    ...faultsOfCard(content),
    ...(/^\S[^\n]*\S$/.test(summary) ? [] : [`summary: ${summary}`]),
  ];
}

/** The buttons that ask something. */
function questionsOf({ content }: RenderedCard): unknown[] {
  const actions: readonly { readonly verb?: unknown }[] = Array.isArray(content['actions'])
    ? content['actions']
    : [];
  return actions.filter(({ verb }) => verb === 'ask');
}

const oneOfEachKind: readonly Answer[] = [
  aReadingAnswer(),
  aSeriesAnswer(),
  aComparisonAnswer(),
  aListAnswer(),
  anOverviewAnswer(),
  aProjectAnswer(),
  anItemAnswer(),
  aTextAnswer(),
  anAskBackAnswer(),
  aNotFoundAnswer(),
  aMissingAnswer(),
  aHelpAnswer(),
];

it.each(oneOfEachKind)('$kind is a valid, small card with a summary in both languages', (answer) => {
  for (const locale of LOCALES) expect(faultsOf(answer, locale)).toEqual([]);
});

describe('answers on the demo report', () => {
  it('are all valid, small cards with a summary', async () => {
    for (const [name, answer] of Object.entries(await previewAnswers()))
      for (const locale of LOCALES)
        expect({ name, faults: faultsOf(answer, locale) }).toEqual({ name, faults: [] });
  });

  it('are the same each time', async () => {
    const [once, again] = [await previewAnswers(), await previewAnswers()];
    for (const [name, answer] of Object.entries(once)) {
      expect(renderAnswer(again[name] ?? answer, 'sv')).toEqual(renderAnswer(answer, 'sv'));
    }
  });
});

describe('a suggestion', () => {
  const request = aSubjectRequest({ measures: ['forecast'] });
  const withSuggestion = (label: Suggestion['label']) =>
    questionsOf(renderAnswer(aReadingAnswer({ suggestions: [{ label, request }] }), 'sv'));

  it('is an Action.Execute that carries its request, with an Action.Submit for older clients', () =>
    expect(withSuggestion({ kind: 'trend' })).toEqual([
      {
        type: 'Action.Execute',
        title: 'Utveckling',
        mode: 'primary',
        verb: 'ask',
        data: { request },
        fallback: {
          type: 'Action.Submit',
          title: 'Utveckling',
          mode: 'primary',
          data: { verb: 'ask', request },
        },
      },
    ]));

  const cases: { label: Suggestion['label']; title: string; titleEn: string }[] = [
    { label: { kind: 'comments' }, title: 'Fler kommentarer', titleEn: 'More comments' },
    { label: { kind: 'group', group: 'HR' }, title: 'Allt inom HR', titleEn: 'Everything in HR' },
    {
      label: { kind: 'statusList', status: 'red', of: 'all', group: null },
      title: 'Vad är rött?',
      titleEn: 'What is red?',
    },
    {
      label: { kind: 'statusList', status: 'yellow', of: 'project', group: null },
      title: 'Gula projekt',
      titleEn: 'Yellow projects',
    },
    {
      label: { kind: 'statusList', status: 'red', of: 'all', group: 'HR' },
      title: 'Allt inom HR som är rött',
      titleEn: 'Everything in HR that is red',
    },
    { label: { kind: 'listOf', of: 'project' }, title: 'Alla projekt', titleEn: 'All projects' },
    {
      label: { kind: 'reading', name: 'NKI', nameEn: null, period: period('2023-10') },
      title: 'NKI oktober 2023',
      titleEn: 'NKI October 2023',
    },
    {
      label: { kind: 'subject', name: 'Införande av city information platform', nameEn: null, hint: null },
      title: 'Införande av city information …',
      titleEn: 'Införande av city information …',
    },
    {
      label: { kind: 'subject', name: 'Sjukfrånvaro', nameEn: 'Sick leave', hint: null },
      title: 'Sjukfrånvaro',
      titleEn: 'Sick leave (Sjukfrånvaro)',
    },
  ];
  it.each(cases)('is titled $title', ({ label, title, titleEn }) => {
    const answer = aReadingAnswer({ suggestions: [{ label, request }] });
    expect(questionsOf(renderAnswer(answer, 'sv'))).toMatchObject([{ title }]);
    expect(questionsOf(renderAnswer(answer, 'en'))).toMatchObject([{ title: titleEn }]);
  });

  it('beyond the sixth is left out: Teams would hide it', () => {
    const suggestions = Array.from({ length: 9 }, () => aSuggestion());
    expect(renderAnswer(aReadingAnswer({ suggestions }), 'sv').content['actions']).toHaveLength(6);
  });

  it('keeps a request untouched, whatever its group is called', () => {
    const listRequest = aListRequest({ group: '${x} [a](b)' });
    const suggestions: Suggestion[] = [{ label: { kind: 'group', group: '${x}' }, request: listRequest }];
    const card = renderAnswer(aReadingAnswer({ suggestions }), 'sv');
    expect(questionsOf(card)).toMatchObject([{ title: 'Allt inom $ {x}', data: { request: listRequest } }]);
  });
});

/** Answers that show a text of the controller's, or of the person who asks, in every place that has one. */
function answersWith(text: string): Answer[] {
  const indicator = anIndicator({ name: text, nameEn: text, area: text });
  const provenance = aProvenance({
    revision: aRevision({ fileName: text, uploader: { id: 'x', name: text } }),
    source: aSource({ file: text, sheet: text, cells: { outcome: text } }),
  });
  const view = aReadingView({ indicator, note: text, provenance });
  const commentaries = [aCommentary({ name: text, text })];
  const project = aProject({ name: text, cause: text, action: text, comment: text });
  const activity = anActivityRow({ name: text, area: text, status: text });
  const suggestions = [aSuggestion({ label: { kind: 'subject', name: text, nameEn: null, hint: text } })];
  return [
    aReadingAnswer({
      view,
      commentaries,
      suggestions,
      assumptions: [{ kind: 'spelling', written: text, readAs: text }],
    }),
    aComparisonAnswer({ rows: [{ indicator, view }] }),
    aListAnswer({
      request: aListRequest({ of: 'all', group: text }),
      rows: [
        { kind: 'indicator', view },
        { kind: 'activity', activity },
      ],
      unknownStatus: [{ kind: 'project', project }],
    }),
    aProjectAnswer({ project, provenance }),
    anItemAnswer({ item: { kind: 'activity', activity }, provenance }),
    aTextAnswer({ commentaries, about: text, provenance }),
    aNotFoundAnswer({ unknownWords: [text] }),
    anAskBackAnswer({ suggestions }),
  ];
}

describe('hostile text', () => {
  const hostile = fc.constantFrom(
    'a [klicka](https://ond.example) b',
    'a ![bild](https://ond.example/x.png) b',
    'a <at>Alla</at> b',
    'a ${title} b',
    'a ${if(true, 1, 2)} b',
    'a **fet** _kursiv_ b',
    'a `kod` ~~struken~~ b',
    'a <https://ond.example> b',
    'a &lt;at&gt; b',
    'a \\[x](y) b',
  );

  it('is shown as written, never read as markdown, mention or binding', () => {
    fc.assert(
      fc.property(hostile, fc.constantFrom(...LOCALES), (text, locale) => {
        for (const answer of answersWith(text)) {
          const { content } = renderAnswer(answer, locale);
          // Buttons have no markdown, so nothing to escape with.
          const written = answer.kind === 'askBack' ? plainText(text) : text;
          expect(visibleText(content)).toContain(written);
          for (const block of textBlocks(content)) {
            const live = block.replace(/\\[!-/:-@[-`{-~]/g, ',');
            expect(live).not.toMatch(/[[\]*`~]|\$\{|<[\w/!]|&\w+;/);
          }
          expect(parserEvents(content)).toEqual([]);
        }
      }),
    );
  });
});
