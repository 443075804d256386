import type { Locale } from '../cards/texts/texts.js';

/** What the bot itself says; all that is about the report is said by `cards/`. */
export const texts = {
  sv: {
    /** Shown beside the pressed button; the answer itself is a new message. */
    acknowledged: 'Svaret kommer som ett nytt meddelande.',
    invalidAction: 'Knappen går inte att använda längre. Skriv din fråga i stället, eller skriv ”hjälp”.',
    tooLong: 'Frågan är för lång för mig. Fråga gärna om en sak i taget, eller skriv ”hjälp”.',
    failed: (errorId: string) =>
      `Något gick fel och jag kunde inte svara. Försök igen om en stund. Felkod: ${errorId}`,
  },
  en: {
    acknowledged: 'The answer comes as a new message.',
    invalidAction: 'This button can no longer be used. Type your question instead, or type “help”.',
    tooLong: 'The question is too long for me. Please ask about one thing at a time, or type “help”.',
    failed: (errorId: string) =>
      `Something went wrong and I could not answer. Please try again in a moment. Error code: ${errorId}`,
  },
} as const satisfies Record<Locale, unknown>;
