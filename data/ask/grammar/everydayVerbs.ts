import { fold } from '../words/tokenise.js';

/**
 * Common verbs of office talk. What is done to a figure ("rasat", "slukat", "förbereder") names neither a thing nor
 * a part of one, so no answer may fail for it; verbs that name something in some catalogue still help to find it.
 *
 * By conjugation: `pratar pratade pratat`, `växer växte växt`, `tror trodde trott`, and strong ones in full.
 */
const AR =
  'accelerera,ana,analysera,ansvara,använda,arbeta,avsluta,backa,bearbeta,behandla,bekräfta,beräkna,bestämma,betala,bevaka,brista,bromsa,' +
  'budgetera,börja,dala,dela,diskutera,drabba,dyka,eftersträva,fixa,flagga,fråga,fungera,funka,följa,förbättra,förklara,försämra,förtydliga,' +
  'förvänta,förvärra,förändra,granska,gräva,guida,halka,hamna,handla,hantera,haverera,hjälpa,hoppa,hoppas,hota,hämta,indikera,informera,' +
  'jobba,justera,jämföra,kalkylera,kika,klara,klicka,klättra,knaka,kolla,konstatera,kontrollera,korrigera,kosta,krångla,kämpa,landa,larma,leta,' +
  'leverera,lida,lista,lova,lyckas,lämna,maila,meddela,mejla,minska,missa,misslyckas,misstänka,motivera,normalisera,notera,ordna,orka,oroa,' +
  'orsaka,passa,pausa,peka,pendla,planera,plocka,posta,prata,presentera,pricka,prioritera,producera,prognosticera,prognostisera,påbörja,' +
  'påverka,ramla,ranka,rapportera,rasa,redovisa,reducera,registrera,revidera,riskera,rulla,rusa,räkna,samla,sammanfatta,satsa,signalera,sikta,' +
  'sjunga,skaffa,skapa,skena,skicka,skära,sluka,sluta,snacka,sortera,spara,specificera,spegla,stabilisera,stagnera,stanna,starta,stoppa,' +
  'stressa,strula,sträva,studsa,stämma,stötta,summera,svara,svikta,tacka,tala,tappa,titta,tolka,träffa,tugga,underskrida,undra,uppdatera,uppnå,' +
  'uppskatta,utveckla,utvärdera,utöka,vandra,variera,varna,visa,våga,vända,vänta,återhämta,ändra,äta,öka,önska,öppna,överskrida';
const ER =
  'angavs,anges,anse anser ansåg,avavsåg,avvika avviker avvek avvikit,bedöms,begripa begriper begrep,behaga,behaga behagar,' +
  'behöva behöver behövde behövt behövs,bero beror berodde berott,beräknas,beskriva beskriver beskrev beskrivit,bete beter,bidra bidrar bidrog,' +
  'bistå bistår,bjuda bjuder bjöd,blitt,bli blir blev blivit,briefa,bringa,brinna brinner brann,bromsat,bränna bränner brände bränt,' +
  'bygga bygger byggde byggt,börja,bör borde,delge delger,dippat dippar dippade,dragits,dra drar drog dragit,dö dör dog,exkludera,' +
  'falla faller föll fallit,fatta fattar,finnas finns fanns funnits,flyta flyter flöt flutit,fortsätta fortsätter fortsatte fortsatt,' +
  'framgå framgår framgick,framställa,fåtts,få får fick fått,följs,förbereda förbereder förberedde förberett,' +
  'förbruka förbrukar förbrukade förbrukat,förlora förlorar förlorade förlorat,förstå förstår förstod förstått,' +
  'försvinna försvinner försvann försvunnit,försöka försöker försökte försökt,förväntas,gasat,gett,ge ger gav gett givit,gjorts,' +
  'glömma glömmer glömde glömt,gå går gick gått,gälla gäller gällde,göra gör gjorde gjort görs gjordes,ha har hade haft,heta heter hette,' +
  'hinna hinner hann hunnit,hjälpa hjälper hjälpte hjälpt,hoppa,hunnits,hålla håller höll hållit,hålls,hända händer hände hänt,' +
  'hänga hänger hängde hängt,hölls,höra hör hörde hört,illustrera,inkludera,innebära innebär innebar,innehåller,inträffa inträffar inträffade,' +
  'kallas,komma kommer kom kommit,krascha,krympa krymper krympte krympt,kunna kan kunde kunnat,käka käkar,känns kändes,' +
  'köra kör körde kört,leda leder ledde lett,leva lever levde levt,ligga ligger låg legat,lita litar,luta lutar,lyder,' +
  'lyft lyfta lyfter lyfte,låna lånar,låter lät,lägga lägger la lade lagt,läsa läser läste läst,lösa löser löste löst,mena menar menade,' +
  'minnas minns mindes,måste,må mår mådde mått,möta möter mötte mött,nå når nådde nått nås,nämna nämner nämnde,nämns,omfattar,orka,peakat,' +
  'producerar,påstå påstår påstod,redogöra redogör redogjorde,redogörs,ringa ringer ringde ringt,rinna rinner rann runnit,råka råkar,' +
  'räcka räcker räckte räckt,sagts,sammanställa sammanställer sammanställt,se ser såg sett ses,sitta sitter satt suttit,' +
  'sjunka sjunker sjönk sjunkit,skall,ska skall skulle skola,skena,skenar,ske sker skedde skett,skilja skiljer skilde skilt,' +
  'skjuta skjuter sköt skjutit,skriva skriver skrev skrivit,slippa slipper slapp,snurra,sprack,' +
  'springa springer sprang sprungit,sprungit,spräcka spräcker spräckte spräckt,stiga stiger steg stigit,stuckit,' +
  'stå står stod stått,ställa ställer ställde ställt,störa stör störde stört,synas syns syntes,säga säger sa sade sagt,sägs,' +
  'sälja säljer sålde sålt,sätta sätter satte satt,söka söker sökte sökt,tagits,ta tar tog tagit tas togs,ticka,tickat,tillåta tillåter,' +
  'tipsa tipsar,toppat toppar,torde,tro tror trodde trott,tycka tycker tyckte tyckt,tycks,tyda tyder tydde,tåla tål,tänka tänker tänkte tänkt,' +
  'understiga understiger understeg,undrade,uppgå uppgår uppgick,upphöra upphör upphörde,uppleva upplever upplevde upplevt,' +
  'upplysa upplyser upplyste,uppskattar,uppskattas,uppstå uppstår uppstod uppstått,utgjorde,utgör,vara är var varit,vart,verkar verkade,' +
  'veta vet visste vetat,vidarebefordra,vilja vill ville velat,vilket,vinna vinner vann vunnit,vore,vuxit,väga väger vägde,' +
  'vända vänder vände vänt,väntas,växa växer växte växt vuxit,återkoppla återkopplar,åtgå åtgår åtgick,ämnar,önskar,' +
  'överstiga överstiger översteg överstigit';

/** Without the participles: an "arbetad tid" and a "deltidsarbetande" are named by theirs. */
const FIRST_CONJUGATION = ['', 'r', 'de', 't', 's', 'des', 'ts'];

/** Every form of the verbs above, as typed. */
export const EVERYDAY_VERBS: readonly string[] = [
  ...AR.split(',').flatMap((verb) =>
    FIRST_CONJUGATION.map((ending) => fold(verb.endsWith('s') ? verb : `${verb}${ending}`)),
  ),
  ...ER.split(',').flatMap((forms) => forms.split(' ').flatMap((form) => [fold(form), fold(`${form}s`)])),
];
