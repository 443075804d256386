import { expect, it } from '@jest/globals';
import { readSentFiles } from '../../../bot/files/sentFiles.js';

const INFO = 'application/vnd.microsoft.teams.file.download.info';
const aFile = (fields: object) => ({
  contentType: INFO,
  name: 'a.csv',
  content: { downloadUrl: 'https://x' },
  ...fields,
});

it.each([
  { name: 'a file', attachment: aFile({}), files: [{ name: 'a.csv', address: 'https://x' }] },
  {
    name: 'a file without address',
    attachment: aFile({ content: {} }),
    files: [{ name: 'a.csv', address: '' }],
  },
  {
    name: 'a file whose content is text',
    attachment: aFile({ content: 'x' }),
    files: [{ name: 'a.csv', address: '' }],
  },
  {
    name: 'a file without name',
    attachment: aFile({ name: undefined }),
    files: [{ name: 'fil', address: 'https://x' }],
  },
  {
    name: 'a name with signs that cannot be seen',
    attachment: aFile({ name: '\u202Evsc.a\u0000\n' }),
    files: [{ name: 'vsc.a', address: 'https://x' }],
  },
  { name: 'a picture sent as a file', attachment: aFile({ name: 'bild.PNG' }), files: [] },
  {
    name: 'a picture in the text',
    attachment: { contentType: 'image/png', contentUrl: 'https://x' },
    files: [],
  },
  { name: 'the text as HTML', attachment: { contentType: 'text/html', content: '<p>x</p>' }, files: [] },
])('$name', ({ attachment, files }) => expect(readSentFiles([attachment])).toEqual(files));

it('a long name keeps its end', () => {
  const [file] = readSentFiles([aFile({ name: `${'a'.repeat(500)}.csv` })]);
  expect(file?.name).toHaveLength(120);
  expect(file?.name).toMatch(/^…a+\.csv$/);
});

it('no attachments are no files', () =>
  expect([readSentFiles(null), readSentFiles(undefined)]).toEqual([[], []]));
