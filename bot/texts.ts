import type { Locale } from '../cards/texts/texts.js';

/** What the bot itself says; all that is about the report is said by `cards/`. */
export const texts = {
  sv: {
    /** Shown beside the pressed button; the answer itself is a new message. */
    acknowledged: 'Svaret kommer som ett nytt meddelande.',
    invalidAction: 'Knappen går inte att använda längre. Skriv din fråga i stället, eller skriv ”hjälp”.',
    tooLong: 'Frågan är för lång för mig. Fråga gärna om en sak i taget, eller skriv ”hjälp”.',
    /** To somebody without the role. */
    refused: {
      reader: 'Det här får du tyvärr inte göra. Hör av dig till den som sköter boten hos er.',
      controller:
        'Det här kan bara controllers göra. Be förvaltningens controller om hjälp. Är du själv controller? Då kan den som sköter boten ge dig behörighet.',
      admin:
        'Det här kan bara botens administratörer göra. Be någon av dem om hjälp, eller fråga förvaltningens controller vem det är.',
    },
    failed: (errorId: string) =>
      `Något gick fel och jag kunde inte svara. Försök igen om en stund. Felkod: ${errorId}`,
  },
  en: {
    acknowledged: 'The answer comes as a new message.',
    invalidAction: 'This button can no longer be used. Type your question instead, or type “help”.',
    tooLong: 'The question is too long for me. Please ask about one thing at a time, or type “help”.',
    refused: {
      reader: 'Sorry, you may not do this. Please contact the person who looks after the bot.',
      controller:
        'Only controllers can do this. Ask your department’s controller for help. Are you a controller? Then the person who looks after the bot can give you access.',
      admin:
        'Only the bot’s administrators can do this. Ask one of them for help, or ask your department’s controller who they are.',
    },
    failed: (errorId: string) =>
      `Something went wrong and I could not answer. Please try again in a moment. Error code: ${errorId}`,
  },
} as const satisfies Record<Locale, unknown>;
