/** https://learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/apps-package#app-icons */
const SIDES = new Map([
  ['color.png', 192],
  ['outline.png', 32],
]);
const PNG = '89504e470d0a1a0a';

/**
 * @param {ReadonlyMap<string, Buffer>} icons by name
 * @returns {string[]} what is wrong
 */
export function checkIcons(icons) {
  return [...icons].flatMap(([name, content]) => {
    const side = SIDES.get(name);
    if (content.toString('hex', 0, 8) !== PNG) return [`${name} is no PNG. Draw it: node scripts/icons.mjs`];
    const [width, height] = [content.readUInt32BE(16), content.readUInt32BE(20)];
    return width === side && height === side
      ? []
      : [
          `${name} is ${width} by ${height} pixels and must be ${side} by ${side}. Draw it: node scripts/icons.mjs`,
        ];
  });
}
