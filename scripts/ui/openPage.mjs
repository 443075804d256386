import { hideCharts } from './hideCharts.mjs';
import { whenInstalled } from './whenInstalled.mjs';

const TIMEOUT_MS = 15_000;

/** The chat's page, in the personal chat with the bot, ready to be written in. */
export async function openPage(browser, url, { viewport, scale, drawsCharts, style }) {
  const page = await browser.newPage({ viewport, deviceScaleFactor: scale, locale: 'sv-SE' });
  page.setDefaultTimeout(TIMEOUT_MS);
  if (!drawsCharts) await hideCharts(page);
  const listening = twoWebSockets(page);
  await whenInstalled(page, () => page.goto(url));
  await listening;
  await page.getByRole('button', { name: 'Hide log panel' }).click();
  await page.addStyleTag({ content: style });
  return page;
}

/** Answers that come before the page listens are never shown. */
function twoWebSockets(page) {
  return new Promise((resolve) => {
    let opened = 0;
    page.on('websocket', () => {
      opened += 1;
      if (opened === 2) resolve();
    });
  });
}
