import { expect, it, jest } from '@jest/globals';
import { createLineWriter } from '../../bot/lineWriter.js';

function gathering() {
  jest.useFakeTimers();
  const written: string[] = [];
  return { written, lines: createLineWriter((text) => void written.push(text)) };
}

it('writes what comes together together, soon', () => {
  const { written, lines } = gathering();
  lines.write('one');
  lines.write('two');
  expect(written).toEqual([]);
  jest.advanceTimersByTime(50);
  expect(written).toEqual(['one\ntwo\n']);
  lines.write('three');
  jest.advanceTimersByTime(50);
  expect(written).toEqual(['one\ntwo\n', 'three\n']);
});

it('writes at once when the process ends, and nothing twice', () => {
  const { written, lines } = gathering();
  lines.write('one');
  lines.flush();
  lines.flush();
  jest.advanceTimersByTime(50);
  expect(written).toEqual(['one\n']);
});
