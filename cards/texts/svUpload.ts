import type { UploadTexts } from './uploadTexts.js';

const NOTHING_PUBLISHED = 'Inget är publicerat.';

export const svUpload: UploadTexts = {
  help: 'Skriv ”ladda upp” för att lämna in månadens rapport och ”hämta mall” för arbetsboken att fylla i. Med ”historik november” ser du alla versioner och kan ångra den senaste, och med ”rätta sjukfrånvaro november till 5,4” rättar du en siffra.',
  kinds: { preliminary: 'Preliminär', final: 'Definitiv', correction: 'Rättelse' },
  comment: (text) => `Kommentar: ${text}`,
  buttons: {
    upload: 'Ladda upp',
    openChat: 'Öppna vår chatt',
    review: 'Granska',
    template: 'Hämta mall',
    cancel: 'Avbryt',
    edit: 'Ändra uppgifterna',
    retry: 'Försök igen',
    allProblems: 'Hämta alla fel',
    allWarnings: 'Visa alla varningar',
    publish: 'Publicera',
    allChanges: 'Visa alla ändringar',
    next: 'Visa fler',
    undo: 'Ångra',
    history: 'Historik',
    reviewAgain: 'Granska igen',
    changes: 'Visa ändringar',
    correct: 'Rätta en siffra',
  },
  about: (button, what) => `${button}: ${what}`,
  version: (number, period) => `version\u00a0${number} av ${period}`,
  onRecord: (version, kind, published, file) =>
    `${version.charAt(0).toUpperCase()}${version.slice(1)} (${kind.toLowerCase()}), publicerad ${published}, ur ${file}.`,
  faultsTitle: 'Rätta det här först',
  form: {
    title: 'Ladda upp en rapport',
    lead: 'Inget publiceras förrän du har granskat ändringarna och bekräftat dem.',
    period: 'Period',
    periodMissing: 'Välj vilken period rapporten gäller.',
    kind: 'Typ',
    kindMissing: 'Välj om rapporten är preliminär, definitiv eller en rättelse.',
    comment: 'Kommentar (krävs för rättelse)',
    commentHint: 'Vad är nytt eller rättat, och varför?',
    file: 'Har du en fil? Lämna fältet nedan tomt och bifoga filen (.xlsx eller .csv) i ett meddelande här efteråt.',
    fileReceived: (names) => `Mottaget: ${names}. Lämna fältet nedan tomt och tryck på Granska.`,
    pasted: 'Klistra in rader från Excel',
    pastedHint: 'Kopiera tabellen med rubrikraden och klistra in den här',
    pastedLost: 'Det du klistrade in är för stort för att visas igen. Klistra in det på nytt.',
    faults: {
      noPeriod: 'Välj vilken period rapporten gäller.',
      noKind: 'Välj om rapporten är preliminär, definitiv eller en rättelse.',
      noComment: 'En rättelse behöver en kommentar. Skriv vad som är rättat och varför.',
      longComment: 'Kommentaren får ha högst 500 tecken. Korta den.',
      longPaste: 'Det du klistrade in är för långt. Lämna fältet tomt och bifoga tabellen som fil i stället.',
    },
  },
  waiting: {
    title: 'Bifoga filen',
    text: 'Bifoga nu filen (.xlsx eller .csv) i ett meddelande här.',
    several: 'Flera csv-filer kan bifogas i samma meddelande. Inget publiceras förrän du har bekräftat.',
  },
  problems: {
    title: (count) => `${count} fel att rätta`,
    lead: 'Inget är publicerat. Rätta felen och ladda upp igen.',
    more: (count) => `… och ${count} fel till.`,
    asFile: 'Hela listan finns att hämta som fil.',
    sheet: (sheet) => `blad ”${sheet}”`,
    row: (row) => `Rad ${row}`,
    column: (heading) => `kolumn ”${heading}”`,
  },
  preview: {
    title: (period) => (period === null ? 'Granska definitionerna' : `Granska ${period}`),
    by: (name) => `Uppladdat av ${name}`,
    compared: (version, published) => `Jämfört med ${version}, publicerad ${published}`,
    first: 'Periodens första version',
    onlyKind: (kind) => `Inget i rapporten ändras, men den blir ${kind}.`,
    warnings: (count) => (count === 1 ? '1 varning att kontrollera' : `${count} varningar att kontrollera`),
    moreWarnings: (count) => `… och ${count} ${count === 1 ? 'varning' : 'varningar'} till.`,
    tick: 'Jag har kontrollerat varningarna',
    tickLabel: 'Bekräfta varningarna',
    tickMissing: 'Kryssa i att du har kontrollerat varningarna innan du publicerar.',
    valid: (until, hash) => `Kan publiceras till ${until}. Kontrollsumma ${hash}.`,
  },
  noChanges: {
    title: 'Inga ändringar',
    text: 'Det du laddade upp är samma sak som redan är publicerat, så det finns inget att publicera.',
    version: (version) => `Gäller: ${version}`,
  },
  changes: {
    title: (what) => `Ändringar i ${what}`,
    definitions: 'definitionerna',
    page: (from, to, of) => `${from}–${to} av ${of}`,
    warningsTitle: 'Varningar',
    none: 'Det finns inga fler.',
  },
  receipt: {
    title: (version) => `Publicerat: ${version}`,
    definitionsTitle: (version) => `Publicerat: version\u00a0${version} av definitionerna`,
    definitions: (version) => `Definitionerna är nu version\u00a0${version}.`,
    published: (when, by) => `${when} av ${by}`,
    hash: (hash) => `Kontrollsumma ${hash}`,
  },
  undone: {
    title: (period, number) => `Ångrat: version\u00a0${number} av ${period}`,
    text: (restored, number) =>
      `Innehållet i version\u00a0${restored} gäller igen, som version\u00a0${number}. Inget är raderat: alla versioner finns kvar i historiken.`,
  },
  notices: {
    cancelled: { title: 'Avbrutet', text: NOTHING_PUBLISHED },
    alreadyPublished: {
      title: 'Redan publicerat',
      text: 'Uppladdningen är redan publicerad. Inget har publicerats en gång till.',
    },
    alreadyCancelled: {
      title: 'Uppladdningen är avbruten',
      text: `${NOTHING_PUBLISHED} Ladda upp igen om du ändrar dig.`,
    },
    conflict: {
      title: 'Någon annan hann före',
      text: 'En annan version publicerades medan du granskade. Inget av ditt är publicerat. Granska igen, så ser du vad som skiljer mot den nya versionen.',
      definitions:
        'Definitionerna ändrades medan du granskade. Inget av ditt är publicerat. Granska igen, så räknas allt om.',
    },
    expired: {
      title: 'Uppladdningen har gått ut',
      text: `${NOTHING_PUBLISHED} Tiden för att bekräfta uppladdningen är slut. Ladda upp igen.`,
    },
    notYours: {
      title: 'Det här är inte din uppladdning',
      text: (owner) => `Bara ${owner}, som laddade upp, kan bekräfta eller avbryta. Inget är ändrat.`,
    },
    changedSince: {
      title: 'Det finns en nyare granskning',
      text: 'Kortet du tryckte på visar en äldre granskning än den som gäller. Inget är publicerat. Granska igen för att se vad som gäller nu.',
    },
    cannotUndo: {
      title: 'Det går inte att ångra',
      first: (period) =>
        `Det är första versionen för ${period}, så det finns ingen tidigare att gå tillbaka till. Ladda upp en rättelse i stället.`,
      notNewest: (number) => `Version ${number} är inte längre den senaste. Bara den senaste går att ångra.`,
      unknown: 'Den versionen finns inte.',
    },
    personalOnly: {
      title: 'Ladda upp i vår egen chatt',
      text: 'Filer når mig bara i en personlig chatt. Öppna chatten med mig och skriv ”ladda upp” där.',
    },
    fileNotFetched: {
      title: 'Filen gick inte att hämta',
      text: `Jag kunde inte hämta filen från Teams. ${NOTHING_PUBLISHED} Bifoga den gärna igen, helst från Teams på datorn.`,
    },
    figureUnchanged: {
      title: 'Inget att rätta',
      text: (indicator, period) =>
        `Siffran för ${indicator} ${period} är redan den du angav. Inget är publicerat.`,
    },
    noReading: {
      title: 'Raden finns inte',
      text: (indicator, period) =>
        `Rapporten har ingen rad för ${indicator} ${period}, så det finns ingen siffra att rätta. Ladda upp tabellen med raden i stället.`,
    },
  },
  history: {
    title: (period) => `Historik ${period}`,
    empty: (period) => `Det finns ingen rapport för ${period}.`,
    version: (number, kind) => `Version ${number} · ${kind}`,
    newest: 'gäller nu',
  },
  source: {
    title: (indicator) => `Källa: ${indicator}`,
    cell: (place, cell) => `${place}, cell\u00a0${cell}`,
    row: (place, row) => `${place}, rad\u00a0${row}`,
    typed: (by, when) => `Inmatad i formulär av ${by} ${when}`,
    none: 'Rapporten har ingen siffra för perioden.',
  },
  correction: {
    title: 'Rätta en siffra',
    lead: 'Du får se vad rättelsen ändrar innan den publiceras.',
    field: 'Siffra',
    fieldMissing: 'Välj vilken siffra som ska rättas.',
    choice: (figure, value) => `${figure} (nu ${value})`,
    value: (unit) => `Nytt värde (${unit})`,
    valueHint: 'till exempel 5,4',
    valueMissing: 'Skriv det nya värdet, till exempel 5,4.',
    comment: 'Kommentar',
    commentHint: 'Vad är rättat, och varför?',
    commentMissing: 'Skriv vad som är rättat och varför.',
    faults: {
      noField: 'Välj vilken siffra som ska rättas.',
      noValue: 'Skriv det nya värdet, till exempel 5,4.',
      badValue: 'Det nya värdet är inget tal. Skriv till exempel 5,4 eller 1 265 135.',
      noComment: 'En rättelse behöver en kommentar. Skriv vad som är rättat och varför.',
      longComment: 'Kommentaren får ha högst 500 tecken. Korta den.',
    },
  },
};
