import { EVERYDAY_VERBS } from './everydayVerbs.js';
import type { Meaning } from './meaning.js';
import type { PhraseTable } from './phrases.js';

const filler: Meaning = { as: 'filler' };
const neutral: Meaning = { as: 'neutral' };

/** Words that a question is made of but that name nothing: without them it means the same. */
export const FILLER_PHRASES: PhraseTable<Meaning> = [
  [
    filler,
    // greeting, courtesy, hesitation
    'hej,hejsan,hallå,tjena,tja,god morgon,morsning,hello,hi,hey,snälla,vänligen,gärna,please,tack på förhand,ursäkta,sorry,ok,okej,okay,ja,nej,jo,' +
      'eh,öh,hmm,mm,asså,alltså,liksom,typ,ju,väl,nog,kanske,bara,egentligen,ens,faktiskt,lite,litet,också,även,då,nu då,sen,sedan dess,nu,just,precis,' +
      'viss,visst,vissa,snabbt,snabb,snabba,långt,tyckte,tyckt,bättre än,kort,kortfattat,en snabb fråga,snabb fråga,fråga,frågan,undrar,undrade,undra,jag undrar,curious,' +
      // asking and showing
      'visa,visar,visas,ge,ger,säg,säga,sägas,berätta,ta fram,tar fram,hämta,kolla,kollar,titta,se,ser,ses,få,får,fick,fått,veta,vet,vill,ville,vilja,skulle,' +
      'skull,kan,kunde,kunna,kunnat,behöver,behövde,hjälpa,hjälpa mig,påminn,påminn mig,upplys,redovisa,presentera,skriv,skriv ut,dra,plocka fram,slå upp,fråga om,önskar,önskas,sök,hitta,' +
      'show,give,tell,tell me,display,get,need,want,would,could,can,like,know,see,let,lets,find,fetch,present,' +
      // question words and pronouns
      'vad,va,vem,vems,hur,när,var,vart,what,whats,how,hows,when,where,who,is,are,was,were,do,does,did,has,have,had,be,been,' +
      'jag,mig,mej,du,dig,dej,vi,oss,ni,er,de,dem,dom,den,det,denna,detta,dessa,man,han,hon,vår,vårt,våra,min,mitt,mina,ditt,din,dina,deras,dess,sin,sitt,sina,' +
      'i,me,my,you,your,we,us,our,they,their,its,this,that,these,those,the,a,an,' +
      // verbs and links
      'är,var,blir,blev,blivit,bli,vara,varit,har,hade,ha,finns,fanns,finnas,går,gick,gå,gått,gör,gjorde,göra,gjort,ligger,låg,ligga,legat,ser,såg,sett,ut,' +
      'står,stod,stått,kommer,kom,komma,kommit,håller,hålla,tar,tog,gäller,gällde,gälla,gällande,angående,rörande,kring,ang,avseende,beträffande,handlar,handlar om,säger,sa,anger,anges,' +
      'följs,följs upp,följer vi upp,följer,följa,mäts,mäter,mäta,mätt,rapporteras,rapporterar,redovisas,uppgår,uppgår till,uppgick,uppgick till,heter,betyder,innebär,tycker,tror,menar,menas,lyser,' +
      'hanterat,hanterats,hanterade,hanterar,hanteras,skickat,skickats,skickade,skickar,skickas,producerat,producerats,levererat,levererats,genomfört,utfört,registrerat,registrerats,inkommit,inkom,inkomna,kommit in,' +
      'behandlat,behandlats,haft,fakturerat,fakturerats,använt,används,utför,handled,sent,' +
      // state and pace of things
      'pågår,pågående,pågick,klar,klart,klara,färdig,färdigt,färdiga,igång,påbörjad,påbörjat,jobbar,jobba,arbetar,arbeta,gjordes,görs,blivit,trott,trodde,tänkt,räknat,väntat,' +
      'bor,bodde,hur länge,infördes,införs,startar,startade,slutar,sker,händer,hände,fungerar,funkar,lyckas,lyckats,lagt,lägger,lägga,använder,bygger,ny,nya,nytt,nästa,härnäst,tidigare,ledig stund,' +
      'är du snäll,snäll,mvh,hälsningar,med vänlig hälsning,puss,' +
      'på förvaltningen,i förvaltningen,inom förvaltningen,för förvaltningen,vår förvaltning,hos förvaltningen,förvaltningen som helhet,i organisationen,organisationen,hos er,hos oss,' +
      // small words
      'att,som,om,på,till,från,för,av,med,hos,vid,inom,in,ner,upp,ute,inne,än,så,där,här,hit,dit,per,via,enligt,i,å,under,over,område,området,områdena,avsnitt,avsnittet,' +
      'to,of,for,on,at,by,with,from,about,regarding,there,here,so,then,than,as,per,up,just,much,many,far,long,' +
      'de facto,i dagsläget,i nuläget,dvs,t ex,tex,bl a,m m,mm,osv,etc,' +
      'inte,ej,icke,not,ännu,redan,fortfarande,igen,alltid,aldrig,ofta,still,already,yet,' +
      'en,ett,two,båda,both,andra,annan,annat,mer,mera,mindre,more,less,bättre,better,worse,' +
      'bra,good,fint,fin,okej,ok,rätt,själva,just nu,exakt,exakta,ungefär,cirka,ca,roughly,exactly,currently,now,today,' +
      // occasions, people one speaks to and of, courtesy
      'imorgon,i morgon,imorron,idag,i dag,igår,i går,ikväll,i kväll,i eftermiddag,i förmiddag,i veckan,nyss,nyligen,snart,strax,direkt,omgående,snarast,asap,' +
      'vid det här laget,vid den här tiden,vid samma tid,den här gången,den här tiden,denna gång,samma tid,förra mätningen,förra gången,förra,senaste mätningen,mätningen,sedan sist,sen sist,sist,' +
      'nämnd,nämnden,nämndens,nämndmötet,styrelse,styrelsen,politikerna,presidiet,direktören,förvaltningschefen,avdelningschefen,controllern,ekonomen,kollegan,kollegorna,' +
      'mötena,möten,ledningsmötet,ledningsgruppsmötet,apt,dragning,dragningen,genomgång,genomgången,bild,bilden,powerpoint,rapport,rapporten,rapportens,månadsrapporten,månadsrapport,' +
      'uppföljningen,månadsuppföljningen,underlag,underlaget,protokollet,svar,svaret,koll,besked,tack så mycket,tackar,tack för hjälpen,stort tack,tusen tack,om det går,om möjligt,' +
      'om det inte är för mycket besvär,om du har tid,när du har tid,skulle det gå att,går det att,vore det möjligt,det vore,vore snällt,vänlig,vänligen,vänliga,god dag,god kväll,goddag,godkväll,' +
      'möjligt,möjligtvis,möjligen,möjlighet,möjligheten,besvär,tid över,snällt,toppen,bästa,kära,kompis,du där,hörru,hörni,' +
      // how sure, how much, how come
      'sant,verkligen,säkert,antagligen,troligen,förmodligen,sannolikt,knappt,drygt,nästan,helt,väldigt,ganska,riktigt,alldeles,speciellt,främst,framförallt,framför allt,dessutom,däremot,dock,' +
      'ändå,trots,trots allt,alls,enbart,endast,någon,nån,något,nåt,några,ingen,inget,inga,all,allt,var och en,varje,varenda,samma,sådan,sådana,sån,såna,likadan,egen,eget,' +
      'men,efter,sig,inför,förhåller,förhåller sig,förhöll,står sig,stod sig,sämre,sämst,bäst,grej,grejen,grejer,grejerna,sak,saken,saker,lär,jobbigt,jobbig,' +
      'meningen,tanken,anledning,anledningen,skälet,på riktigt,i alla fall,iallafall,i sin helhet,i stora drag,i grova drag,på ett ungefär,på det stora hela,överhuvudtaget,överlag,' +
      'i verkligheten,i praktiken,rent av,rentav,typ så,så där,sådär,för tillfället,tillfället,nuförtiden,numera,dittills,därför,eftersom,medan,fast,fastän,ifall,huruvida,vilken tid,' +
      'dåligt,dålig,dåliga,illa,kass,kasst,trist,synd,tråkigt,konstigt,märkligt,galet,katastrof,orolig,oroligt,nöjd med,glad,ledsen,kul,roligt,intressant,viktigt,bråttom,' +
      'för mycket,för lite,så mycket,så många,så stor,så stort,så hög,så högt,så låg,så lågt,mest,minst,åt mig,för mig,till mig,åt oss,' +
      'i år jämfört,ihop,tillsammans,totalt sett,allt som allt,allt allt,samtliga,samtidigt,bredvid,intill,jämte,vid sidan av,' +
      'folk,folket,vi på,oss andra,alla på,människor,personer,gubben,grabbar,tjejer,gänget,teamet,' +
      'jobbet,chefen,ledningen,ledningsgruppen,nämnden,mötet,möte,inför mötet,presentation,presentationen,boten,bot,kpi boten,kpi bot,' +
      'förvaltningens,hela förvaltningen',
  ],
  [filler, EVERYDAY_VERBS.join(',')],
  [
    neutral,
    'it,antal,antalet,hur många,hur mycket,hur stor,hur stort,hur stora,hur hög,hur högt,hur höga,hur låg,hur lågt,hur lång,number,number of,count,how many,how much,how high,how big,how large,' +
      'andel,andelen,procent,procenten,procentuell,procentuellt,%,percent,percentage,share,siffra,siffran,siffror,siffrorna,figure,figures,numbers,tal,talet,värde,värdet,värden,value,values,' +
      'nivå,nivån,nivåer,nivåerna,level,levels,statistik,statistiken,data,uppgift,uppgifter,uppgiften,resultatet för,resultat för,' +
      'total,totalt,totala,totalen,sammanlagt,sammanlagda,summa,summan,volym,volymen,volymerna,mängd,mängden,storlek,storleken,volume,volumes,' +
      'hög,högt,höga,högre,högst,låg,lågt,låga,lägre,lägst,stor,stort,stora,större,liten,litet,små,många,mycket,mkt,få,färre,fler,flera,flest,rate,high,higher,low,lower,large,' +
      'åring,åringar,åringarna,år,året,åren,månad,månaden,mån,month,year,period,perioden,tertial,kvartal,kr,kronor,kronorna,tkr,mkr,mnkr,miljoner,miljon,pengar,sek,money,st,stycken,' +
      'ekonomiskt,ekonomisk,pengamässigt,del,delen,sida,sidan,rader,raderna,raden,rad,positiv,positivt,negativ,negativt,dyrt,dyr,billigt,kostar,kostade,kostat,kosta,cost,costs,kostnad för,utgift,utgifter,inom ramen,' +
      'genomsnitt,genomsnittlig,genomsnittligt,snitt,snittet,medel,average,aktuell,aktuella,aktuellt,aktuell siffra,senast,senaste,latest,current,nuvarande,nyast,nyaste,newest,' +
      'ack,ackumulerat,ackumulerad,ackumulerade,ackat,accumulated,cumulative,hittills,so far,ytd,year to date',
  ],
  [
    { as: 'join' },
    'och,o,samt,plus,respektive,resp,eller,and,or,mot,vs,versus,kontra,against,jämfört med,jämför,jämföra,jämförelse mellan,jämförelse,jmf,jmf med,jfr,jfr med,jfrt med,jmfr,i jämförelse med,' +
      'i förhållande till,compared to,compared with,compare,relativt,ställt mot,sida vid sida,bredvid,jämförs med,än',
  ],
  [
    { as: 'comparison' },
    'skillnad,skillnaden,skilja,skiljer,skiljer sig,jämfört,jämförelsen,förhållande,difference,compared,mellan,between',
  ],
  [
    { as: 'qualifier' },
    'per kön,kön,könsuppdelat,könsuppdelad,män,kvinnor,women,åldersgrupp,åldersgrupper,ålder,per ålder,per åldersgrupp,per chef,per person,per medarbetare,per anställd,per kund,per förvaltning,per bolag,per stadsdel,' +
      'per yrkesgrupp,yrkesgrupp,yrkesgrupper,per team,per grupp,per dag,per vecka,veckovis,dagligen,per timme,heltid,deltid,korttid,korttids,kort tid,långtid,långtids,lång tid,kort och långtid,by gender,by age,per sektion,per kontor,per skola,' +
      'per system,per leverantör,per konto,per projekt',
  ],
];
