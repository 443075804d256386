import { isOff } from '../../../data/alerts/alertLevel.js';
import type { Decision } from '../../../data/alerts/decision.js';
import { shorten } from '../../escape.js';
import type { Section } from '../../parts/commentarySections.js';
import type { Texts } from '../../texts/texts.js';

type Said = Pick<Decision, 'subject' | 'cause' | 'action' | 'to'>;

/** Cause and action in the controller's own words. @param longest of each, in characters */
export function quotesOf({ subject, cause, action }: Said, longest: number, texts: Texts): Section[] {
  const { project, commentary } = texts;
  const told =
    subject.kind === 'project'
      ? [
          { heading: project.cause, text: cause },
          { heading: project.action, text: action },
        ]
      : [{ heading: commentary(null), text: cause }];
  return told.flatMap(({ heading, text }) =>
    text === null ? [] : [{ heading, text: shorten(text, longest) }],
  );
}

/** What a reader of a project looks for and does not find; null where nothing lacks. */
export function unsaidLine({ subject, cause, action, to }: Said, texts: Texts): string | null {
  if (subject.kind !== 'project' || !isOff(to)) return null;
  if (cause === null) return action === null ? texts.alert.noCauseOrAction : texts.noCause;
  return action === null ? texts.noAction : null;
}
