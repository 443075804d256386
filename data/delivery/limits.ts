/** No more than `most` in any `windowMs`, wherever it begins. */
export interface Limit {
  readonly most: number;
  readonly windowMs: number;
}

/** Answers may be counted a little closer together than they were sent. */
const MARGIN = 1.02;
const second = 1_000 * MARGIN;

/**
 * What one bot may send to one conversation: 7 in 1 s, 8 in 2 s, 60 in 30 s, 1 800 in an hour.
 *
 * Source: "Per bot per thread limit", https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit
 */
export const CONVERSATION_LIMITS: readonly Limit[] = [
  { most: 7, windowMs: second },
  { most: 8, windowMs: 2 * second },
  { most: 60, windowMs: 30 * second },
  { most: 1_800, windowMs: 3_600 * second },
];

/**
 * What the bot may send altogether: 20 in a second, spread over it.
 *
 * Teams lets an app make 50 requests a second in a tenant (same source); the rest is for answers to people, who must
 * not wait because of alerts. Five in a quarter of it keep twenty from going out at once.
 */
export const GLOBAL_LIMITS: readonly Limit[] = [{ most: 5, windowMs: second / 4 }];

/**
 * When the next may be sent.
 *
 * A list of what was sent, not a token bucket: a full bucket that fills as it empties lets almost twice `most` through
 * in one window, and Teams counts in windows.
 *
 * @param sentMs when others were sent, oldest first
 * @returns `nowMs`, or the first later time at which no limit is passed
 */
export function nextAllowedMs(sentMs: readonly number[], limits: readonly Limit[], nowMs: number): number {
  return limits.reduce((allowedMs, { most, windowMs }) => {
    const limiting = sentMs.at(-most);
    return sentMs.length < most || limiting === undefined
      ? allowedMs
      : Math.max(allowedMs, limiting + windowMs);
  }, nowMs);
}

/** How long a sending must be remembered. */
export function longestWindowMs(limits: readonly Limit[]): number {
  return Math.max(...limits.map(({ windowMs }) => windowMs));
}
