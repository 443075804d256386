import { verbButton, type VerbButton } from '../../parts/verbButton.js';
import type { FollowingVerb, FollowingVerbData } from '../followingVerbs.js';

/** A button that knows what its action takes. @param tooltip what it is about, where several are alike */
export function followingButton<Verb extends FollowingVerb>(
  title: string,
  verb: Verb,
  data: FollowingVerbData[Verb],
  tooltip: string = title,
): VerbButton {
  return verbButton(title, { verb, data, tooltip });
}
