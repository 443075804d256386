/** What people say about alerts, as parts of patterns on folded words. */

/** Courtesies and wishes that a sentence begins with. */
export const WISH =
  '(?:(?:hej|hi|hello|ok|okej|snalla|please|du|nu|kan (?:du|ni|vi|jag|man)|kunde du|skulle (?:du|ni|vi|jag) (?:kunna|vilja)(?: att du)?|' +
  'vill du|(?:jag|vi) (?:vill|skulle vilja|onskar|behover)|att du|could you|can (?:you|we|i)|would you|' +
  '(?:i|we) (?:want|need|would like|d like)(?: you)?(?: to)?|from now on|fran (?:och med )?nu) )*';

const PLACE =
  '(?:kanal(?:en)?|chatt?(?:en)?|grupp(?:en)?|trad(?:en)?|team(?:et)?|channel|chat|group|thread|team)';
export const HERE = `(?:har(?: i ${PLACE})?|hit|i (?:den har |denna )?${PLACE}|here|in (?:this|the) ${PLACE})`;

/** The bot writes to the conversation that it is asked in, whatever its people are called. */
export const TO =
  `(?:(?:till |for |to )?(?:oss|mig|us|me|alla(?= har\\b|$)|everyone|everybody|` +
  `(?:(?:hela|var|den har|denna|the|our|this|whole) )*(?:${PLACE}|ledning(?:en)?|chef(?:en|er|erna)?|controllers?|controllern|managers?|management)(?: (?:team|group))?|` +
  '\\w+(?:gruppen|teamet|ledningen|cheferna|chefen|kanalen|namnden|styrelsen|staben)))';

export const ABOUT =
  '(?:om|kring|for|pa|av|nar|vid|ifall|sa fort|sa snart|as soon as|angaende|gallande|about|for|on|of|to|when|if|whenever)';

/** What may follow at the end and says nothing more. */
export const END = `(?: (?:och )?(?:${HERE}|till (?:oss|mig)|at (?:oss|mig)|to (?:us|me)|for us|tack(?: sa mycket)?|snalla|please|thanks|thank you|framover|fran (?:och med )?nu|langre|any ?more|igen|again))*`;

export const ALERTS =
  '(?:larm(?:en|et)?|avisering(?:ar|arna|en)?|notis(?:er|erna|en)?|alarms?|alerts?|notifications?)';
export const SUBSCRIPTIONS =
  '(?:bevakning(?:ar|arna|en)?|prenumeration(?:er|erna|en)?|subscriptions?|watch(?:es|list)?)';

/** Longer texts are no command, and not searched for one. */
export const LONGEST_WISH = 300;
