import { setTimeout as delay } from 'node:timers/promises';
import { createReply } from './createReply.mjs';
import { findFlaws } from './findFlaws.mjs';
import { takePicture } from './takePicture.mjs';
import { whenInstalled } from './whenInstalled.mjs';

const BOT = 'KPI-boten';
const CARD = '.ac-adaptiveCard';
/** The one that is open when the page has loaded. */
export const PERSONAL_CHAT = 'Personal Chat';
const SETTLE_MS = 400;

/**
 * The Microsoft 365 Agents Playground as somebody who sits before it: what a story may do.
 *
 * @param stage of `setStage`
 * @param size a row of `pageSizes`
 * @param locale which language the cards are in
 * @param pictures what the path of every picture begins with
 */
export function createPlayground({ page, seat }, { size, locale, pictures }) {
  const flaws = [];
  let latest = null;
  let isChannel = false;
  /** Where the answers appear: on the page, but in a channel in the thread of the post. */
  let place = page.locator('body');

  return {
    page,
    /** Where it draws none, a card shows what stands in for its chart. */
    drawsCharts: size.drawsCharts,
    /** Flaws of all the cards so far that no story needs to ask for. */
    flaws,
    /** Sends a message and gives the answer to it. */
    say: (text) => send(text, () => page.keyboard.insertText(text)),
    /** The same to the bot by name, as a group chat or a channel requires. */
    mention: (text) => send(text, (box) => writeMention(page, box, text)),
    /** Presses a button of the latest answer and gives the answer to that. */
    press: (label) => answerTo(`the button "${label}"`, () => button(label).click()),
    /** Opens the form behind a button of the latest answer; nothing is asked of the bot. */
    unfold: (label) => button(label).first().click(),
    /** Presses a button whose answer is the very card that it is on, and gives that when it has the text. */
    async pressToChange(label, text) {
      const { card } = latest;
      // A form's own button stands below the one that opened the form.
      await button(label).last().click();
      await shown(card.filter({ hasText: text }), `the button "${label}"`);
      return read(card, `the button "${label}"`);
    },
    /** The card with the text that came unasked into the conversation that is open. */
    receive,
    /** The same for a row of a list, by something that it shows. */
    pressRow: (text) =>
      answerTo(`the row "${text}"`, () =>
        latest.card.locator('.ac-container.ac-selectable').filter({ hasText: text }).click(),
      ),
    /** Fills in a text of the latest answer's form, by its label. */
    fill: (label, text) => field(label).fill(text),
    /** The same from the clipboard, in place of what stands there. */
    async paste(label, text) {
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      await page.evaluate((copied) => globalThis.navigator.clipboard.writeText(copied), text);
      await field(label).click();
      await page.keyboard.press('ControlOrMeta+A');
      await page.keyboard.press('ControlOrMeta+V');
    },
    /** Ticks a box of the latest answer's form. */
    tick: (label) => latest.card.getByRole('checkbox', { name: label }).check(),
    /** The same for a button behind the card's "...". */
    pressMore: (label) =>
      answerTo(`the button "${label}"`, async () => {
        await button('More options').click();
        await page.getByRole('menuitem', { name: label, exact: true }).click();
      }),
    /** Goes to a group chat or a channel by its name in the list. */
    open,
    openPersonalChat: () => open(PERSONAL_CHAT),
    /** What the bot says of itself to those who have just got it, once in a conversation. */
    greeting: () => read(place.locator(CARD).first(), 'being installed'),
    /** Keeps what is to be seen: the latest answer with the question above it. */
    picture: (label) => takePicture(page, latest?.card, size, `${pictures}${label}.png`),
  };

  function receive(text) {
    const card = page.locator(CARD).filter({ hasText: text }).first();
    if (isChannel) place = page.getByRole('group').filter({ has: card }).first();
    return read(card, `what happened ("${text}")`);
  }

  function button(label) {
    return latest.card.getByRole('button', { name: label, exact: true });
  }

  function field(label) {
    return latest.card.getByRole('textbox', { name: label });
  }

  /** The chat installs the bot where it has not been yet. */
  async function open(conversation) {
    if (seat.at === conversation) return;
    const go = () => page.getByRole('treeitem', { name: conversation }).dispatchEvent('click');
    if (seat.opened.has(conversation)) await go().then(() => delay(SETTLE_MS));
    else await whenInstalled(page, go);
    seat.opened.add(conversation);
    seat.at = conversation;
    isChannel = (await page.getByText('Start a new post').count()) > 0;
    place = page.locator('body');
  }

  async function send(text, write) {
    const box = page.locator('[contenteditable=true]').first();
    const question = `"${text}"`;
    if (!isChannel)
      return answerTo(question, async () => {
        await box.click();
        await write(box);
        await page.keyboard.press('Enter');
      });
    await box.click();
    await write(box);
    const posts = postsOf(text);
    const before = await posts.count();
    await page.getByRole('button', { name: 'Post', exact: true }).click();
    await posts.nth(before).waitFor();
    // The newest post stands first.
    place = posts.first();
    return read(place.locator(CARD).first(), question);
  }

  /** The text of a post stands in it directly; a card in another post may quote it. */
  function postsOf(text) {
    return page.getByRole('group').filter({ has: page.locator(':scope > span', { hasText: text }) });
  }

  async function answerTo(question, act) {
    const before = await place.locator(CARD).count();
    await act();
    return read(place.locator(CARD).nth(before), question);
  }

  async function shown(card, question) {
    await card.waitFor().catch(() => {
      throw new Error(`No card came as the answer to ${question}.`);
    });
  }

  async function read(card, question) {
    await shown(card, question);
    flaws.push(...(await findFlaws(card, locale)).map((flaw) => `The answer to ${question} ${flaw}`));
    latest = createReply(card, question);
    return latest;
  }
}

async function writeMention(page, box, text) {
  await box.pressSequentially('@');
  await page.getByRole('menuitem', { name: BOT }).click();
  await page.keyboard.insertText(` ${text}`);
}
