import { describe, expect, it } from '@jest/globals';
import { changeSeverity } from '../../../bot/commands/changeSeverity.js';
import { hearCommand } from '../../../bot/commands/commands.js';
import { listAlerts } from '../../../bot/commands/listAlerts.js';
import { subscribe } from '../../../bot/commands/subscribe.js';
import { typedSeverity } from '../../../bot/commands/typedSeverity.js';
import { unsubscribe } from '../../../bot/commands/unsubscribe.js';
import { whyAlert } from '../../../bot/commands/whyAlert.js';
import { CATALOGUE_FILES, readCatalogueQuestions } from '../../eval/catalogue.js';
import { QUESTION_FILES, readQuestions } from '../../eval/question.js';

const heard = (text: string): string | null => hearCommand(text)?.name ?? null;

describe('everything is followed after', () => {
  it.each([
    'larma ledningsgruppen här',
    'Larma ledningsgruppen här!',
    'LARMA OSS',
    'larma mig',
    'larma här',
    'hej, larma oss',
    'Kan du larma oss här i kanalen?',
    'bevaka allt',
    'bevaka alla indikatorer',
    'bevaka hela rapporten här tack',
    'larma när något avviker',
    'larma vid avvikelser',
    'ge oss larm här',
    'alert us here',
    'watch everything',
  ])('”%s”', (text) => {
    expect(heard(text)).toBe('subscribe');
    expect(subscribe.match(text)).toEqual({ kind: 'named', name: null, leastSeverity: null });
  });
});

describe('what is to be followed is read from', () => {
  it.each([
    { text: 'bevaka sjukfrånvaro', name: 'sjukfrånvaro' },
    { text: 'Bevaka sjukfrånvaron åt oss, tack', name: 'sjukfrånvaron' },
    { text: 'folj ekonomi', name: 'ekonomi' },
    { text: 'bevaka Kund och ägare', name: 'Kund och ägare' },
    { text: 'prenumerera på ekonomi', name: 'ekonomi' },
    { text: 'håll koll på sjukfrånvaron', name: 'sjukfrånvaron' },
    { text: 'vi vill ha larm om ekonomin', name: 'ekonomin' },
    { text: 'jag vill bli larmad om SLA', name: 'SLA' },
    { text: 'lägg till bevakning av SLA', name: 'SLA' },
    { text: 'larma om SLA går över målet', name: 'SLA' },
    { text: 'larma ledningen om telefoniprojektet', name: 'telefoniprojektet' },
    { text: 'bevaka it-tjänster, sla och telefoni', name: 'it-tjänster och sla och telefoni' },
    { text: 'watch sick leave', name: 'sick leave' },
    { text: 'alert us about sick leave', name: 'sick leave' },
    { text: 'bevaka medarbetare bara rött', name: 'medarbetare', leastSeverity: 'red' },
    { text: 'bevaka Medarbetare, endast röda larm', name: 'Medarbetare', leastSeverity: 'red' },
    { text: 'bevaka röda projekt', name: 'projekt', leastSeverity: 'red' },
    { text: 'larma när sjukfrånvaron blir röd', name: 'sjukfrånvaron', leastSeverity: 'red' },
    { text: 'säg till när sjukfrånvaron blir röd', name: 'sjukfrånvaron', leastSeverity: 'red' },
    { text: 'bevaka SLA, gult och rött', name: 'SLA', leastSeverity: 'yellow' },
    { text: 'let us know when SLA turns red', name: 'SLA', leastSeverity: 'red' },
  ])('”$text”', ({ text, name, leastSeverity = null }) => {
    expect(heard(text)).toBe('subscribe');
    expect(subscribe.match(text)).toEqual({ kind: 'named', name, leastSeverity });
  });
});

describe('the form to choose by is shown by', () => {
  it.each([
    'bevaka',
    'larma',
    'ny bevakning',
    'prenumerera',
    'vi vill ha larm',
    'hur får vi larm?',
    'hur bevakar jag något',
  ])('”%s”', (text) => expect(subscribe.match(text)).toEqual({ kind: 'form' }));
});

