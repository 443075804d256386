import { typedWords } from './typedWords.js';

const EVERYTHING = new RegExp(
  '^(?:(?:alla|samtliga|hela|all|the|whole|om|av|var|vara|nagon|nagot) )*' +
    '(?:allt|alltihop|allting|alla|samtliga|nagot|nagonting|(?:manads)?rapport(?:en)?|uppfoljning(?:en)?|indikator(?:er|erna)?|nyckeltal(?:en)?|' +
    'siffror(?:na)?|varden(?:a)?|avvikelser?(?:na)?|larm(?:en)?|everything|all|something|anything|report|indicators?|figures|deviations?|alerts?|kpis?)$',
);

/** Whether the words mean the whole report: "allt", "alla avvikelser". */
export function namesEverything(words: string): boolean {
  return EVERYTHING.test(typedWords(words).folded);
}
