import type { Locale } from '../cards/texts/texts.js';

/** What the bot itself says; all that is about the report is said by `cards/`. */
export const texts = {
  sv: {
    /** Stays beside the pressed button, with the answer in a new message: Teams shows an error for no text at all. */
    acknowledged: 'Svaret står nedan.',
    invalidAction: 'Knappen går inte att använda längre. Skriv din fråga i stället, eller skriv ”hjälp”.',
    tooLong: 'Frågan är för lång för mig. Fråga gärna om en sak i taget, eller skriv ”hjälp”.',
    /** To somebody who sends more than anybody could read; told once a minute. */
    tooFast:
      'Nu kom det många meddelanden på kort tid, så det senaste har jag inte svarat på. Vänta en halv minut och försök igen.',
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
        month: 'Månadens rapport som den är publicerad, med källan till varje rad.',
        history: 'Alla perioder som rapporterna har, med bedömning och källa.',
      },
      nothingInIt: 'Det finns inget publicerat att lägga i filen än.',
      /** Names the file and its sheet. */
      problems: 'Att rätta',
      problemHeadings: ['Fil', 'Blad', 'Rad', 'Cell', 'Vad som behöver rättas'],
      declined: 'Då skickar jag ingen fil.',
      tooLate: 'Filen finns inte kvar att hämta. Be om den igen.',
      notSent: 'Filen gick inte att spara i din OneDrive. Be om den igen om en stund.',
    },
    exports: {
      which: 'Skriv vad du vill exportera, till exempel ”exportera november” eller ”exportera sjukfrånvaro”.',
      onlyIndicators:
        'Bara indikatorer har en historik att exportera. Skriv ”exportera” för hela månaden: där finns även projekt, aktiviteter och uppdrag.',
    },
    search: {
      invalid: 'Det gick inte att söka efter det. Skriv namnet på en indikator eller ett projekt.',
      late: 'Sökningen tog för lång tid. Försök igen.',
      tooFast: 'Det kom många sökningar på kort tid. Vänta en halv minut och sök igen.',
    },
    alerts: {
      noneChosen: 'Inget larm var valt, så inget är ändrat. Välj minst ett och försök igen.',
      notKnown: 'Det som skulle bevakas finns inte längre i rapporten. Skriv ”bevaka” för att välja på nytt.',
      givesNone: (asked: string) =>
        `${asked} ger inga larm: det gör bara indikatorer, ekonomi och projekt. Inget är ändrat.`,
      notFollowedByName: 'Det bevakas inte för sig här, så det gick inte att ta bort. Det här bevakas:',
      which: 'Skriv vad du menar, till exempel ”varför fick jag inget larm om SLA?”.',
      waits: (moment: string) => `Det är inte skickat än: larmen går ut ${moment}.`,
      followedLater: (date: string) => `Det bevakas här sedan ${date}. Larmet gick ut före det.`,
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
    tooFast:
      'That was a lot in a short time, so I have not answered the latest. Please wait half a minute and try again.',
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
        month: 'The month’s report as it was published, in Swedish, with the source of every row.',
        history: 'All periods that the reports have, in Swedish, with rating and source.',
      },
      nothingInIt: 'Nothing has been published yet that the file could hold.',
      problems: 'To correct',
      problemHeadings: ['File', 'Sheet', 'Row', 'Cell', 'What needs correcting'],
      declined: 'Then I will not send a file.',
      tooLate: 'The file is no longer there to be sent. Please ask for it again.',
      notSent: 'The file could not be saved in your OneDrive. Please ask for it again in a moment.',
    },
    exports: {
      which: 'Tell me what to export, for example “export November” or “export sick leave”.',
      onlyIndicators:
        'Only indicators have a history to export. Type “export” for the whole month: it also has projects, activities and assignments.',
    },
    search: {
      invalid: 'That could not be searched for. Type the name of an indicator or a project.',
      late: 'The search took too long. Please try again.',
      tooFast: 'That was a lot of searches in a short time. Please wait half a minute and try again.',
    },
    alerts: {
      noneChosen: 'No alert was chosen, so nothing has changed. Choose at least one and try again.',
      notKnown: 'What was to be followed is no longer in the report. Type “watch” to choose again.',
      givesNone: (asked: string) =>
        `${asked} gives no alerts: only indicators, finances and projects do. Nothing has changed.`,
      notFollowedByName:
        'That is not followed on its own here, so it could not be taken away. This is followed:',
      which: 'Tell me which figure you mean, for example “why did I get no alert about SLA?”.',
      waits: (moment: string) => `It has not been sent yet: the alerts go out on ${moment}.`,
      followedLater: (date: string) =>
        `It has been followed here since ${date}. The alert went out before that.`,
    },
    source: {
      which: 'Tell me which figure you mean, for example “source sick leave November”.',
    },
    failed: (errorId: string) =>
      `Something went wrong and I could not answer. Please try again in a moment. Error code: ${errorId}`,
  },
} as const satisfies Record<Locale, unknown>;