describe('a colour alone is said by', () => {
  it.each([
    { text: 'larma bara om rött', leastSeverity: 'red' },
    { text: 'bevaka bara rött', leastSeverity: 'red' },
    { text: 'larma oss bara när det blir rött', leastSeverity: 'red' },
    { text: 'larma även gult', leastSeverity: 'yellow' },
    { text: 'notify us when something turns red', leastSeverity: 'red' },
  ])('”$text”, to the alerts', ({ text, leastSeverity }) =>
    expect(subscribe.match(text)).toEqual({ kind: 'severity', leastSeverity }),
  );

  it.each([
    { text: 'bara rött', leastSeverity: 'red', namesAlerts: false },
    { text: 'Bara röda, tack', leastSeverity: 'red', namesAlerts: false },
    { text: 'endast röda larm', leastSeverity: 'red', namesAlerts: true },
    { text: 'vi vill bara ha röda larm', leastSeverity: 'red', namesAlerts: true },
    { text: 'även gult', leastSeverity: 'yellow', namesAlerts: false },
    { text: 'gult också', leastSeverity: 'yellow', namesAlerts: false },
    { text: 'inte gult', leastSeverity: 'red', namesAlerts: false },
    { text: 'only red alerts', leastSeverity: 'red', namesAlerts: true },
  ])('”$text”', ({ text, ...wish }) => {
    expect(heard(text)).toBe('changeSeverity');
    expect(changeSeverity.match(text)).toEqual(wish);
  });
});

describe('following ends by', () => {
  it.each([
    { text: 'sluta larma', name: null },
    { text: 'Sluta larma oss här!', name: null },
    { text: 'sluta bevaka', name: null },
    { text: 'inga fler larm här', name: null },
    { text: 'vi vill inte ha larm längre', name: null },
    { text: 'larma inte mer', name: null },
    { text: 'ta bort alla bevakningar', name: null },
    { text: 'stäng av larmen', name: null },
    { text: 'stop the alerts please', name: null },
    { text: "don't alert us", name: null },
    { text: 'sluta bevaka sjukfrånvaro', name: 'sjukfrånvaro' },
    { text: 'sluta larma om SLA tack', name: 'SLA' },
    { text: 'jag vill inte bevaka ekonomi längre', name: 'ekonomi' },
    { text: 'ta bort bevakningen av sjukfrånvaro', name: 'sjukfrånvaro' },
    { text: 'stop watching sick leave', name: 'sick leave' },
  ])('”$text”', ({ text, name }) => {
    expect(heard(text)).toBe('unsubscribe');
    expect(unsubscribe.match(text)).toEqual({ name });
  });
});

describe('what is followed is shown by', () => {
  it.each([
    'vad bevakar vi?',
    'bevakningar',
    'visa bevakningar',
    'vilka bevakningar har vi',
    'vad larmar du om?',
    'bevakar vi sjukfrånvaro?',
    'what do we follow',
    'subscriptions',
  ])('”%s”', (text) => expect(heard(text)).toBe('listSubscriptions'));
});

describe('open alerts are shown by', () => {
  it.each([
    { text: 'larm' },
    { text: 'visa larm' },
    { text: 'Öppna larm?' },
    { text: 'vilka larm är öppna just nu' },
    { text: 'finns det några larm' },
    { text: 'which alerts are open?' },
    { text: 'röda larm', leastSeverity: 'red' },
    { text: 'visa bara röda larm', leastSeverity: 'red' },
    { text: 'visa larm för ekonomi', name: 'ekonomi' },
  ])('”$text”', ({ text, name = null, leastSeverity = 'yellow' }) => {
    expect(heard(text)).toBe('listAlerts');
    expect(listAlerts.match(text)).toEqual({ kind: 'list', name, leastSeverity });
  });

  it.each(['larm 12', 'visa larm nr 12', 'alert 12'])('”%s”, a single one', (text) =>
    expect(listAlerts.match(text)).toEqual({ kind: 'one', number: 12 }),
  );
});

