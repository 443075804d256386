/** What a table is said to come from that was pasted; kept with the report as the name of a file would be. */
export const PASTED = 'inklistrade rader';

/** What a figure is said to come from that was typed in a form; kept as the name of a file would be. */
export const FORM = 'formulär';

/** What is said to lack tables when nothing was handed in. */
export const WHOLE_REPORT = 'rapporten';
