import { expect, test } from '@jest/globals';
import { hearConnection } from '../../../bot/organisations/connectChat.js';

test.each([
  ['koppla den här chatten till Socialförvaltningen', 'Socialförvaltningen'],
  ['Koppla chatten till socialförvaltningen, tack!', 'socialförvaltningen'],
  ['koppla den här kanalen till Social- och omsorgsförvaltningen.', 'Social och omsorgsförvaltningen'],
  ['hej, kan du koppla den här gruppchatten till förvaltningen Kultur och fritid?', 'Kultur och fritid'],
  ['koppla om chatten till school-2', 'school-2'],
  ['jag vill koppla chatten till SOF', 'SOF'],
  ['anslut den här kanalen till Park & natur', 'Park natur'],
  ['connect this chat to Social Services', 'Social Services'],
  ['please link this channel with the Social Services please', 'Social Services'],
  ['Connect the group chat to school-2.', 'school-2'],
])('%s', (text, name) => expect(hearConnection(text)).toBe(name));

test.each([
  'hur många är kopplade till larmet?',
  'koppla den här chatten',
  'koppla chatten till',
  'koppla sjukfrånvaro till larm',
  'larma den här chatten',
  'connect me to the controller',
  'vad betyder chatten till förvaltningen',
  `koppla chatten till ${'x'.repeat(300)}`,
])('no wish to connect: %s', (text) => expect(hearConnection(text)).toBeNull());
