import type { HandlerDeps } from '../handlerDeps.js';
import type { Turn } from '../turn.js';
import { formInputsSchema, submitForm } from '../upload/submitForm.js';
import { readActionData } from './action.js';

/** The form of an upload was sent. */
export async function reviewUpload(turn: Turn, data: unknown, deps: HandlerDeps): Promise<void> {
  const inputs = await readActionData(turn, 'reviewUpload', formInputsSchema, data);
  if (inputs !== null) await submitForm(turn, inputs, deps);
}
