/**
 * The stories of test/ui/, played in the chat of `npm run demo` by a browser that nobody sees.
 *
 *   npm run test:ui [-- part of a file name ...]
 *
 * Every answer is looked at for flaws that no card may have and kept as a picture in build/ui/. Needs a Chromium:
 * CHROMIUM_PATH, else /usr/bin/chromium; without one it says so and passes.
 */
import { existsSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { createPlayground } from './ui/createPlayground.mjs';
import { loadStories } from './ui/loadStories.mjs';
import { pageSizes } from './ui/pageSizes.mjs';
import { setStage } from './ui/setStage.mjs';

const PICTURES = new URL('../build/ui/', import.meta.url);
const CHROMIUM = process.env.CHROMIUM_PATH || '/usr/bin/chromium';
const BROWSER_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

if (!existsSync(CHROMIUM)) {
  console.log(
    `Not tested: there is no Chromium at ${CHROMIUM}. Install one or say where with CHROMIUM_PATH.`,
  );
  process.exit(0);
}

const stories = await loadStories(process.argv.slice(2));
if (stories.length === 0) {
  console.error(`No story in test/ui/ has a file name with: ${process.argv.slice(2).join(', ')}`);
  process.exit(1);
}
await rm(PICTURES, { recursive: true, force: true });
await mkdir(PICTURES, { recursive: true });

const failures = [];
const browser = await chromium.launch({ executablePath: CHROMIUM, args: BROWSER_ARGS });
try {
  for (const locale of new Set(stories.map((story) => story.locale)))
    for (const sizeName of Object.keys(pageSizes)) await playAll(locale, sizeName);
} catch (error) {
  report('the demo and its chat', [error.message]);
} finally {
  await browser.close();
}
console.log(
  `\n${failures.length === 0 ? 'All stories hold' : `${failures.length} failed`}. Pictures: build/ui/`,
);
process.exit(failures.length === 0 ? 0 : 1);

async function playAll(locale, sizeName) {
  const told = stories.filter((story) => story.locale === locale && story.sizes.includes(sizeName));
  if (told.length === 0) return;
  const set = () => setStage(browser, locale, pageSizes[sizeName]);
  let stage = await set();
  try {
    for (const story of told) {
      const faults = await play(story, sizeName, stage);
      report(`${story.name} (${sizeName})`, faults);
      if (faults.length === 0) continue;
      // One that was broken off may have left anything behind.
      await stage.clear();
      stage = await set();
    }
  } finally {
    await stage.clear();
  }
}

async function play(story, sizeName, stage) {
  const pictures = `${fileURLToPath(PICTURES)}${story.file}.${sizeName}.`;
  const playground = createPlayground(stage, { size: pageSizes[sizeName], locale: story.locale, pictures });
  const faults = await faultsOf(story, playground);
  if (faults.length > 0) await stage.page.screenshot({ path: `${pictures}failed.png` });
  return faults;
}

async function faultsOf(story, playground) {
  try {
    await playground.openPersonalChat();
    await story.run(playground);
    return playground.flaws;
  } catch (error) {
    return [error.message, ...playground.flaws];
  }
}

function report(title, faults) {
  if (faults.length === 0) {
    console.log(`ok      ${title}`);
    return;
  }
  failures.push(title);
  console.error(`FAILED  ${title}`);
  for (const fault of faults) console.error(fault.replaceAll(/^/gm, '        '));
}
