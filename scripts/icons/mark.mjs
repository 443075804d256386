/**
 * The app's mark on a square of 32: three bars, the line of their target in dashes, and a check above the bar that has
 * reached it. Bars and dashes stand on whole units, so that they are sharp at 32 pixels.
 *
 * @param {{ bars: string, target: string, check: string }} colours
 */
export function mark({ bars, target, check }) {
  return `
    <g fill="${bars}">
      <rect x="3" y="25" width="6" height="5" />
      <rect x="13" y="20" width="6" height="10" />
      <rect x="23" y="14" width="6" height="16" />
    </g>
    <g fill="${target}">
      <rect x="3" y="14" width="4" height="2" />
      <rect x="10" y="14" width="4" height="2" />
      <rect x="17" y="14" width="4" height="2" />
    </g>
    <path d="M19 6 L23 10 L29 3" fill="none" stroke="${check}" stroke-width="2.5"
      stroke-linecap="round" stroke-linejoin="round" />`;
}
