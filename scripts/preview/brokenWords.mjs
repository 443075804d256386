/**
 * Runs in the page: the texts in which the end of a line breaks a word, or a figure and its unit, in two. On a phone
 * that tells of a column too narrow for what it holds.
 */
export function brokenWords(card) {
  // With the figures and units that hard spaces tie together; an address has no better place to break.
  const aWord = /(?<![\p{L}\p{N}\u00a0@.:])[\p{L}\p{N}\u00a0]+(?![\p{L}\p{N}\u00a0@:])/gu;
  const { ownerDocument: page } = card;
  const texts = page.createTreeWalker(card, page.defaultView.NodeFilter.SHOW_TEXT);
  const broken = [];
  while (texts.nextNode()) {
    const { currentNode: text } = texts;
    for (const { 0: word, index } of text.data.matchAll(aWord)) {
      const range = page.createRange();
      range.setStart(text, index);
      range.setEnd(text, index + word.length);
      const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
      if (lines.size > 1) broken.push(text.data);
    }
  }
  return broken;
}
