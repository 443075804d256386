/**
 * One card as somebody sees it. An ordinary space in what is expected stands for any space.
 *
 * @param question what the card answers, for the message when a story fails
 */
export function createReply(card, question) {
  const text = async () => plain(await card.evaluate(textAboveButtons));
  const buttons = async () => (await card.getByRole('button').allInnerTexts()).map(plain);

  return {
    card,
    /** What stands above the buttons at the end. */
    text,
    buttons,
    /** @throws when one of the texts is not to be seen */
    async shows(...texts) {
      const seen = await text();
      requireNone(
        `does not show`,
        texts.filter((each) => !seen.includes(each)),
        seen,
      );
    },
    /** @throws when one of the texts is to be seen */
    async showsNone(...texts) {
      const seen = await text();
      requireNone(
        `shows`,
        texts.filter((each) => seen.includes(each)),
        seen,
      );
    },
    /** @throws when there is no chart of that title, which is heard and not seen */
    async draws(title) {
      await card
        .getByLabel(title)
        .first()
        .waitFor()
        .catch(() => {
          throw new Error(`The answer to ${question} draws no chart "${title}".`);
        });
    },
    /** @throws when one of the buttons is not there */
    async offers(...labels) {
      const seen = await buttons();
      requireNone(
        `has no button`,
        labels.filter((each) => !seen.includes(each)),
        seen.join(' | '),
      );
    },
  };

  function requireNone(what, texts, seen) {
    if (texts.length === 0) return;
    const named = texts.map((each) => `"${each}"`).join(', ');
    throw new Error(`The answer to ${question} ${what} ${named}. It is:\n${seen}`);
  }
}

/** Runs in the page. */
function textAboveButtons(card) {
  const buttons = [...card.querySelectorAll('.ac-actionSet')];
  for (const set of buttons) set.hidden = true;
  const text = card.innerText;
  for (const set of buttons) set.hidden = false;
  return text;
}

function plain(text) {
  return text
    .replace(/[^\S\n]+/g, ' ')
    .replace(/\n{2,}/g, '\n')
    .trim();
}
