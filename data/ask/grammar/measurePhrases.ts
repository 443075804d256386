import { measure, yearly, type Meaning } from './meaning.js';
import type { PhraseTable } from './phrases.js';

/** Words for what is asked of a subject, Swedish and English. */
export const MEASURE_PHRASES: PhraseTable<Meaning> = [
  [
    measure('outcome'),
    'utfall,utfallet,utfallen,utfallit,actual,actuals,outcome,verkligt utfall,faktiskt utfall',
  ],
  [
    measure('target'),
    'siktar på,siktar vi på,sikta på,mål,målet,målen,målvärde,målvärdet,målnivå,målnivån,målsättning,målsättningen,måltal,måltalet,target,targets,goal,' +
      'budget,budgeten,budgets,budgeterat,budgeterade,budgeterad,budgetram,budgetramen,budgeterats,budgetmål,budgetsiffra,' +
      'budgetsiffran,budgeted,enligt plan,planerat,planerade',
  ],
  [
    yearly('target'),
    'årsmål,årsmålet,årsmålen,helårsmål,helårsmålet,årsbudget,årsbudgeten,helårsbudget,helårsbudgeten,annual target,' +
      'annual budget,full year budget,full year target,yearly target,yearly budget,mål för året,årets mål,årets budget',
  ],
  [
    measure('forecast'),
    'räknar vi med,räknar med,räknar man med,tror vi på,prognos,prognosen,prognoser,prognoserna,prognosens,prognostiserat,prognostiserad,prognostiserade,prognosticerat,' +
      'progonos,forecast,forecasts,forecasted,projection,outlook,väntas,förväntas,beräknas,spås,förväntat,förväntad,' +
      'landa,landar,landa på,landar på,landar vi,hamna,hamnar,sluta på,slutar på,bli i år,expected,estimate,estimated',
  ],
  [
    yearly('forecast'),
    'helårsprognos,helårsprognosen,helårsprognoser,helårsprognoserna,årsprognoser,årsprognoserna,årsprognos,årsprognosen,full year forecast,annual forecast,year end forecast,' +
      'prognos helår,prognos för helåret,prognos för året,beräknat årsresultat,årets prognos',
  ],
  [
    measure('deviation'),
    'avvikelse,avvikelsen,avvikelser,avvikelserna,avviker,avvek,budgetavvikelse,budgetavvikelsen,budgetavvikelser,' +
      'budgetavvikelserna,målavvikelse,målavvikelsen,diff,diffen,differens,differensen,gap,gapet,marginal,marginalen,' +
      'deviation,deviations,variance,difference,over budget,under budget,over target,under target,' +
      'över budget,under budget,över budgeten,under budgeten,över målet,under målet,över mål,under mål,' +
      'mot budget,mot budgeten,mot målet,mot mål,mot årsmålet,i förhållande till budget,i förhållande till målet,' +
      'i förhållande till budgeten,från målet,från budget,från budgeten,till målet,jämfört med budget,jämfört med budgeten,' +
      'jämfört med målet,jämfört med mål,jmf budget,jmf målet,jmf mål,jmf med budget,jmf med målet,jmfrt med budget,' +
      'vs budget,vs target,vs mål,vs målet,against budget,against target,compared to budget,compared to target,' +
      'compared with budget,compared with target,versus budget,drar över,drar vi över,spräcker,överskrider,överskridit,' +
      'underskrider,klarar budget,klarar vi budget,klarar budgeten,klarar vi budgeten,håller budget,håller budgeten,' +
      'håller vi budget,håller vi budgeten,når målet,når vi målet,når upp till målet,klarar målet,klarar vi målet,' +
      'uppfyller målet,hit the target,meet the target,on target,on budget,inom budget,inom budgeten',
  ],
  [
    measure('rolling12'),
    'r12,r 12,rullande 12,rullande tolv,rullande 12 månader,rullande tolv månader,rullande 12 mån,rullande 12månader,' +
      'rullande tolvmånadersvärde,rullande årsvärde,rullande år,rullande,senaste 12 månaderna,senaste 12 månader,' +
      'senaste tolv månaderna,senaste tolv månader,senaste 12 mån,sista 12 månaderna,sista tolv månaderna,' +
      'de senaste 12 månaderna,de senaste tolv månaderna,12 senaste månaderna,tolv senaste månaderna,senaste året,' +
      'det senaste året,12 månader bakåt,tolv månader bakåt,rolling 12,rolling twelve,rolling 12 months,' +
      'rolling twelve months,last 12 months,last twelve months,past 12 months,past twelve months,trailing 12 months,ltm,årstakt',
  ],
  [measure('status'), 'status,statusen,statusfärg,färg,färgen,trafikljus,trafikljuset,rating,colour,color'],
  [
    measure('trend'),
    'trend,trenden,trender,trenderna,utveckling,utvecklingen,utvecklas,utvecklats,utvecklat sig,historik,historiken,historiskt,' +
      'över tid,över tiden,kurva,kurvan,åt vilket håll,åt rätt håll,ökar,ökat,ökade,minskar,minskat,minskade,stiger,stigit,' +
      'sjunker,sjunkit,förändrats,förändring,förändringen,förändras,upp eller ner,uppåt,nedåt,history,development,over time,' +
      'månad för månad,per månad,month by month,increased,decreased,bakåt i tiden,tidsserie',
  ],
  [
    measure('cause'),
    'varför,vrf,orsak,orsaken,orsaker,orsakerna,orsakat,anledning,anledningen,anledningar,beror,beror på,berodde,förklaring,förklaringen,förklara,' +
      'hur kommer det sig,hur kommer det sej,åtgärd,åtgärder,åtgärden,åtgärderna,vad görs,vad gör vi åt,vad gör man åt,' +
      'görs åt,gör vi åt,gjort åt,gör ni åt,vad händer med,kommentar,kommentaren,kommentarer,kommentarerna,analys av,' +
      'bakgrund,bakgrunden,bakom,why,cause,causes,reason,reasons,reason for,explain,explanation,action,actions,comment,' +
      'comments,what is being done,done about,due to,vad säger rapporten om,vad står det om,vad skriver de om,berätta om,' +
      'berätta mer om,mer om',
  ],
];
