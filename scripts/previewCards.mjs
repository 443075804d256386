/**
 * Every kind of card with realistic answers, and every template with its own data, as JSON and as pictures, into
 * build/cards/.
 *
 *   npx tsx scripts/previewCards.mjs [name ...]
 *
 * Rendered by the official adaptivecards renderer with a HostConfig that resembles Teams, on a phone's width and a
 * desktop's, light and dark. Says which words are broken in two at the end of a line. Needs a Chromium: CHROMIUM_PATH, else /usr/bin/chromium.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';
import { galleryCards } from '../test/cards/gallery.ts';
import { templateCards } from './preview/templateCards.mjs';
import { brokenWords } from './preview/brokenWords.mjs';
import { hostConfig } from './preview/hostConfig.mjs';
import { previewPage } from './preview/previewPage.mjs';

const OUT = new URL('../build/cards/', import.meta.url);
const WIDTHS = [320, 600];
const THEMES = ['light', 'dark'];
const BROWSER_ARGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync'];

const wanted = process.argv.slice(2);
const shown = await Promise.all(
  ['sv', 'en'].map(async (locale) =>
    Object.entries(await galleryCards(locale)).map(([name, card]) => ({
      name: `${name}.${locale}`,
      ...card,
    })),
  ),
);
const cards = [...shown.flat(), ...(await templateCards())].filter(
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
const broken = new Set();
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
        for (const text of await page.locator('#card').evaluate(brokenWords))
          broken.add(`${name}, ${width}: ${text}`);
        const file = new URL(`${name}.${width}.${theme}.png`, OUT);
        await page.locator('#stage').screenshot({ path: file.pathname });
      }
      await page.close();
    }
  }
} finally {
  await browser.close();
}
for (const words of broken) console.log(`breaks inside a word: ${words}`);
console.log(
  `${cards.length} cards, ${cards.length * WIDTHS.length * THEMES.length} pictures in ${OUT.pathname}`,
);
