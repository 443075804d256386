import { stem } from './stem.js';
import { fold } from './tokenise.js';

/**
 * Words of Swedish public administration that mean the same whatever the catalogue: abbreviations written out,
 * everyday words for official ones, numerals. Both labels and questions are read through them.
 *
 * General vocabulary; what a word means in one organisation alone is an alias or a synonym there.
 * A word stands for nothing where nothing is given: it ties a name together ("pga").
 */
const EQUIVALENTS =
  // units and abbreviations
  'inv=invånare,kvm=kvadratmeter,kbm=kubikmeter,km=kilometer,kr=krona,procent=andel,åk=årskurs,st=,pga=,enl=,resp=,inkl=inklusive,exkl=exklusive,' +
  'mnkr=miljon krona,mkr=miljon krona,tkr=tusen krona,särsk=särskild,särskilt=särskild,månadsavl=månadsavlönad,' +
  'snitt=genomsnitt,medelvärde=genomsnitt,genomsnittlig=genomsnitt,medeltal=genomsnitt,' +
  // schools and care
  'ifo=individ familjeomsorg,sva=svenska andraspråk,friskola=fristående skola,privatskola=fristående skola,enskild=fristående,privat=fristående,' +
  'gymnasium=gymnasieskola,gymnasie=gymnasieskola,gymnasial=gymnasieskola,skolbarn=elev,dagis=förskola,fsk=förskola,fklass=förskoleklass,im=introduktionsprogram,dagmamma=pedagogisk omsorg,matte=matematik,plugga=studera,' +
  'ssk=sjuksköterska,psyk=psykiatri,fk=försäkringskassan,funktionshinder=funktionsnedsättning,funktionsnedsatt=funktionsnedsättning,' +
  'niondeklassare=elev årskurs 9,sjätteklassare=elev årskurs 6,tredjeklassare=elev årskurs 3,nian=årskurs 9,rehab=rehabilitering,' +
  'socialbidrag=ekonomiskt bistånd,försörjningsstöd=ekonomiskt bistånd,' +
  // people and work
  'jobba=arbeta,jobb=arbete,månadslön=månadsavlönad,timlön=timavlönad,avhopp=hoppat,kommuninvånare=invånare,kommunanställd=kommunalt anställd,' +
  'utsatt=utsättas,förändras=förändring,förändrats=förändring,eu=europa,' +
  'unga=ungdom,tonåring=ungdom,pensionär=äldre,svenskfödd=inrikes född,utlandsfödd=utrikes född,sysselsatt=sysselsättning,' +
  'sd=sverigedemokraterna,kd=kristdemokraterna,mp=miljöpartiet,' +
  // things
  'nätet=internet,enkät=undersökning,felmarginal=osäkerhetstal,mat=livsmedel,personbil=bil,villa=småhus,telefon=telefoni,koldioxid=co,' +
  // money
  'result=resultat,nota=kostnad,extord=extraordinära,extraord=extraordinära,kosta=kostnad,kostat=kostnad,kostade=kostnad,årsresultat=årets resultat,' +
  // numerals
  'två=2,tre=3,fyra=4,fem=5,sex=6,sju=7,åtta=8,nio=9,tio=10,elva=11,tolv=12';

/** Stem of a folded word to the folded words that it is read as; an empty list for words that name nothing. */
export const EQUIVALENT_OF: ReadonlyMap<string, readonly string[]> = new Map(
  EQUIVALENTS.split(',').map((pair) => {
    const [word = '', meant = ''] = fold(pair).split('=');
    return [stem(word), meant.split(' ').filter((part) => part !== '')] as const;
  }),
);
