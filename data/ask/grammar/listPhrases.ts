import type { Meaning } from './meaning.js';
import type { PhraseTable } from './phrases.js';

const status = (...statuses: ('green' | 'yellow' | 'red')[]): Meaning => ({ as: 'status', statuses });
const type = (of: Extract<Meaning, { as: 'type' }>['of']): Meaning => ({ as: 'type', of });
const side = (which: Extract<Meaning, { as: 'side' }>['side']): Meaning => ({ as: 'side', side: which });

/** Words that ask for several things at once, and by what they are chosen. */
export const LIST_PHRASES: PhraseTable<Meaning> = [
  [
    { as: 'several' },
    'alla,allt,all,samtliga,vilka,vilken,vilket,lista,listan,lista på,räkna upp,list,which,every,everything,any,' +
      'något,nåt,någon,några,nån,allting,vad för,vilka av,anything',
  ],
  [status('red'), 'röd,röda,rött,rödmarkerade,rödmarkerad,red,lyser rött,på rött'],
  [status('yellow'), 'gul,gula,gult,gulmarkerade,gulmarkerad,yellow,amber,lyser gult'],
  [
    status('green'),
    'grön,gröna,grönt,grönmarkerade,green,lyser grönt,går bra,funkar bra,bra resultat,on track,enligt plan',
  ],
  [
    status('red', 'yellow'),
    'dåligt,går dåligt,går det dåligt,går sämre,går sämst,sämst,sämsta,värst,värsta,illa,går illa,problem,problemen,' +
      'utmaning,utmaningar,utmaningarna,orolig,oroande,bekymmer,bekymmersamt,varning,varningar,i riskzonen,riskerar,halkar efter,' +
      'släpar efter,ligger efter,försenade,försenat,försenad,off track,behind,at risk,going badly,bad,delayed,' +
      'behöver vi agera,behöver agera,agera,krisar,brinner,kris,behöver åtgärdas,sticker ut,avvikande,utanför målet,ligger fel,fel ute',
  ],
  [
    type('indicator'),
    'indikator,indikatorer,indikatorn,indikatorerna,nyckeltal,nyckeltalet,nyckeltalen,kpi,kpier,kpis,kpierna,mätetal,' +
      'mått,måtten,styrtal,indicator,indicators,volymer,volymindikatorer',
  ],
  [
    type('project'),
    'projekt,projektet,projekten,projektens,portfölj,portföljen,portföljer,projektportfölj,projektportföljen,project,projects,portfolio,' +
      'projektlista,projektlistan,projektstatus,projektläget',
  ],
  [type('activity'), 'aktivitet,aktiviteter,aktiviteten,aktiviteterna,activity,activities'],
  [
    type('assignment'),
    'uppdrag,uppdraget,uppdragen,centrala uppdrag,politiska uppdrag,kf uppdrag,kf uppdragen,assignment,assignments,' +
      'uppdrag från kf,uppdrag från kommunfullmäktige',
  ],
  [
    type('goal'),
    'vilka mål,alla mål,vad är målen,våra mål,centrala mål,stadengemensamma mål,stadens mål,målbild,målbilden,övergripande mål,' +
      'which goals,our goals,goals,förvaltningens mål,nämndens mål,mål har vi,målen för,de centrala målen,de stadengemensamma målen',
  ],
  [
    type('unitResult'),
    'per avdelning,per enhet,avdelningsvis,avdelningarna,avdelningarnas resultat,avdelningarnas,avdelningar,enheterna,enheternas,' +
      'enheter,varje avdelning,per verksamhet,per del,by department,per department,departments,by unit,per unit,resultatrader,' +
      'resultattabellen,uppdelat på avdelning,fördelat på avdelning,resultaträkning per avdelning,olika avdelningar',
  ],
  [
    type('economy'),
    'ekonomiposter,ekonomiposterna,ekonomirader,ekonomiraderna,ekonomitabellen,ekonomiska poster,economy lines,budgetposter,kostnadsslag,kostnadsslagen,kostnadsposter,kostnadsposterna,kostnadsraderna',
  ],
  [
    { as: 'frequency', frequency: 'month' },
    'varje månad,en gång i månaden,per månad,månadsvis,månadsvisa,månatligen,månatlig,månatliga,månadsindikatorer,månadsindikatorerna,' +
      'månadsuppföljning,monthly,every month,månadsmått,månadsnyckeltal',
  ],
  [
    { as: 'frequency', frequency: 'tertial' },
    'varje tertial,per tertial,tertialvis,tertialvisa,tertialsvis,tertialindikatorer,tertialindikatorerna,tertialsindikatorer,' +
      'tertialuppföljning,every tertial,tertiary,three times a year,tertialmått,tertialnyckeltal',
  ],
  [
    { as: 'frequency', frequency: 'year' },
    'varje år,per år,årsvis,årsvisa,årligen,årlig uppföljning,årsindikatorer,årsindikatorerna,yearly,annually,' +
      'en gång om året,en gång per år,every year,årsnyckeltal',
  ],
  [
    side('below'),
    'under målet,under mål,under sitt mål,under sina mål,lägre än målet,mindre än målet,below target,under target,under budget,under budgeten,' +
      'lägre än budget,below budget,under sin budget',
  ],
  [
    side('above'),
    'över målet,över mål,över sitt mål,över sina mål,högre än målet,mer än målet,above target,over target,över budget,över budgeten,' +
      'högre än budget,over budget,above budget,över sin budget,överskrider budget,överskrider budgeten,drar över budget,drar över',
  ],
  [
    side('missed'),
    'når inte målet,når inte målen,når inte sitt mål,når inte sina mål,når vi inte,når inte upp,klarar inte målet,klarar inte målen,' +
      'klarar vi inte,missar målet,missar målen,missar vi,missat målet,uppfyller inte målet,uppfylls inte,inte når,utanför mål,' +
      'missed target,missing target,miss target,avviker från målet,avviker från mål,avviker,inte i mål',
  ],
  [
    side('met'),
    'når målet,når målen,når sitt mål,når sina mål,når vi målet,når vi målen,klarar målet,klarar målen,uppfyller målet,' +
      'uppfyller målen,i mål,har nått målet,meet target,met target,on target,hit target',
  ],
  [
    side('negative'),
    'går back,gå back,gick back,går minus,går med förlust,går med underskott,visar underskott,har underskott,på minus,röda siffror,loss making,in the red',
  ],
  [
    side('positive'),
    'går plus,går med vinst,går med överskott,visar överskott,har överskott,på plus,svarta siffror,in the black',
  ],
  [
    { as: 'order' },
    'topp,top,största,störst,värsta,biggest,largest,most,mest,rangordna,sortera,ranking,rankade',
  ],
];

