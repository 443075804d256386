/** The widths of Segoe UI, which a machine without Windows lacks: what it has instead is a tenth wider. */
const FONT = `button.fui-Button { font-family: 'Segoe UI', 'Liberation Sans', Arial, sans-serif !important; }`;

/**
 * Taller than any screen, so that a whole answer fits into its picture. The Playground has no narrow layout: its own
 * columns are made to give way, and a card gets the width that Teams gives it on a phone of 360 pixels. Nor does Teams
 * draw charts there.
 */
export const pageSizes = {
  desktop: { viewport: { width: 1280, height: 1700 }, left: 330, scale: 1, drawsCharts: true, style: FONT },
  phone: {
    viewport: { width: 360, height: 2400 },
    left: 0,
    scale: 2,
    drawsCharts: false,
    style: `${FONT}
      div:not(.ac-adaptiveCard *, .ac-adaptiveCard) { min-width: 0 !important; }
      div:has(> .ac-preview-panel) { width: 304px !important; }
      div:has(> .fui-Card[role=group]) { padding-inline: 8px !important; }
      .fui-Card[role=group] { margin-inline: 0 !important; }
      .fai-OutputCard { padding: 0 !important; flex: none !important; }
      span[role=img] { display: none !important; }
    `,
  },
};
