/** The language of whoever reads. */
export type Locale = 'sv' | 'en';
