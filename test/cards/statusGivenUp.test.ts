import { describe, expect, it } from '@jest/globals';
import { statusCard } from '../../cards/following/statusCard.js';
import type { Locale } from '../../cards/texts/texts.js';
import { visibleText } from './visibleText.js';

const LAST_AT = '2023-12-05T07:10:00.000Z';

function shown(times: number | null, locale: Locale): string {
  const job = { job: 'sendDigest', lastRunAt: LAST_AT, error: null, nextRunAt: null };
  const jobs = [times === null ? job : { ...job, givenUp: { times, lastAt: LAST_AT } }];
  const { content } = statusCard(
    {
      jobs,
      queue: { waiting: 0, oldest: null },
      deadLetters: [],
      subscriptions: 0,
      asleep: 0,
      openAlerts: 0,
      pendingSince: null,
    },
    locale,
  );
  return visibleText(content);
}

describe('a job that was given up', () => {
  it.each([
    { name: 'once', times: 1, locale: 'sv', text: /Gavs upp .*08.10 efter flera försök/ },
    { name: 'twice', times: 2, locale: 'sv', text: /Gavs upp 2 gånger den senaste veckan, senast .*08.10/ },
    { name: 'once, in English', times: 1, locale: 'en', text: /Given up .*08.10 after several tries/ },
    { name: 'twice, in English', times: 2, locale: 'en', text: /Given up 2 times in the last week/ },
  ] as const)('shows in the status: $name', ({ times, locale, text }) => {
    expect(shown(times, locale)).toMatch(text);
  });

  it.each(['sv', 'en'] as const)('is not mentioned where there is none (%s)', (locale) => {
    expect(shown(null, locale)).not.toMatch(/gavs upp|given up/i);
  });
});
