import type { Indicator } from '../../data/report/indicator.js';
import { noticeCard } from '../noticeCard.js';
import { MOST_BUTTONS } from '../parts/buttons.js';
import { fullName } from '../parts/naming.js';
import { verbButton } from '../parts/verbButton.js';
import type { RenderedCard } from '../render.js';
import type { Locale } from '../texts/texts.js';
import { textsFor } from '../texts/textsFor.js';

/** Several indicators may be meant, or one comes near: whose history is it to be? */
export function chooseExportCard(indicators: readonly Indicator[], locale: Locale): RenderedCard {
  const texts = textsFor(locale);
  return noticeCard({
    title: texts.askBack.title,
    messages: [texts.askBack.exportLead],
    buttons: indicators.slice(0, MOST_BUTTONS).map((indicator) =>
      verbButton(fullName(indicator, texts), {
        verb: 'exportHistory',
        data: { indicatorId: indicator.id },
      }),
    ),
  });
}
