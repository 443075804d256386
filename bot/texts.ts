import type { Locale } from '../cards/texts/texts.js';

/** What the bot itself says; all that is about the report is said by `cards/`. */
export const texts = {
  sv: {
    /** Stays beside the pressed button, with the answer in a new message: Teams shows an error for no text at all. */
    acknowledged: 'Svaret står nedan.',
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
    files: {
      /** Under the file's name, in the question whether the person wants it. */
      descriptions: {
        template: 'Arbetsboken att fylla i, med de senast publicerade värdena.',
        problems: 'Allt som behöver rättas, rad för rad.',
        auditLog: 'Granskningsloggen: allt som har gjorts med rapporterna, en rad per händelse.',
      },
      /** Names the file and its sheet. */
      problems: 'Att rätta',
      problemHeadings: ['Fil', 'Blad', 'Rad', 'Cell', 'Vad som behöver rättas'],
      declined: 'Då skickar jag ingen fil.',
      tooLate: 'Filen finns inte kvar att hämta. Be om den igen.',
      notSent: 'Filen gick inte att spara i din OneDrive. Be om den igen om en stund.',
    },
    source: {
      which: 'Skriv vilken siffra du menar, till exempel ”visa källa sjukfrånvaro november”.',
    },
    failed: (errorId: string) =>
      `Något gick fel och jag kunde inte svara. Försök igen om en stund. Felkod: ${errorId}`,
  },
  en: {
    acknowledged: 'The answer is below.',
    invalidAction: 'This button can no longer be used. Type your question instead, or type “help”.',
    tooLong: 'The question is too long for me. Please ask about one thing at a time, or type “help”.',
    refused: {
      reader: 'Sorry, you may not do this. Please contact the person who looks after the bot.',
      controller:
        'Only controllers can do this. Ask your department’s controller for help. Are you a controller? Then the person who looks after the bot can give you access.',
      admin:
        'Only the bot’s administrators can do this. Ask one of them for help, or ask your department’s controller who they are.',
    },
    files: {
      descriptions: {
        template: 'The workbook to fill in, with the values published last.',
        problems: 'All that needs correcting, row by row.',
        auditLog: 'The audit log: everything done to the reports, one event a line.',
      },
      problems: 'To correct',
      problemHeadings: ['File', 'Sheet', 'Row', 'Cell', 'What needs correcting'],
      declined: 'Then I will not send a file.',
      tooLate: 'The file is no longer there to be sent. Please ask for it again.',
      notSent: 'The file could not be saved in your OneDrive. Please ask for it again in a moment.',
    },
    source: {
      which: 'Tell me which figure you mean, for example “source sick leave November”.',
    },
    failed: (errorId: string) =>
      `Something went wrong and I could not answer. Please try again in a moment. Error code: ${errorId}`,
  },
} as const satisfies Record<Locale, unknown>;
