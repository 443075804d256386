/** A page that shows one card at a time as a message of Teams would. */
export function previewPage(theme) {
  const [behind, card, text, border] =
    theme === 'dark'
      ? ['#1f1f1f', '#292929', '#ffffff', '#424242']
      : ['#f5f5f5', '#ffffff', '#242424', '#e0e0e0'];
  return `<!doctype html><meta charset="utf-8"><style>
body { margin: 0; background: ${behind}; }
#stage { padding: 8px; background: ${behind}; }
#card { background: ${card}; border-radius: 6px; box-shadow: 0 1px 3px rgba(0,0,0,.25); overflow: hidden; }
p { margin: 0 0 8px; } p:last-child { margin-bottom: 0; }
.ac-pushButton { font: 600 14px 'Segoe UI', 'Liberation Sans', sans-serif; color: ${text}; background: transparent;
  border: 1px solid ${border}; border-radius: 4px; padding: 5px 12px; margin-bottom: 8px; white-space: normal; text-align: left; }
input, select, textarea { font: inherit; background: ${card}; color: ${text}; border: 1px solid ${border}; border-radius: 4px; }
.ac-actionSet { flex-wrap: wrap; gap: 0 8px; }
.ac-actionSet > div:empty { display: none; }
</style><div id="stage"><div id="card"></div></div><script>
// Backslash escapes and paragraphs: all the markdown that our cards hold.
const asHtml = (text) => text.split(/\\n\\n/).map((paragraph) => '<p>' + paragraph
  .replace(/\\\\([^\\p{L}\\p{N}\\s])/gu, (_, char) => '&#' + char.charCodeAt(0) + ';')
  .replace(/</g, '&lt;') + '</p>').join('');
globalThis.showCard = (content, config) => {
  AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
    result.outputHtml = asHtml(text);
    result.didProcess = true;
  };
  const card = new AdaptiveCards.AdaptiveCard();
  card.hostConfig = new AdaptiveCards.HostConfig(config);
  card.parse(content);
  document.getElementById('card').replaceChildren(card.render());
};
</script>`;
}
