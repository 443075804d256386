import { setTimeout as delay } from 'node:timers/promises';
import { createReply } from './createReply.mjs';
import { findFlaws } from './findFlaws.mjs';
import { takePicture } from './takePicture.mjs';
import { whenInstalled } from './whenInstalled.mjs';

const BOT = 'KPI-boten';
const CARD = '.ac-adaptiveCard';
/** The one that is open when the page has loaded. */
const PERSONAL_CHAT = 'Personal Chat';
const SETTLE_MS = 400;

/**
 * The Microsoft 365 Agents Playground as somebody who sits before it: what a story may do.
 *
 * @param page an open page of it
 * @param size a row of `pageSizes`
 * @param locale which language the cards are in
 * @param pictures what the path of every picture begins with
 */
export function createPlayground(page, { size, locale, pictures }) {
  const flaws = [];
  let latest = null;
  let isChannel = false;
  /** Where the answers appear: on the page, but in a channel in the thread of the post. */
  let place = page.locator('body');
  const opened = new Set([PERSONAL_CHAT]);

  return {
    page,
    /** Flaws of all the cards so far that no story needs to ask for. */
    flaws,
    /** Sends a message and gives the answer to it. */
    say: (text) => send(text, (box) => box.pressSequentially(text)),
    /** The same to the bot by name, as a group chat or a channel requires. */
    mention: (text) => send(text, (box) => writeMention(page, box, text)),
    /** Presses a button of the latest answer and gives the answer to that. */
    press: (label) => answerTo(`the button "${label}"`, () => button(label).click()),
    /** Opens the form behind a button of the latest answer; nothing is asked of the bot. */
    unfold: (label) => button(label).first().click(),
    /** Presses a button whose answer is the very card that it is on, and gives that when it has the text. */
    async pressToChange(label, text) {
      // A form's own button stands below the one that opened the form.
      await button(label).last().click();
      return read(latest.card.filter({ hasText: text }), `the button "${label}"`);
    },
    /** The card with the text that came unasked into the conversation that is open. */
    receive,
    /** The same for a row of a list, by something that it shows. */
    pressRow: (text) =>
      answerTo(`the row "${text}"`, () =>
        latest.card.locator('.ac-container.ac-selectable').filter({ hasText: text }).click(),
      ),
    /** Fills in a text of the latest answer's form, by its label. */
    fill: (label, text) => latest.card.getByRole('textbox', { name: label }).fill(text),
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

  /** The chat installs the bot where it has not been yet. */
  async function open(conversation) {
    const go = () => page.getByRole('treeitem', { name: conversation }).dispatchEvent('click');
    if (opened.has(conversation)) await go().then(() => delay(SETTLE_MS));
    else await whenInstalled(page, go);
    opened.add(conversation);
    isChannel = (await page.getByText('Start a new post').count()) > 0;
    place = page.locator('body');
  }

  async function send(text, write) {
    if (isChannel) place = page.getByRole('group').filter({ hasText: text }).last();
    return answerTo(`"${text}"`, async () => {
      const box = page.locator('[contenteditable=true]').first();
      await box.click();
      await write(box);
      if (isChannel) await page.getByRole('button', { name: 'Post', exact: true }).click();
      else await page.keyboard.press('Enter');
    });
  }

  async function answerTo(question, act) {
    const before = await place.locator(CARD).count();
    await act();
    return read(place.locator(CARD).nth(before), question);
  }

  async function read(card, question) {
    await card.waitFor().catch(() => {
      throw new Error(`No card came as the answer to ${question}.`);
    });
    flaws.push(...(await findFlaws(card, locale)).map((flaw) => `The answer to ${question} ${flaw}`));
    latest = createReply(card, question);
    return latest;
  }
}

async function writeMention(page, box, text) {
  await box.pressSequentially('@');
  await page.getByRole('menuitem', { name: BOT }).click();
  await box.pressSequentially(` ${text}`);
}
