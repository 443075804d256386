import { fold } from './tokenise.js';

/**
 * Words that Swedish administrative compounds are built of, so that "leverantörsfakturor" and "fakturor från
 * leverantörer" share their parts even in a catalogue that only has the compound.
 * General vocabulary of municipal follow-up; nothing here belongs to one report.
 */
const MORPHEMES =
  'administration,affär,aktivitet,alarm,anläggning,anmälan,anslutning,annons,ansats,anställd,ansvar,ansökan,arbete,arbetare,arbetsplats,arkiv,arrende,avfall,avgift,' +
  'avtal,avvikelse,barn,bedömning,befolkning,behandling,behov,bemanning,beslut,bidrag,bibliotek,bil,bilaga,bolag,bostad,brand,brott,brukare,budget,buss,byggnad,' +
  'central,chef,cykel,data,dator,deltagare,digital,drift,elev,energi,enhet,enkät,faktura,familj,fastighet,fordon,fordran,frånvaro,frisk,följsamhet,förening,' +
  'förlust,förmån,förråd,förskola,försörjning,förvaltning,föräldra,gata,grund,grupp,gymnasium,handel,handläggning,hantering,helhet,hem,hjälp,hushåll,hybrid,hyra,hälsa,idrott,index,' +
  'infrastruktur,inflyttning,information,inköp,insats,integration,intern,intäkt,invånare,investering,jobb,jord,journal,kapacitet,kapital,klimat,klagomål,kommun,' +
  'kommunikation,kompetens,konsult,kontor,kontroll,kostnad,krav,kris,kultur,kund,kvalitet,kvinna,lag,lager,lagring,ledning,ledighet,lektion,leverans,leverantör,licens,' +
  'lokal,lägenhet,lösning,lärare,lön,mark,marknad,medarbetare,medborgare,medlem,miljö,mobil,mottagare,myndighet,månad,mål,möte,nivå,natur,närvaro,nämnd,nöjd,omsorg,omsättning,' +
  'omvårdnad,ordning,organisation,öppet,parkering,park,pass,patient,pedagog,pension,period,person,personal,placering,plan,plats,plattform,policy,politik,post,pris,process,produktion,' +
  'program,projekt,prognos,provning,ram,rapport,rekrytering,region,reserv,resa,resultat,resurs,revision,risk,räkning,samhälle,samtal,service,sektor,sjuk,skatt,skola,' +
  'skrivning,skuld,smitta,social,specifikation,sprid,stab,stad,statistik,stipendium,student,styr,styrning,stöd,support,syssel,system,sysselsättning,säkerhet,taxa,teknik,telefon,' +
  'telefoni,tid,tillgång,tillsyn,timme,tjänst,trafik,transport,trygg,turism,undersökning,underhåll,undervisning,uppdrag,uppföljning,upphandling,ut,utbildning,utfall,utgift,' +
  'utrustning,utsläpp,utveckling,vakans,vatten,verksamhet,verktyg,vikarie,volym,vuxen,vård,väg,värde,värme,yrke,yta,år,ålder,åldring,åtgärd,äldre,ärende,ägare,överskott,underskott,kvartal';

export const MORPHEME_LIST: readonly string[] = MORPHEMES.split(',')
  .map(fold)
  .filter((word) => word.length >= 3);
