import type { TurnContext } from 'botbuilder';

const RECEIPT = Symbol('receipt');

/** What the pressed button gets back when no message follows. */
export function setReceipt(context: TurnContext, text: string): void {
  context.turnState.set(RECEIPT, text);
}

/** null when the answer is a message. */
export function receiptOf(context: TurnContext): string | null {
  return context.turnState.get<string | undefined>(RECEIPT) ?? null;
}
