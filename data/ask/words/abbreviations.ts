import { fold } from './tokenise.js';

/** Abbreviations of Swedish office prose that are no beginning of one word only. */
const ABBREVIATIONS =
  'avd=avdelningen,förv=förvaltning,lev=leverantör,adm=administrativa,ped=pedagogiska,komm=kommunikation,kostn=kostnad,fakt=faktura,' +
  'ant=antal,proj=projekt,akt=aktivitet,uppdr=uppdrag,utv=utveckling,prog=prognos,progn=prognos,avv=avvikelse,org=organisation,' +
  'verks=verksamhet,pers=personal,inv=invånare,sjukfrv=sjukfrånvaro,sjukfr=sjukfrånvaro,ärend=ärende,spec=specifikation,infra=infrastruktur';

/** Folded abbreviation to the folded word it stands for. */
export const ABBREVIATION_OF: ReadonlyMap<string, string> = new Map(
  ABBREVIATIONS.split(',').map((pair) => {
    const [short = '', long = ''] = fold(pair).split('=');
    return [short, long];
  }),
);
