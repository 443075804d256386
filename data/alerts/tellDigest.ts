import type { OutboxDraft } from '../delivery/message.js';
import type { Period } from '../report/period.js';
import { idOfPart } from './alertDrafts.js';
import type { Alerting, DecideAlerting } from './alerting.js';
import { DIGEST, type DigestMessageData } from './alertMessage.js';
import type { AlertStates } from './alertState.js';
import { cardParts, charactersInDigest } from './cardParts.js';
import { digestFor, type Digest } from './digestFor.js';
import { remind } from './remind.js';
import { opensAlert } from './toldDecision.js';

interface DigestOccasion {
  /** The month that the digest is for. */
  readonly period: Period;
  /** Which digest it is, such as `2023-12-13`. */
  readonly occasion: string;
  readonly now: Date;
}

/** Tells everyone what still is open of what they follow, once for each occasion, also when that is nothing. */
export function tellDigest({ period, occasion, now }: DigestOccasion): DecideAlerting {
  return (before, asleep) => {
    const { subscriptions } = before;
    const digests = digestFor({ states: toldStates(before), subscriptions, asleep, period, now });
    const drafts = digests.flatMap((digest) => draftsOf(digest, occasion, period));
    return remind({ kind: DIGEST, occasion, drafts })(before, asleep);
  };
}

/** A digest is no news: what waits to be told for the first time is left to its announcement. */
function toldStates({ states, pending }: Alerting): AlertStates {
  const waiting = new Set(pending?.rows.filter(opensAlert).map(({ number }) => number));
  return { ...states, alerts: states.alerts.filter(({ number }) => !waiting.has(number)) };
}

function draftsOf({ recipient, rows }: Digest, occasion: string, period: Period): OutboxDraft[] {
  const { conversationId } = recipient;
  const id = `${DIGEST} ${occasion} ${conversationId}`;
  const parts = cardParts(rows, ({ alert }) => charactersInDigest(alert));
  return parts.map((part, at): OutboxDraft => {
    const data: DigestMessageData = { period, rows: part };
    return {
      id: idOfPart(id, at + 1),
      conversationId,
      alertNumbers: part.map(({ alert }) => alert.number),
      delivery: { kind: 'post' },
      body: { template: DIGEST, data },
    };
  });
}
