import { setTimeout as delay } from 'node:timers/promises';

const SETTLE_MS = 400;

/** The chat installs the bot in every conversation that is opened, and the bot may greet there before it answers. */
export async function whenInstalled(page, act) {
  await Promise.all([page.waitForResponse((response) => response.url().endsWith('/installation')), act()]);
  await page.locator('[contenteditable=true]').first().waitFor();
  await delay(SETTLE_MS);
}
