import type { TeachTexts } from './teachTexts.js';

export const svTeach: TeachTexts = {
  help: 'Skriv ”sjuktal betyder sjukfrånvaro” för att lära mig ett ord och ”ta bort synonymen sjuktal” för att ta bort det igen. ”Synonymer” visar alla ord jag har lärt mig, och ”obesvarade frågor” vilka ord jag inte har förstått.',
  form: {
    title: 'Lär mig ett ord',
    lead: 'När någon använder ordet i en fråga svarar jag som om det du anger stod där.',
    words: 'Ord eller uttryck',
    wordsHint: 'till exempel sjuktal',
    wordsMissing: 'Skriv ordet eller uttrycket, minst två tecken.',
    meaning: 'Betyder',
    meaningHint: 'till exempel sjukfrånvaro',
    meaningMissing: 'Skriv vad det betyder: en indikator, ett projekt eller något annat i rapporten.',
    submit: 'Fortsätt',
  },
  buttons: {
    save: 'Spara',
    cancel: 'Avbryt',
    edit: 'Ändra',
    retry: 'Försök igen',
    another: 'Lär mig ett ord till',
    list: 'Alla synonymer',
    unknownWords: 'Obesvarade frågor',
    remove: 'Ta bort',
    putBack: 'Lägg tillbaka',
    teach: 'Lär mig',
    hide: 'Dölj',
    next: (count) => `Visa ${count} till`,
  },
  confirm: {
    title: 'Stämmer det här?',
    sentence: (words, name) => `När någon skriver ${words} menas ${name}.`,
    effect: 'Det börjar gälla för alla så snart du sparar.',
  },
  choose: {
    title: 'Vilken menar du?',
    lead: (meaning, words) => `${meaning} kan vara flera saker. Välj vad ${words} ska betyda:`,
  },
  noMeaning: {
    title: 'Jag hittar inte det i rapporten',
    lead: (meaning) => `Det finns inget i rapporten som heter ${meaning}. Inget är sparat.`,
    nearest: 'Menar du något av detta?',
  },
  refused: {
    title: 'Det ordet kan jag inte lära mig',
    unreadable: 'Skriv ett ord eller ett kort uttryck med bokstäver, högst sex ord.',
    grammar: (words) =>
      `${words} använder jag för att förstå frågor: det anger en tid, ett mått eller en lista. Fick det en annan betydelse skulle andra svar bli fel.`,
    filler: (words) => `${words} säger inget särskilt i en fråga, så det hoppar jag över.`,
    group: (words) => `${words} är ett område i rapporten.`,
    names: (words, names) => `${words} betyder redan något annat: ${names}.`,
    taught: (words, name) => `${words} är redan en synonym och betyder ${name}.`,
    instead: 'Välj gärna ett annat ord, eller ett längre uttryck. Inget är sparat.',
    removeFirst: 'Ta bort den synonymen först om du vill ge ordet en ny betydelse. Inget är sparat.',
  },
  alreadyKnown: {
    title: 'Det förstår jag redan',
    sentence: (words, name) => `När någon skriver ${words} svarar jag redan om ${name}.`,
  },
  saved: { title: 'Sparat', effect: 'Det gäller från och med nu, för alla.' },
  cancelled: 'Avbrutet. Inget är sparat.',
  conflict: {
    title: 'Någon annan hann före',
    text: 'Synonymerna ändrades av någon annan i samma stund. Inget av ditt är sparat. Försök gärna igen.',
  },
  subjectGone: {
    title: 'Det finns inte längre',
    text: 'Det som ordet skulle betyda finns inte längre i rapporten. Inget är sparat.',
  },
  removed: {
    title: 'Borttagen',
    sentence: (words, name) => `${words} betyder inte längre ${name}.`,
  },
  notTaught: {
    title: 'Den synonymen finns inte',
    text: (words) => `${words} är ingen synonym. Inget är ändrat.`,
  },
  list: {
    title: 'Synonymer',
    count: (count) => `Antal: ${count}`,
    empty: 'Jag har inte lärt mig några synonymer än.',
    added: (by, date) => `Tillagd av ${by} ${date}`,
    states: {
      subjectGone: 'Gäller inte: det som ordet betyder finns inte längre i rapporten.',
      wordsTaken: 'Gäller inte: rapporten har fått något annat med det namnet, och det går före.',
    },
  },
  goneName: 'något som inte längre finns',
  unknownWords: {
    title: 'Ord jag inte har förstått',
    lead: 'Vanligast först, ur frågor som jag inte kunde svara på.',
    empty: 'Det finns inga obesvarade frågor att visa.',
    asked: (times, lastDay) => `${times === 1 ? '1 gång' : `${times} gånger`}, senast ${lastDay}`,
    privacy: 'Bara orden sparas: varken vem som frågade eller hela frågan.',
    hidden: (word) => `${word} är borttaget ur listan.`,
  },
  about: (button, word) => `${button}: ${word}`,
};
