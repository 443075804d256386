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
import { openPage } from './ui/openPage.mjs';
import { pageSizes } from './ui/pageSizes.mjs';
import { startDemo } from './ui/startDemo.mjs';

const PICTURES = new URL('../build/ui/', import.meta.url);
const CHROMIUM = process.env.CHROMIUM_PATH || '/usr/bin/chromium';
/** The chat page is not ours, and on a busy machine it loses a click now and then. */
const ATTEMPTS = 3;
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
  for (const locale of new Set(stories.map((story) => story.locale))) await playAll(locale);
} catch (error) {
  report('the demo and its chat', [error.message]);
} finally {
  await browser.close();
}
console.log(
  `\n${failures.length === 0 ? 'All stories hold' : `${failures.length} failed`}. Pictures: build/ui/`,
);
process.exit(failures.length === 0 ? 0 : 1);

async function playAll(locale) {
  const demo = await startDemo(locale);
  try {
    for (const story of stories.filter((each) => each.locale === locale)) await play(story, demo.chatUrl);
  } finally {
    await demo.stop();
  }
}

async function play(story, chatUrl) {
  for (const sizeName of story.sizes) {
    let faults = await playOnce(story, sizeName, chatUrl);
    for (let attempt = 2; attempt <= ATTEMPTS && faults.length > 0; attempt += 1) {
      console.log(`again   ${story.name} (${sizeName}): ${faults[0]}`);
      faults = await playAnew(story, sizeName);
    }
    report(`${story.name} (${sizeName})`, faults);
  }
}

/** With a store that a story broken off has not touched. */
async function playAnew(story, sizeName) {
  const demo = await startDemo(story.locale);
  try {
    return await playOnce(story, sizeName, demo.chatUrl);
  } finally {
    await demo.stop();
  }
}

async function playOnce(story, sizeName, chatUrl) {
  const size = pageSizes[sizeName];
  const page = await openPage(browser, chatUrl, size);
  const pictures = `${fileURLToPath(PICTURES)}${story.file}.${sizeName}.`;
  const playground = createPlayground(page, { size, locale: story.locale, pictures });
  const faults = await faultsOf(story, playground);
  if (faults.length > 0) await playground.picture('failed');
  await page.close();
  return faults;
}

async function faultsOf(story, playground) {
  try {
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
