/** Whom a card is for, each also told what only they can do; whoever comes later may do all that the ones before may. */
export type Audience = 'reader' | 'controller' | 'admin';

export function isController(audience: Audience): boolean {
  return audience !== 'reader';
}
