import type { Indicator } from '../../data/report/indicator.js';
import { anIndicator } from './anIndicator.js';

/** First halves of compounds, with the letter that binds them. */
const FIRST =
  'grundskole,gymnasie,förskole,fritids,äldreomsorgs,hemtjänst,sjukvårds,primärvårds,tandvårds,kollektivtrafik,väghållnings,vatten,avlopps,avfalls,energi,fjärrvärme,bostads,fastighets,lokal,mark,bygglovs,plan,miljö,klimat,natur,park,idrotts,kultur,biblioteks,musik,musei,integrations,arbetsmarknads,närings,turist,räddnings,brandskydds,säkerhets,krishanterings,personal,löne,pensions,kompetens,rekryterings,ledarskaps,arbetsmiljö,rehabiliterings,hälso,missbruks,familje,individ,stöd,boende,assistans,färdtjänst,dagverksamhets,korttids,social,barnomsorgs,elev,lärar,skol,utbildnings,vuxenutbildnings,högskole,forsknings,upphandlings,inköps,avtals,faktura,skatte,avgifts,bidrags,låne,investerings,likviditets,soliditets,it,data,system,nät,telefoni,driftstörnings,medborgar,demokrati,val,nämnd,revisions,juridik,arkiv,kommunikations,webb,tillgänglighets,jämställdhets,trygghets,brotts,trafik,cykel,buller,luft,utsläpps,kemikalie,livsmedels,tillsyns'.split(
    ',',
  );
const LAST =
  'kostnad,nettokostnad,intäkt,verksamhet,avgift,bidrag,skuld,tillgång,personal,plats,peng,ersättning,resultat,avvikelse,behov,kvalitet,index,andel,täthet,yta,förbrukning,insats,ärende,ansökan,beslut,handläggning,besök,deltagare,köp,försäljning,uppföljning,omsättning,utveckling,planering,undersökning,bedömning,lokal,utrustning,utgift,reserv,takt,grad,volym,tid'.split(
    ',',
  );
const GROUPS =
  'Elever,Invånare,Brukare,Barn,Anställda,Kvinnor,Män,Ungdomar,Årsarbetare,Företag,Hushåll,Patienter,Lärare,Föräldrar,Sökande,Chefer,Besökare,Boende'.split(
    ',',
  );
const CONDITIONS =
  'som är nöjda med bemötandet,med behörighet till yrkesprogram,som fått insatsen beviljad,med eftergymnasial utbildning,som väntat längre än tre månader,i särskilt boende,som avslutat studierna inom fyra år,med heltidsanställning,som upplever god hälsa,utan fast anställning,med ekonomiskt bistånd,som känner sig trygga utomhus,som kan påverka sin vardag,med utländsk bakgrund,som svarat att helheten är bra,inskrivna i verksamheten'.split(
    ',',
  );
const SCOPES =
  'kommunala skolor,fristående skolor,egen regi,enskild regi,kommunen totalt,kommunkoncernen,lägeskommun,hemkommun,regionen,ordinärt boende,inom staden,utanför staden'.split(
    ',',
  );
const MEASURES =
  'andel (%),antal,kr/inv,index,kr/elev,antal/1000 inv,medelvärde,kr/brukare,avvikelse från budget (%),per helårsplats'.split(
    ',',
  );

const AREAS =
  'Grundskola,Äldreomsorg,Stöd till funktionsnedsatta,Kommunen övergripande,Samhällsplanering,Kultur,Miljö'.split(
    ',',
  );

/**
 * The catalogue of a whole city: definitions with names as long, as alike and as full of compounds as those of a
 * public catalogue. Always the same ones. Words are unevenly used there, so the first of each list are drawn most.
 */
export function aCatalogue(count: number): Indicator[] {
  const draw = createDraw();
  const names = new Set<string>();
  while (names.size < count) names.add(names.size % 3 === 0 ? costName(draw) : groupName(draw));
  return [...names].map((name, place) => ofCatalogue(`katalog-${place}`, name, draw(AREAS)));
}

/** A definition of which only its name and area matter. */
export function ofCatalogue(id: string, name: string, area: string): Indicator {
  return anIndicator({ id, name, nameEn: null, area, section: area, tolerance: null });
}

type Draw = (from: readonly string[]) => string;

function costName(draw: Draw): string {
  return `${capitalised(compound(draw))} för ${compound(draw)}, ${draw(SCOPES)}, ${draw(MEASURES)}`;
}

function groupName(draw: Draw): string {
  return `${draw(GROUPS)} ${draw(CONDITIONS)}, ${compound(draw)}, ${draw(SCOPES)}, ${draw(MEASURES)}`;
}

function compound(draw: Draw): string {
  return `${draw(FIRST)}${draw(LAST)}`;
}

function capitalised(word: string): string {
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
}

/** Lehmer's generator, seeded: no run may differ from another. */
function createDraw(): Draw {
  let state = 20_231_130;
  return (from) => {
    state = (state * 48_271) % 2_147_483_647;
    return from[Math.floor(from.length * (state / 2_147_483_647) ** 2)] ?? '';
  };
}
