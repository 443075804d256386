/**
 * Draws the app's two icons into appPackage/, as Teams wants them: color.png fills its square with the mark in the
 * middle, outline.png is white on nothing.
 *
 *   node scripts/icons.mjs
 *
 * Needs a Chromium: CHROMIUM_PATH, else /usr/bin/chromium. The pictures are checked in, so that packaging needs none.
 */
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { mark } from './icons/mark.mjs';

const APP_PACKAGE = new URL('../appPackage/', import.meta.url);
const BROWSER_ARGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync'];
/** The manifest's accentColor. */
const BLUE = '#005293';
const GOLD = '#FFCD00';
const WHITE = '#FFFFFF';

const ICONS = [
  {
    name: 'color.png',
    side: 192,
    // Teams rounds the corners and in places cuts a circle out: the mark stays within its 120 pixels.
    drawing: `<rect width="192" height="192" fill="${BLUE}" />
      <g transform="translate(32 32) scale(4)">${mark({ bars: WHITE, target: GOLD, check: GOLD })}</g>`,
  },
  { name: 'outline.png', side: 32, drawing: mark({ bars: WHITE, target: WHITE, check: WHITE }) },
];

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH || '/usr/bin/chromium',
  args: BROWSER_ARGS,
});
try {
  for (const icon of ICONS) await draw(icon);
} finally {
  await browser.close();
}

async function draw({ name, side, drawing }) {
  const page = await browser.newPage({ viewport: { width: side, height: side } });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}">${drawing}</svg>`;
  await page.setContent(`<body style="margin: 0; font-size: 0">${svg}</body>`);
  await page.screenshot({ path: fileURLToPath(new URL(name, APP_PACKAGE)), omitBackground: true });
  await page.close();
}
