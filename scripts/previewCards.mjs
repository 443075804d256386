/**
 * Every kind of card with realistic answers, and every template with its own data, as JSON and as pictures, into
 * build/cards/.
 *
 *   npx tsx scripts/previewCards.mjs [name ...]
 *
 * Rendered by the official adaptivecards renderer with a HostConfig that resembles Teams, on a phone's width and a
 * desktop's, light and dark. Needs a Chromium: CHROMIUM_PATH, else /usr/bin/chromium.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';
import { renderAnswer } from '../cards/renderAnswer.ts';
import { followingCards } from '../test/cards/followingCards.ts';
import { alertCards } from '../test/cards/alertCards.ts';
import { previewAnswers } from '../test/cards/previewAnswers.ts';
import { teachCards } from '../test/cards/teachCards.ts';
import { uploadCards } from '../test/cards/uploadCards.ts';
import { templateCards } from './preview/templateCards.mjs';
import { hostConfig } from './preview/hostConfig.mjs';
import { previewPage } from './preview/previewPage.mjs';

const OUT = new URL('../build/cards/', import.meta.url);
const WIDTHS = [320, 600];
const THEMES = ['light', 'dark'];
const BROWSER_ARGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync'];

const wanted = process.argv.slice(2);
const answers = Object.entries(await previewAnswers());
const uploads = { sv: await uploadCards('sv'), en: await uploadCards('en') };
const ofAnswers = ['sv', 'en'].flatMap((locale) =>
  [
    ...answers.map(([name, answer]) => [name, renderAnswer(answer, locale)]),
    ...Object.entries(teachCards(locale)),
    ...Object.entries(followingCards(locale)),
    ...Object.entries(uploads[locale]),
    ...Object.entries(alertCards(locale)),
  ].map(([name, card]) => ({ name: `${name}.${locale}`, ...card })),
);
const cards = [...ofAnswers, ...(await templateCards())].filter(
  ({ name }) => wanted.length === 0 || wanted.some((part) => name.includes(part)),
);

await mkdir(OUT, { recursive: true });
for (const { name, content, summary } of cards) {
  await writeFile(new URL(`${name}.json`, OUT), JSON.stringify({ summary, content }, null, 2));
}

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: BROWSER_ARGS,
});
const renderer = createRequire(import.meta.url).resolve('adaptivecards/dist/adaptivecards.min.js');
try {
  for (const theme of THEMES) {
    for (const width of WIDTHS) {
      const page = await browser.newPage({ viewport: { width, height: 800 }, deviceScaleFactor: 2 });
      await page.setContent(previewPage(theme));
      await page.addScriptTag({ path: renderer });
      for (const { name, content } of cards) {
        await page.evaluate(
          ([card, config]) => globalThis.showCard(card, config),
          [content, hostConfig(theme)],
        );
        const file = new URL(`${name}.${width}.${theme}.png`, OUT);
        await page.locator('#stage').screenshot({ path: file.pathname });
      }
      await page.close();
    }
  }
} finally {
  await browser.close();
}
console.log(
  `${cards.length} cards, ${cards.length * WIDTHS.length * THEMES.length} pictures in ${OUT.pathname}`,
);
