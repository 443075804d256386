const LEFTOVER = /\$\{|\bundefined\b|\bNaN\b|\bnull\b|\[object/;
/** A figure may not be parted from its unit, nor its thousands from its hundreds, at the end of a line. */
const BREAKABLE = /\d (?:%|tkr|mnkr)|\d \d{3}(?!\d)/;
const FOREIGN_DECIMALS = { sv: /\d\.\d+\s?(?:%|tkr|procentenheter)/, en: /\d,\d{1,2}(?!\d)/ };

/**
 * What no card may have, whatever it tells.
 *
 * @returns ends of sentences that begin with "The answer"
 */
export async function findFlaws(card, locale) {
  const lines = (await card.innerText()).split('\n');
  const linesWith = (pattern, flaw) =>
    lines.filter((line) => pattern.test(line)).map((line) => `${flaw}: ${line}`);
  return [
    ...linesWith(LEFTOVER, 'shows a leftover'),
    ...linesWith(BREAKABLE, 'has a figure that the end of a line can part'),
    ...linesWith(FOREIGN_DECIMALS[locale], 'has the decimal sign of another language'),
    ...(await card.evaluate(cutOff)).map((text) => `has a text that is cut off: ${text}`),
  ];
}

/** Runs in the page: the texts and buttons that reach out of the card's own column or of their own box. */
function cutOff(card) {
  const { paddingRight } = card.ownerDocument.defaultView.getComputedStyle(card);
  const edge = card.getBoundingClientRect().right - Number.parseFloat(paddingRight) + 1;
  const isButton = (element) => element.localName === 'button';
  const isText = (element) => element.childElementCount === 0 && !element.closest('button');
  const isTooTall = (box) => box !== null && box.scrollHeight > box.clientHeight + 1;
  return [...card.querySelectorAll('*')]
    .filter((element) => element.innerText?.trim() && (isButton(element) || isText(element)))
    .filter(
      (element) =>
        element.getBoundingClientRect().right > edge || isTooTall(element.closest('.ac-textBlock')),
    )
    .map((element) => element.innerText);
}
