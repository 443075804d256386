import type { UploadTexts } from './uploadTexts.js';

const NOTHING_PUBLISHED = 'Nothing has been published.';

export const enUpload: UploadTexts = {
  help: 'Type “upload” to hand in the month’s report and “get template” for the workbook to fill in. With “history November” you see every version and can undo the latest, and with “correct sick leave November to 5.4” you correct a figure.',
  kinds: { preliminary: 'Preliminary', final: 'Final', correction: 'Correction' },
  comment: (text) => `Comment: ${text}`,
  buttons: {
    upload: 'Upload',
    openChat: 'Open our chat',
    review: 'Review',
    template: 'Get the template',
    cancel: 'Cancel',
    edit: 'Change the details',
    retry: 'Try again',
    allProblems: 'Get all errors',
    allWarnings: 'Show all warnings',
    publish: 'Publish',
    allChanges: 'Show all changes',
    next: 'Show more',
    undo: 'Undo',
    history: 'History',
    reviewAgain: 'Review again',
    changes: 'Show changes',
    correct: 'Correct a figure',
  },
  about: (button, what) => `${button}: ${what}`,
  version: (number, period) => `version\u00a0${number} of ${period}`,
  onRecord: (version, kind, published, file) =>
    `${version.charAt(0).toUpperCase()}${version.slice(1)} (${kind.toLowerCase()}), published ${published}, from ${file}.`,
  faultsTitle: 'Please put this right first',
  form: {
    title: 'Upload a report',
    lead: 'Nothing is published until you have reviewed the changes and confirmed them.',
    period: 'Period',
    periodMissing: 'Choose the period of the report.',
    kind: 'Type',
    kindMissing: 'Choose whether the report is preliminary, final or a correction.',
    comment: 'Comment (required for a correction)',
    commentHint: 'What is new or corrected, and why?',
    file: 'Do you have a file? Leave the field below blank and attach the file (.xlsx or .csv) to a message here afterwards.',
    fileReceived: (names) => `Received: ${names}. Leave the field below blank and press Review.`,
    pasted: 'Paste rows from Excel',
    pastedHint: 'Copy the table with its heading row and paste it here',
    pastedLost: 'What you pasted is too large to be shown again. Please paste it anew.',
    faults: {
      noPeriod: 'Choose the period of the report.',
      noKind: 'Choose whether the report is preliminary, final or a correction.',
      noComment: 'A correction needs a comment. Say what has been corrected and why.',
      longComment: 'The comment may have 500 characters at most. Please shorten it.',
      longPaste: 'What you pasted is too long. Leave the field blank and attach the table as a file instead.',
    },
  },
  waiting: {
    title: 'Attach the file',
    text: 'Now attach the file (.xlsx or .csv) to a message here.',
    several:
      'Several csv files can be attached to one message. Nothing is published until you have confirmed.',
  },
  problems: {
    title: (count) => (count === 1 ? '1 error to correct' : `${count} errors to correct`),
    lead: 'Nothing has been published. Correct the errors and upload again.',
    more: (count) => `… and ${count} more ${count === 1 ? 'error' : 'errors'}.`,
    asFile: 'The whole list can be fetched as a file.',
    sheet: (sheet) => `sheet “${sheet}”`,
    row: (row) => `Row ${row}`,
    column: (heading) => `column “${heading}”`,
  },
  preview: {
    title: (period) => (period === null ? 'Review the definitions' : `Review ${period}`),
    by: (name) => `Uploaded by ${name}`,
    compared: (version, published) => `Compared with ${version}, published ${published}`,
    first: 'The first version of the period',
    onlyKind: (kind) => `Nothing in the report changes, but it becomes ${kind}.`,
    warnings: (count) => (count === 1 ? '1 warning to check' : `${count} warnings to check`),
    moreWarnings: (count) => `… and ${count} more ${count === 1 ? 'warning' : 'warnings'}.`,
    tick: 'I have checked the warnings',
    tickLabel: 'Confirm the warnings',
    tickMissing: 'Tick that you have checked the warnings before you publish.',
    valid: (until, hash) => `Can be published until ${until}. Checksum ${hash}.`,
  },
  noChanges: {
    title: 'No changes',
    text: 'What you uploaded is the same as what is published already, so there is nothing to publish.',
    version: (version) => `In effect: ${version}`,
  },
  changes: {
    title: (what) => `Changes in ${what}`,
    definitions: 'the definitions',
    page: (from, to, of) => `${from}–${to} of ${of}`,
    warningsTitle: 'Warnings',
    none: 'There are no more.',
  },
  receipt: {
    title: (version) => `Published: ${version}`,
    definitionsTitle: (version) => `Published: version\u00a0${version} of the definitions`,
    definitions: (version) => `The definitions are now version\u00a0${version}.`,
    published: (when, by) => `${when} by ${by}`,
    hash: (hash) => `Checksum ${hash}`,
  },
  undone: {
    title: (period, number) => `Undone: version\u00a0${number} of ${period}`,
    text: (restored, number) =>
      `The content of version\u00a0${restored} is in effect again, as version\u00a0${number}. Nothing has been deleted: all versions remain in the history.`,
  },
  notices: {
    cancelled: { title: 'Cancelled', text: NOTHING_PUBLISHED },
    alreadyPublished: {
      title: 'Already published',
      text: 'The upload has been published already. Nothing has been published a second time.',
    },
    alreadyCancelled: {
      title: 'The upload has been cancelled',
      text: `${NOTHING_PUBLISHED} Upload again if you change your mind.`,
    },
    conflict: {
      title: 'Somebody else was faster',
      text: 'Another version was published while you were reviewing. Nothing of yours has been published. Review again to see what differs from the new version.',
      definitions:
        'The definitions were changed while you were reviewing. Nothing of yours has been published. Review again, and everything is worked out anew.',
    },
    expired: {
      title: 'The upload has expired',
      text: `${NOTHING_PUBLISHED} The time for confirming the upload is over. Please upload again.`,
    },
    notYours: {
      title: 'This is not your upload',
      text: (owner) => `Only ${owner}, who uploaded it, can confirm or cancel it. Nothing has been changed.`,
    },
    changedSince: {
      title: 'There is a newer review',
      text: 'The card you pressed shows an older review than the one that holds. Nothing has been published. Review again to see what holds now.',
    },
    cannotUndo: {
      title: 'This cannot be undone',
      first: (period) =>
        `It is the first version of ${period}, so there is no earlier one to go back to. Upload a correction instead.`,
      notNewest: (number) => `Version ${number} is no longer the newest. Only the newest can be undone.`,
      unknown: 'There is no such version.',
    },
    personalOnly: {
      title: 'Upload in our own chat',
      text: 'Files reach me in a personal chat only. Open the chat with me and type “upload” there.',
    },
    fileNotFetched: {
      title: 'The file could not be fetched',
      text: `I could not fetch the file from Teams. ${NOTHING_PUBLISHED} Please attach it again, preferably from Teams on a computer.`,
    },
    figureUnchanged: {
      title: 'Nothing to correct',
      text: (indicator, period) =>
        `The figure for ${indicator} ${period} is already the one you gave. Nothing has been published.`,
    },
    noReading: {
      title: 'There is no such row',
      text: (indicator, period) =>
        `The report has no row for ${indicator} ${period}, so there is no figure to correct. Upload the table with the row instead.`,
    },
  },
  history: {
    title: (period) => `History ${period}`,
    empty: (period) => `There is no report for ${period}.`,
    version: (number, kind) => `Version ${number} · ${kind}`,
    newest: 'in effect',
  },
  source: {
    title: (indicator) => `Source: ${indicator}`,
    cell: (place, cell) => `${place}, cell\u00a0${cell}`,
    row: (place, row) => `${place}, row\u00a0${row}`,
    typed: (by, when) => `Typed in a form by ${by} on ${when}`,
    none: 'The report has no figure for the period.',
  },
  correction: {
    title: 'Correct a figure',
    lead: 'You will see what the correction changes before it is published.',
    field: 'Figure',
    fieldMissing: 'Choose the figure to correct.',
    choice: (figure, value) => `${figure} (now ${value})`,
    value: (unit) => `New value (${unit})`,
    valueHint: 'for example 5.4',
    valueMissing: 'Type the new value, for example 5.4.',
    comment: 'Comment',
    commentHint: 'What is corrected, and why?',
    commentMissing: 'Say what has been corrected and why.',
    faults: {
      noField: 'Choose the figure to correct.',
      noValue: 'Type the new value, for example 5.4.',
      badValue: 'The new value is not a number. Type for example 5.4 or 1 265 135.',
      noComment: 'A correction needs a comment. Say what has been corrected and why.',
      longComment: 'The comment may have 500 characters at most. Please shorten it.',
    },
  },
};
