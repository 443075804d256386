/** The light colours are those of Microsoft's Agents Playground: its yellow is a hard test of what can be read. */
const LIGHT = {
  background: '#ffffff',
  text: '#242424',
  subtle: '#616161',
  good: ['#92c353', '#ccffcc'],
  warning: ['#f8d22a', '#ffe2b2'],
  attention: ['#c4314b', '#ffc5b2'],
  accent: ['#5b5fc7', '#e8ebfa'],
  emphasis: '#f5f5f5',
  line: '#e0e0e0',
};
const DARK = {
  background: '#292929',
  text: '#ffffff',
  subtle: '#adadad',
  good: ['#92c353', '#0e3a0e'],
  warning: ['#f8d22a', '#4a2a04'],
  attention: ['#f9526b', '#471417'],
  accent: ['#7f85f5', '#2f2f4a'],
  emphasis: '#1f1f1f',
  line: '#3d3d3d',
};

const color = (normal, subtle = normal) => ({ default: normal, subtle });

function foreground({ text, subtle, good, warning, attention, accent }) {
  return {
    default: color(text, subtle),
    dark: color('#000000'),
    light: color('#ffffff'),
    accent: color(accent[0]),
    good: color(good[0]),
    warning: color(warning[0]),
    attention: color(attention[0]),
  };
}

/** Sizes, spacings and colours close to those of Teams; its real HostConfig is not public. */
export function hostConfig(theme) {
  const palette = theme === 'dark' ? DARK : LIGHT;
  const container = (backgroundColor) => ({ backgroundColor, foregroundColors: foreground(palette) });
  return {
    fontFamily: "'Segoe UI', 'Liberation Sans', system-ui, sans-serif",
    fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 24 },
    fontWeights: { lighter: 300, default: 400, bolder: 600 },
    lineHeights: { small: 16, default: 20, medium: 22, large: 24, extraLarge: 32 },
    spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 12 },
    separator: { lineThickness: 1, lineColor: palette.line },
    supportsInteractivity: true,
    containerStyles: {
      default: container(palette.background),
      emphasis: container(palette.emphasis),
      good: container(palette.good[1]),
      warning: container(palette.warning[1]),
      attention: container(palette.attention[1]),
      accent: container(palette.accent[1]),
    },
    actions: {
      maxActions: 6,
      spacing: 'medium',
      buttonSpacing: 8,
      actionsOrientation: 'horizontal',
      actionAlignment: 'left',
    },
    factSet: {
      title: { weight: 'Bolder', wrap: true, maxWidth: 120 },
      value: { wrap: true },
      spacing: 16,
    },
    table: { cellSpacing: 8 },
    textBlock: { headingLevel: 2 },
  };
}
