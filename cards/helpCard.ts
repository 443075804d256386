import type { HelpAnswer } from '../data/ask/answer.js';
import { type Audience, isController } from './audience.js';
import { frame, type Frame } from './parts/frame.js';
import { naming } from './parts/naming.js';
import { lines, type Line } from './parts/rows.js';
import type { VerbButton } from './parts/verbButton.js';
import { uploadButton } from './upload/parts/uploadButton.js';
import { formatPeriod } from './periods.js';
import { cardTemplate, type RenderedCard } from './render.js';
import template from './templates/help.template.json' with { type: 'json' };
import type { Texts } from './texts/texts.js';

export interface HelpCardData extends Frame {
  readonly intros: readonly Line[];
  readonly topics: readonly { readonly label: string; readonly text: string }[];
  readonly promises: readonly Line[];
  /** What only controllers can do. */
  readonly deeds: readonly VerbButton[];
}

const render = cardTemplate<HelpCardData>('help', template);

/** What can be asked; also the welcome and the answer to a thank-you. */
export function helpCard(answer: HelpAnswer, texts: Texts, audience: Audience): RenderedCard {
  const { occasion, newest, mentionNeeded = false } = answer;
  const period = newest === null ? null : formatPeriod(newest, texts);
  const { titles, intro, examples, mention, thanks, promise, newest: newestText, noReport } = texts.help;
  const isThanks = occasion === 'thanks';
  const deeds =
    isController(audience) && !isThanks
      ? [uploadButton(texts.upload.buttons.upload, 'openUploadForm', {})]
      : [];
  const report = period === null ? noReport : newestText(period);
  const greeting = occasion === 'asked' ? '' : `${titles[occasion]} `;
  const summary = `${greeting}${isThanks ? thanks : intro}`;
  const content = render({
    ...frame(answer, texts, {
      title: titles[occasion],
      footnotes: isThanks ? [] : [report],
      summary,
      otherButtons: deeds.length,
    }),
    intros: isThanks
      ? lines(thanks)
      : lines(
          intro,
          mentionNeeded ? mention : null,
          examples(exampleOf(answer, texts), period),
          mentionNeeded && occasion === 'welcome' ? texts.following.help.here : null,
        ),
    topics: isThanks ? [] : topicsFor(audience, texts),
    promises: lines(isThanks ? null : promise),
    deeds,
  });
  return { content, summary };
}

function topicsFor(audience: Audience, { help }: Texts): HelpCardData['topics'] {
  return [
    ...help.topics,
    ...(isController(audience) ? help.controllerTopics : []),
    ...(audience === 'admin' ? help.adminTopics : []),
  ];
}

/** An indicator that the report really has. */
function exampleOf({ suggestions }: HelpAnswer, texts: Texts): string | null {
  const [first] = suggestions.flatMap(({ label }) => (label.kind === 'subject' ? [label] : []));
  return first === undefined ? null : naming(first, texts).title;
}
