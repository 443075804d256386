import type { TeachTexts } from './teachTexts.js';

export const enTeach: TeachTexts = {
  help: 'Type “sick rate means sick leave” to teach me a word and “remove synonym sick rate” to remove it again. “Synonyms” shows every word I have learnt, and “unanswered questions” which words I have not understood.',
  form: {
    title: 'Teach me a word',
    lead: 'When somebody uses the word in a question, I answer as if what you give stood there.',
    words: 'Word or expression',
    wordsHint: 'for example sick rate',
    wordsMissing: 'Type the word or expression, at least two characters.',
    meaning: 'Means',
    meaningHint: 'for example sick leave',
    meaningMissing: 'Type what it means: an indicator, a project or something else in the report.',
    submit: 'Continue',
  },
  buttons: {
    save: 'Save',
    cancel: 'Cancel',
    edit: 'Change',
    retry: 'Try again',
    another: 'Teach me another word',
    list: 'All synonyms',
    unknownWords: 'Unanswered questions',
    remove: 'Remove',
    putBack: 'Put it back',
    teach: 'Teach me',
    hide: 'Hide',
    next: (count) => `Show ${count} more`,
  },
  confirm: {
    title: 'Is this right?',
    sentence: (words, name) => `When somebody writes ${words}, ${name} is meant.`,
    effect: 'It takes effect for everybody as soon as you save.',
  },
  choose: {
    title: 'Which one do you mean?',
    lead: (meaning, words) => `${meaning} may be several things. Choose what ${words} should mean:`,
  },
  noMeaning: {
    title: 'I cannot find that in the report',
    lead: (meaning) => `Nothing in the report is called ${meaning}. Nothing has been saved.`,
    nearest: 'Do you mean one of these?',
  },
  refused: {
    title: 'I cannot learn that word',
    unreadable: 'Type a word or a short expression with letters, six words at most.',
    grammar: (words) =>
      `I use ${words} to understand questions: it says a time, a measure or a list. With another meaning, other answers would go wrong.`,
    filler: (words) => `${words} says nothing in particular in a question, so I pass over it.`,
    group: (words) => `${words} is an area of the report.`,
    names: (words, names) => `${words} already means something else: ${names}.`,
    taught: (words, name) => `${words} is already a synonym and means ${name}.`,
    instead: 'Please choose another word, or a longer expression. Nothing has been saved.',
    removeFirst:
      'Remove that synonym first if you want to give the word a new meaning. Nothing has been saved.',
  },
  alreadyKnown: {
    title: 'I understand that already',
    sentence: (words, name) => `When somebody writes ${words}, I already answer about ${name}.`,
  },
  saved: { title: 'Saved', effect: 'It is in effect from now on, for everybody.' },
  cancelled: 'Cancelled. Nothing has been saved.',
  conflict: {
    title: 'Somebody else was faster',
    text: 'Somebody else changed the synonyms at the same moment. Nothing of yours has been saved. Please try again.',
  },
  subjectGone: {
    title: 'It no longer exists',
    text: 'What the word should mean is no longer in the report. Nothing has been saved.',
  },
  removed: {
    title: 'Removed',
    sentence: (words, name) => `${words} no longer means ${name}.`,
  },
  notTaught: {
    title: 'There is no such synonym',
    text: (words) => `${words} is not a synonym. Nothing has been changed.`,
  },
  list: {
    title: 'Synonyms',
    count: (count) => `Number: ${count}`,
    empty: 'I have not learnt any synonyms yet.',
    added: (by, date) => `Added by ${by} on ${date}`,
    states: {
      subjectGone: 'Not in effect: what the word means is no longer in the report.',
      wordsTaken: 'Not in effect: the report has got something else of that name, which goes before.',
    },
  },
  goneName: 'something that no longer exists',
  unknownWords: {
    title: 'Words I have not understood',
    lead: 'Most frequent first, from questions that I could not answer.',
    empty: 'There are no unanswered questions to show.',
    asked: (times, lastDay) => `${times === 1 ? 'Once' : `${times} times`}, last on ${lastDay}`,
    privacy: 'Only the words are kept: neither who asked nor the whole question.',
    hidden: (word) => `${word} has been removed from the list.`,
  },
  about: (button, word) => `${button}: ${word}`,
};