/** Whole wishes that name no subject. */
export const WISH_PHRASES: PhraseTable<Meaning> = [
  [
    { as: 'overview' },
    'läget,läge,lägesbild,lägesbilden,lägesrapport,lägesrapporten,nuläge,nuläget,översikt,översikten,överblick,sammanställning,sammanfattning,' +
      'sammanfatta,sammanfattningen,summering,summera,hur ligger vi till,hur ligger det till,hur går det,hur gick det,hur går det för oss,' +
      'går det bra,går det bra för oss,hur ser det ut,hur är läget,hur står det till,månadens siffror,månadsrapport,månadsrapporten,rapporten,minirapport,minirapporten,' +
      'overview,summary,how are we doing,how is it going,hur ser läget ut,månadsläget,dashboard,kort version',
  ],
  [
    { as: 'help' },
    'hjälp,hur mår du,mår du bra,hur är det med dig,hjlp,hjälpp,hlp,vad kan jag ställa för frågor,vad kan man ställa för frågor,meny,menyn,menu,hur frågar jag,hur frågar man,hur ställer jag,hur ställer man,använda dig till,använda dig,komma igång,hjälp mig,help,help me,vad kan du,vad kan du göra,vad kan du svara på,vad kan man fråga,vad kan man fråga om,vad kan jag fråga,' +
      'vad kan jag fråga om,vad kan jag fråga dig om,vad kan man fråga dig om,hur funkar du,hur fungerar du,hur funkar det här,hur fungerar det här,hur funkar boten,' +
      'hur fungerar boten,hur gör man,hur gör jag,hur använder man,hur använder jag,instruktioner,instruktion,manual,kommandon,' +
      'vad kan boten,exempel på frågor,visa exempel,exempelfrågor,what can you do,what can i ask,how does this work,commands,usage,' +
      'what can you answer,kom igång,vilka frågor kan jag ställa,vilka frågor kan man ställa,vad vet du,vem är du,vad är du,who are you,what are you,vad kan du hjälpa till med,' +
      'vad kan du hjälpa mig med,how do i use this,how do you work',
  ],
  [
    { as: 'thanks' },
    'tack,tackar,tusen tack,tack så mycket,tack för hjälpen,ok tack,okej tack,bra tack,thanks,thank you,thx,toppen,perfekt,kanon,schysst,' +
      'hej då,hejdå,ha det bra,bye,cheers,bra jobbat,snyggt,grymt',
  ],
];

/** Questions about the answer before; a table of its own, for their words are no wishes that another word could be a slip for. */
export const EXPLAIN_PHRASES: PhraseTable<Meaning> = [
  [
    { as: 'explain' },
    'hur tolkade du,hur tolkar du,hur har du tolkat,hur blev det tolkat,hur tolkades,hur förstod du,hur förstår du,hur har du förstått,hur uppfattade du,hur uppfattar du,' +
      'hur läste du,hur läser du,hur har du läst,hur menar du,hur menade du,hur tänkte du,hur tänker du,vad sökte du,vad söker du,vad har du sökt,vad letade du efter,' +
      'hur kom du fram till,varför svarade du,varför svarar du,vad trodde du att jag,vad trodde du jag,förklara tolkningen,visa tolkningen,förklara din tolkning,visa din tolkning,' +
      'how did you understand,how do you understand,how did you interpret,how do you interpret,how did you read,what did you search,what did you look for,' +
      'why did you answer,explain your interpretation,how was that interpreted,how was my question interpreted',
  ],
];
