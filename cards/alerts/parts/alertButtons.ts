import type { AlertState } from '../../../data/alerts/alertState.js';
import type { AlertSubject } from '../../../data/alerts/alertSubject.js';
import { isSnoozed } from '../../../data/alerts/isSnoozed.js';
import { plainText, shorten } from '../../escape.js';
import { verbButton, type VerbButton } from '../../parts/verbButton.js';
import type { Texts } from '../../texts/texts.js';
import { SNOOZE_CHOICES, type AlertVerb, type AlertVerbData } from '../alertVerbs.js';
import type { AcknowledgeForm, AlertButtons, AlertPicks, SnoozeForm } from './alertTemplate.js';
import { alertName } from './subject.js';

/** An alert that is still open, by what can be done to it. */
export interface OpenAlert {
  readonly number: number;
  readonly subject: AlertSubject;
  readonly isAcknowledged: boolean;
  readonly isSnoozed: boolean;
}

/** Read in the form, below the card's rows with their full names. */
const LONGEST_CHOICE = 60;

/** @param now a snooze may have ended by itself */
export function openAlert(alert: AlertState, now: Date): OpenAlert {
  const { number, subject, acknowledgement } = alert;
  return {
    number,
    subject,
    isAcknowledged: acknowledgement !== null,
    isSnoozed: isSnoozed(alert, now),
  };
}

/** What can be done to the open alerts of a card. */
export function alertButtons(open: readonly OpenAlert[], texts: Texts): AlertButtons {
  const unseen = open.filter(({ isAcknowledged }) => !isAcknowledged);
  const awake = open.filter(({ isSnoozed }) => !isSnoozed);
  const reopenable = open.filter(({ isAcknowledged, isSnoozed }) => isAcknowledged || isSnoozed);
  return {
    acknowledgements: unseen.length === 0 ? [] : [acknowledgeForm(unseen, texts)],
    snoozes: awake.length === 0 ? [] : [snoozeForm(awake, texts)],
    buttons: reopenable.length === 0 ? [] : [reopenButton(reopenable, texts)],
  };
}

export function detailsButton(alert: number, { alert: { buttons, number } }: Texts): VerbButton {
  const about = buttons.about(buttons.details, number(alert));
  return alertButton(buttons.details, 'showAlert', { alert }, about);
}

/** All are picked to begin with: who has read the card has seen them all. */
function acknowledgeForm(open: readonly OpenAlert[], texts: Texts): AcknowledgeForm {
  const { buttons, acknowledgement } = texts.alert;
  return {
    opens: buttons.acknowledge,
    picks: picksOf(open, acknowledgement.pick, open, texts),
    commentLabel: acknowledgement.comment,
    commentHint: acknowledgement.commentHint,
    ownerLabel: acknowledgement.actionOwner,
    ownerHint: acknowledgement.actionOwnerHint,
    send: [alertButton(acknowledgement.send, 'acknowledgeAlerts', { alerts: numbersOf(open) })],
  };
}

/** None is picked to begin with: a snooze holds back what gets worse. */
function snoozeForm(open: readonly OpenAlert[], texts: Texts): SnoozeForm {
  const { buttons, snooze } = texts.alert;
  return {
    opens: buttons.snooze,
    picks: picksOf(open, snooze.pick, [], texts),
    untilLabel: snooze.until,
    until: SNOOZE_CHOICES[0],
    untils: SNOOZE_CHOICES.map((value) => ({ title: snooze.choices[value], value })),
    dateLabel: snooze.untilDate,
    send: [alertButton(snooze.send, 'snoozeAlerts', { alerts: numbersOf(open) })],
  };
}

function reopenButton(open: readonly OpenAlert[], texts: Texts): VerbButton {
  const { reopen, reopenAbout } = texts.alert.buttons;
  return alertButton(reopen(open.length), 'reopenAlerts', { alerts: numbersOf(open) }, reopenAbout);
}

function picksOf(
  open: readonly OpenAlert[],
  pickLabel: string,
  picked: readonly OpenAlert[],
  texts: Texts,
): AlertPicks[] {
  if (open.length < 2) return [];
  const { choice, pickMissing } = texts.alert;
  const choices = open.map(({ subject, number }) => ({
    title: choice(plainText(shorten(alertName(subject, texts), LONGEST_CHOICE)), number),
    value: `${number}`,
  }));
  return [{ pickLabel, missing: pickMissing, picked: numbersOf(picked).join(','), choices }];
}

function numbersOf(open: readonly OpenAlert[]): number[] {
  return open.map(({ number }) => number);
}

function alertButton<Verb extends AlertVerb>(
  title: string,
  verb: Verb,
  data: AlertVerbData[Verb],
  tooltip: string = title,
): VerbButton {
  return verbButton(title, { verb, data, tooltip });
}
