/** Whom a card is for: a controller is also told what only controllers can do. */
export type Audience = 'reader' | 'controller';