describe('the reason is asked for by', () => {
  it.each([
    { text: 'varför larmade du?', name: null, wasMissed: false },
    { text: 'varför fick vi ett larm', name: null, wasMissed: false },
    { text: 'varför larmar du om sjukfrånvaro', name: 'sjukfrånvaro', wasMissed: false },
    { text: 'why did you alert us about sick leave?', name: 'sick leave', wasMissed: false },
    { text: 'varför fick jag inget larm om SLA?', name: 'SLA', wasMissed: true },
    { text: 'varför larmade du inte om SLA', name: 'SLA', wasMissed: true },
    { text: 'varför har jag inte fått något larm om SLA', name: 'SLA', wasMissed: true },
    { text: 'varför kom det inget larm', name: null, wasMissed: true },
    { text: "why didn't I get an alert about SLA?", name: 'SLA', wasMissed: true },
  ])('”$text”', ({ text, ...wish }) => {
    expect(heard(text)).toBe('whyAlert');
    expect(whyAlert.match(text)).toEqual(wish);
  });
});

describe('how the bot itself is, is asked for by', () => {
  it.each(['driftstatus', 'botens status', 'Jobbstatus', 'status för boten', 'bot status', 'status'])(
    '”%s”, an administrator’s right',
    (text) => expect(hearCommand(text)).toMatchObject({ name: 'showStatus', role: 'admin' }),
  );
});

describe('a severity is read from', () => {
  it.each([
    { text: 'medarbetare bara rött', leastSeverity: 'red', rest: 'medarbetare' },
    { text: 'SLA även gult', leastSeverity: 'yellow', rest: 'SLA' },
    { text: 'allt utom gult', leastSeverity: 'red', rest: 'allt' },
    { text: 'redovisning', leastSeverity: null, rest: 'redovisning' },
    { text: 'rödlistade arter', leastSeverity: null, rest: 'rödlistade arter' },
  ])('”$text”', ({ text, ...severity }) => expect(typedSeverity(text)).toEqual(severity));
});

describe('a question stays a question:', () => {
  it.each([
    'följ upp sjukfrånvaron',
    'hur följer vi upp sjukfrånvaron',
    'vad följer vi upp?',
    'varför är sjukfrånvaron röd?',
    'meddela mig utfallet',
    'meddela mig röda projekt',
    'tell me which projects are red',
    'tell me if sick leave is red',
    'gult',
    'röda projekt',
    'visa bara röda',
    'gul status?',
    'projektstatus',
    'driftstörningar i november',
    'larmade du igår?',
  ])('”%s”', (text) => expect(hearCommand(text)).toBeNull());

  it('all those of the sets, but for the one word that an administrator may mean otherwise', () => {
    const asked = [
      ...QUESTION_FILES.flatMap((file) => readQuestions(file)),
      ...CATALOGUE_FILES.flatMap((file) => readCatalogueQuestions(file)),
    ].map(({ q }) => q);
    const ours = new Set([
      'subscribe',
      'unsubscribe',
      'changeSeverity',
      'listSubscriptions',
      'listAlerts',
      'whyAlert',
      'showStatus',
    ]);
    expect(asked.filter((text) => ours.has(heard(text) ?? ''))).toEqual(['status']);
  });

  it('whatever is pasted, at once', () => {
    const pasted = [
      'larma oss om '.repeat(20),
      'bara rött och gult '.repeat(15),
      'varför fick jag inget '.repeat(13),
      'sluta larma '.repeat(1_000),
      'visa alla öppna '.repeat(18),
      'när det blir '.repeat(22),
    ];
    for (const text of pasted) {
      const startedMs = performance.now();
      hearCommand(text);
      expect(performance.now() - startedMs).toBeLessThan(50);
    }
  });
});
