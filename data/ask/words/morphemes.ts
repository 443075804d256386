import { fold } from './tokenise.js';

/**
 * Words that Swedish administrative compounds are built of, so that "leverantörsfakturor" and "fakturor från
 * leverantörer" share their parts even in a catalogue that only has the compound.
 * General vocabulary of municipal follow-up; nothing here belongs to one report.
 */
const MORPHEMES =
  'administration,affär,aktivitet,alarm,anläggning,anmälan,annons,ansats,anslutning,anställd,ansvar,ansökan,arbetare,arbete,arbetsplats,arkiv,arrende,' +
  'avfall,avgift,avskrivning,avtal,avvikelse,bad,barn,bedömning,befolkning,behandling,behov,bemanning,beslut,besök,betyg,bibliotek,bidrag,bil,bilaga,' +
  'bokning,bolag,bostad,brand,brev,brott,brukare,budget,buss,bygg,byggnad,byggnation,cancer,central,chef,cykel,dag,data,dator,deltagare,digital,drift,' +
  'dygn,elev,energi,enhet,enkät,faktura,familj,fastighet,fordon,fordran,frisk,frånvaro,följsamhet,förening,förlust,förmån,förråd,förskola,försörjning,' +
  'förvaltning,föräldra,gata,grund,grupp,gymnasium,hall,handel,handläggning,hantering,helhet,hem,hjälp,hus,hushåll,hybrid,hyra,hälsa,idrott,index,' +
  'inflyttning,information,infrastruktur,inköp,insats,integration,intern,intäkt,investering,invånare,jobb,jord,journal,kapacitet,kapital,klagomål,klass,' +
  'klimat,kommun,kommunikation,kompetens,konst,konsult,kontor,kontroll,kostnad,krav,kris,kultur,kund,kurs,kvalitet,kvartal,kvinna,kväll,ladd,lag,lager,' +
  'lagring,larm,ledighet,ledning,lektion,leverans,leverantör,licens,lokal,lån,lägenhet,läkemedel,lärare,lön,lösning,mark,marknad,mat,medarbetare,' +
  'medborgare,medlem,miljö,mobil,mottagare,mottagning,museum,musik,myndighet,mål,månad,mätning,möte,natt,natur,nivå,nyckel,nämnd,närvaro,nöjd,omsorg,' +
  'omsättning,omvårdnad,operation,ordning,organisation,park,parkering,parlament,pass,patient,pedagog,pendling,pension,period,person,personal,placering,' +
  'plan,plats,plattform,policy,politik,post,pris,process,produktion,prognos,program,projekt,prov,provning,punkt,ram,rapport,region,rekrytering,resa,' +
  'resenär,reserv,resultat,resurs,revision,risk,rum,räkning,ränta,röst,samhälle,samtal,sektor,service,sjuk,skatt,skola,skrivning,skuld,smitta,social,' +
  'specifikation,sprid,stab,stad,statistik,stipendium,student,styr,styrning,stöd,support,syssel,sysselsättning,system,säkerhet,tal,tand,taxa,teknik,' +
  'telefon,telefoni,tid,tillgång,tillsyn,timme,tjänst,tomt,trafik,transport,trygg,turism,underhåll,underskott,undersökning,undervisning,uppdrag,' +
  'uppföljning,upphandling,ut,utbildning,utfall,utgift,utrustning,utsläpp,utveckling,vakans,val,vatten,vecka,verksamhet,verktyg,vikarie,villa,vistelse,' +
  'volym,vuxen,vård,väg,värde,värme,yrke,yta,ålder,åldring,år,åtgärd,ägare,äldre,ämne,ärende,öppet,överskott';

export const MORPHEME_LIST: readonly string[] = MORPHEMES.split(',')
  .map(fold)
  .filter((word) => word.length >= 3);
