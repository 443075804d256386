import { PERSONAL_CHAT } from './createPlayground.mjs';
import { openPage } from './openPage.mjs';
import { startDemo } from './startDemo.mjs';

/**
 * A demo with a store of its own and its chat in one page, where stories are played one after the other. All in one
 * page: opening it takes longer than most stories, and the chat trips over the change of a card that came before.
 */
export async function setStage(browser, locale, size) {
  const demo = await startDemo(locale);
  try {
    const page = await openPage(browser, demo.chatUrl, size);
    const clear = async () => {
      await page.close();
      await demo.stop();
    };
    return { page, seat: { at: PERSONAL_CHAT, opened: new Set([PERSONAL_CHAT]) }, clear };
  } catch (error) {
    await demo.stop();
    throw error;
  }
}
