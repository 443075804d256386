import { verbButton, type VerbButton } from '../../parts/verbButton.js';
import type { UploadVerb, UploadVerbData } from '../uploadVerbs.js';

/** A button that knows what its action takes. @param tooltip what it is about, where several are alike */
export function uploadButton<Verb extends UploadVerb>(
  title: string,
  verb: Verb,
  data: UploadVerbData[Verb],
  tooltip: string = title,
): VerbButton {
  return verbButton(title, { verb, data, tooltip });
}

/** A button of a card with inputs. */
export interface InputButton extends VerbButton {
  readonly style: 'default' | 'positive';
  /** `auto` sends the inputs along, once those that are required are filled in; `none` leaves them alone. */
  readonly inputs: 'auto' | 'none';
}

/** The card's main button, which sends its inputs. */
export function sendButton(button: VerbButton): InputButton {
  return { ...button, style: 'positive', inputs: 'auto' };
}

/** Any other, which asks for no input. */
export function plainButton(button: VerbButton): InputButton {
  return { ...button, style: 'default', inputs: 'none' };
}
