import type { FollowingTexts } from './followingTexts.js';
import { svWhy } from './svWhy.js';

const and = new Intl.ListFormat('sv', { type: 'conjunction' });

/** "1 larm", "2 larm" */
const alerts = (count: number): string => `${count} larm`;

export const svFollowing: FollowingTexts = {
  help: {
    topic:
      'Skriv ”bevaka sjukfrånvaro” eller ”larma oss här”, så säger jag till när något ändras. ”Bara rött” ger färre larm, ”sluta bevaka” avslutar. ”Bevakningar” visar vad som bevakas, ”visa larm” de öppna larmen, och ”varför larmade du?” förklarar.',
    controllers:
      'Innan du publicerar ser du vilka larm som skickas. Jag påminner dig när en rapport är sen och när ett rött projekt saknar orsak eller åtgärd.',
    admins:
      'Skriv ”driftstatus” för att se jobb, kö och det som inte kom fram, och ”granskningslogg” för att hämta allt som har gjorts med rapporterna.',
    here: 'Vill ni ha larm här? Skriv ”@KPI-boten larma oss här”.',
  },
  buttons: {
    preview: 'Förhandsgranska',
    follow: 'Bevaka',
    followThis: 'Bevaka här',
    followYellow: 'Bevaka även gult',
    followMore: 'Bevaka mer',
    change: 'Ändra',
    stop: 'Sluta bevaka',
    stopAll: 'Sluta bevaka allt',
    undo: 'Ångra',
    upload: 'Ladda upp',
    correct: 'Ladda upp en rättelse',
  },
  aboutButton: (button, what) => `${button}: ${what}`,
  scope: {
    everything: 'allt i månadsrapporten',
    projects: 'Projekt',
    gone: 'något som inte längre finns i rapporten',
    names: (names, more) => (more === 0 ? and.format(names) : `${names.join(', ')} och ${more} till`),
  },
  severity: {
    yellow: 'Jag larmar om gult, rött, förvarningar och siffror som saknas, och när det är bra igen.',
    red: 'Jag larmar bara om rött, och när det som var rött är bra igen.',
  },
  form: {
    title: 'Bevaka månadsrapporten',
    lead: {
      channel:
        'Jag skriver i kanalen när en ny rapport ändrar något. Lämna allt tomt för att bevaka hela rapporten.',
      group:
        'Jag skriver här i chatten när en ny rapport ändrar något. Lämna allt tomt för att bevaka hela rapporten.',
      person:
        'Jag skriver till dig när en ny rapport ändrar något. Lämna allt tomt för att bevaka hela rapporten.',
    },
    areas: 'Områden',
    keys: 'Enstaka indikatorer och projekt (komma emellan)',
    keysHint: 'till exempel sjukfrånvaro, SLA',
    severity: 'Larma om',
    severities: {
      yellow: 'Allt som avviker: gult, rött, förvarningar och saknade siffror',
      red: 'Bara rött',
    },
    severityMissing: 'Välj vad jag ska larma om.',
  },
  preview: {
    title: 'Så här hade det larmat',
    about: (scope) => `Gäller ${scope}.`,
    would: (periods) => `Detta hade larmat: ${periods}.`,
    none: (of) =>
      of === 1
        ? 'Den enda rapport som finns hade inte gett något larm.'
        : `Ingen av de ${of} rapporter som finns hade gett något larm.`,
    noReports: 'Det finns inga rapporter att pröva mot än.',
    month: (period, count) => `${period} · ${alerts(count)}`,
    earlier: (months) => `… och ${months === 1 ? 'en tidigare månad' : `${months} tidigare månader`}.`,
    basis: 'Räknat på de rapporter som finns, med dagens mål och toleranser.',
  },
  list: {
    title: {
      channel: 'Det här bevakar kanalen',
      group: 'Det här bevakar chatten',
      person: 'Det här bevakar du',
    },
    created: (by, date) => `Tillagd av ${by} ${date}`,
    more: (count) => `… och ${count} till.`,
  },
  notices: {
    subscribed: {
      title: 'Bevakningen är igång',
      text: {
        channel: (scope) => `Nu bevakar kanalen ${scope}.`,
        group: (scope) => `Nu bevakar chatten ${scope}.`,
        person: (scope) => `Nu bevakar du ${scope}.`,
      },
    },
    alreadyFollowed: {
      title: 'Det bevakas redan',
      text: {
        channel: (scope) => `Kanalen bevakar redan ${scope}.`,
        group: (scope) => `Chatten bevakar redan ${scope}.`,
        person: (scope) => `Du bevakar redan ${scope}.`,
      },
    },
    rhythm: 'När en rapport publiceras kommer allt nytt i ett meddelande. Är inget nytt kommer inget.',
    unsubscribed: {
      title: 'Bevakningen är avslutad',
      one: (scope) => `Det här bevakas inte längre: ${scope}.`,
      several: 'Det här bevakas inte längre:',
      left: (count) => `${count === 1 ? 'En bevakning finns' : `${count} bevakningar finns`} kvar här.`,
      none: 'Inga fler larm kommer hit.',
    },
    notUnsubscribed: {
      title: 'Det bevakas inte här',
      text: 'Det fanns ingen sådan bevakning att avsluta. Inget är ändrat.',
    },
    narrowed: {
      title: 'Bevakningen är ändrad',
      text: {
        yellow: 'Nu larmar jag här om allt som avviker: gult, rött, förvarningar och siffror som saknas.',
        red: 'Nu larmar jag här bara om rött, och när det som var rött är bra igen.',
      },
    },
    nothingFollowed: {
      title: 'Här bevakas inget',
      text: 'Jag larmar inte här förrän någon börjar bevaka något.',
      how: 'Tryck på knappen, eller skriv till exempel ”bevaka sjukfrånvaro” eller ”bevaka allt, bara rött”.',
    },
    choose: {
      title: 'Vilken menar du?',
      text: (asked) => `${asked} kan vara flera saker. Välj vad som ska bevakas här:`,
    },
    unknown: {
      title: 'Det hittar jag inte',
      text: (asked) => `Det finns inget i rapporten som heter ${asked}. Inget är ändrat.`,
      nearest: 'Menar du något av detta?',
    },
    pressed: {
      titles: { acknowledged: 'Kvitterat', snoozed: 'Pausat', reopened: 'Återöppnat' },
      until: (day) => `Pausen gäller till ${day}.`,
      untilChange: 'Pausen gäller tills det ändras.',
      gone: (count) =>
        count === 1
          ? 'Ett larm var redan över och är inte ändrat.'
          : `${count} larm var redan över och är inte ändrade.`,
    },
    alertGone: {
      title: 'Larmet är över',
      text: 'Det är inte öppet längre, så det finns inget att ändra.',
    },
    badDay: {
      title: 'Den dagen går inte att pausa till',
      text: 'Välj en kommande dag, eller pausa tills det ändras. Inget är ändrat.',
    },
  },
  why: svWhy,
  late: {
    titles: {
      today: (period) => `Rapporten för ${period} ska in i dag`,
      late: (period) => `Rapporten för ${period} är försenad`,
    },
    today: 'Den är inte publicerad än.',
    late: (deadline, workingDays) =>
      `Den skulle ha kommit ${deadline}, för ${workingDays === 1 ? 'en arbetsdag' : `${workingDays} arbetsdagar`} sedan.`,
    meanwhile: 'Tills den är publicerad svarar jag ur den förra rapporten.',
  },
  unexplained: {
    title: 'Projekt som behöver förklaras',
    lead: (period, count) =>
      count === 1
        ? `I rapporten för ${period} saknar ett rött projekt orsak eller åtgärd.`
        : `I rapporten för ${period} saknar ${count}\u00a0röda projekt orsak eller åtgärd.`,
    lacks: (lacks) =>
      `Saknar ${and.format(lacks.map((lack) => ({ cause: 'orsak', action: 'åtgärd' })[lack]))}`,
    more: (count) => `… och ${count} projekt till.`,
  },
  deadLetter: {
    title: (count) =>
      count === 0
        ? 'Ett meddelande kom inte fram'
        : count === 1
          ? 'Ett larm kom inte fram'
          : `${count} larm kom inte fram`,
    alerts: (numbers) => `Det gäller larm ${numbers}.`,
    noAlerts: 'Det innehöll inga larm.',
    why: {
      unreachable: 'Jag kan inte skriva dit längre: appen är borttagen, blockerad eller avstängd där.',
      unknownConversation: 'Jag hittar inte dit: ingen har skrivit till mig därifrån.',
      noTarget: 'Kortet som skulle uppdateras hade aldrig skickats.',
      targetGone: 'Kortet som skulle uppdateras är borttaget.',
      tooLarge: 'Meddelandet var för stort för Teams och gick inte att dela upp.',
      refused: 'Teams tog inte emot meddelandet.',
      tooOld: 'Det gick inte att skicka på ett dygn, och då gav jag upp.',
      unrenderable: 'Det blev fel när jag skulle göra ett kort av meddelandet.',
    },
    todo: {
      unreachable:
        'Lägg till appen i kanalen eller chatten igen, eller häv blockeringen. Nya larm kommer då av sig själva.',
      unknownConversation: 'Skriv något till mig i den kanalen eller chatten, så hittar jag dit nästa gång.',
      failed: 'Be den som sköter boten titta i loggen.',
    },
    lookUp: 'Be mottagarna skriva ”visa larm”, så ser de vad som gäller nu.',
  },
  status: {
    title: 'Driftstatus',
    fine: 'Allt fungerar.',
    problems: (failed, lost) =>
      and.format(
        [
          failed === 0 ? '' : failed === 1 ? 'Ett jobb har misslyckats' : `${failed} jobb har misslyckats`,
          lost === 0
            ? ''
            : lost === 1
              ? 'ett meddelande har inte kommit fram'
              : `${lost} meddelanden har inte kommit fram`,
        ].filter((part) => part !== ''),
      ),
    headings: { messages: 'Larm och meddelanden', jobs: 'Jobb', lost: 'Kom inte fram' },
    facts: {
      openAlerts: 'Öppna larm',
      subscriptions: 'Bevakningar',
      queue: 'I kö',
      pending: 'Väntande larm',
    },
    subscriptions: (count, asleep) => (asleep === 0 ? `${count}` : `${count}, varav ${asleep} inte kan nås`),
    queue: (waiting, oldest) =>
      waiting === 0
        ? 'inga meddelanden'
        : `${waiting} ${waiting === 1 ? 'meddelande' : 'meddelanden'}${oldest === null ? '' : `, det äldsta från ${oldest}`}`,
    pending: (since) => (since === null ? 'inga' : `sedan ${since}`),
    jobs: {
      forgetExpired: 'Rensa det som har gått ut',
      deliverOutbox: 'Skicka meddelanden',
      tellPending: 'Skicka larm som väntat',
      sweepSnoozes: 'Avsluta pauser',
      remindControllers: 'Påminna om sen rapport',
      remindProjects: 'Påminna om oförklarade projekt',
      sendDigest: 'Skicka sammanställningen',
    },
    runs: { well: (when) => `Gick bra ${when}`, failed: (when) => `Misslyckades ${when}` },
    neverRun: 'Har inte körts än',
    next: (when) => `Nästa ${when}`,
    error: (error) => `Fel: ${error}`,
    givenUp: (times, lastAt) =>
      times === 1
        ? `Gavs upp ${lastAt} efter flera försök`
        : `Gavs upp ${times} gånger den senaste veckan, senast ${lastAt}`,
    conversation: (id) => `Mottagare: ${id}`,
    more: (count) => `… och ${count} till.`,
  },
};
