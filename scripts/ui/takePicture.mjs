const ABOVE_PX = 90;
const BELOW_PX = 24;

/** @param card what to take from the question above it to its end; undefined for the whole page */
export async function takePicture(page, card, { viewport, left }, path) {
  if (card === undefined) return page.screenshot({ path });
  await card.evaluate((element) => element.scrollIntoView({ block: 'end' }));
  const box = await card.boundingBox();
  const top = Math.max(0, box.y - ABOVE_PX);
  const height = Math.min(viewport.height, box.y + box.height + BELOW_PX) - top;
  return page.screenshot({ path, clip: { x: left, y: top, width: viewport.width - left, height } });
}
