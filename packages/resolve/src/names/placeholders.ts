// What lists write where they know nothing: no name and no value, though letters stand there.
import { fold } from './fold.ts';

const placeholders = new Set(
  [
    'tk tkt tktk unknown unnamed unidentified undetermined undisclosed withheld unavailable unspecified unreleased pending none null nan na tba tbd tbc missing nn',
    'neizvesten neizvestna neizvestno neizvestnyi neizvestnaya neustanovlen neustanovlennyi neustanovlena belgisiz',
    'inconnu inconnue unbekannt desconocido desconocida',
  ]
    .join(' ')
    .split(' '),
);
/** Words that may stand beside a placeholder and say no more than it does. */
const beside = new Set(
  'name names not known released given age date of the yet is was man woman male female person victim race sex gender ethnicity by police officials authorities family request notification next kin publicly identity identified disclosed imya familiya ne a n'.split(
    ' ',
  ),
);
/** With "not": nothing. */
const told = new Set('known released identified disclosed'.split(' '));
/** Whole cells in other languages, as they are written. */
const abroad = `sin identificar|sin nombre|por identificar|no identificado|no identificada|persona no identificada|se desconoce|no se sabe|
  sans nom|non identifié|non identifiée|identité inconnue|nicht identifiziert|ohne namen|namenlos|não identificado|não identificada|desconhecido|
  desconhecida|bilinmiyor|bilinmeyen|kimliği belirsiz|kimliği bilinmiyor|невідомий|невідома|невідомо|не встановлено|مجهول|مجهولة|مجهول الهوية|
  مجهولة الهوية|غير معروف|غير معروفة|غير محدد|بدون اسم|לא ידוע|לא ידועה|אלמוני|אלמונית|לא מזוהה|不明|氏名不詳|身元不明|미상|불명|신원 미상|신원미상`;
const phrases = new Set(
  ['not available', 'n a', 'no name', 'ne izvestno', 'no data', 'john doe', 'jane doe'].concat(
    abroad.split('|').map(fold),
  ),
);

/** Whether a folded cell says only that nothing is known: "TK TK", "unknown man", "name withheld", "n/a". */
export function saysNothing(folded: string): boolean {
  if (folded === '' || phrases.has(folded)) return true;
  if (folded.length > 60) return false;
  const words = folded.split(' ');
  if (!words.every((word) => placeholders.has(word) || beside.has(word))) return false;
  return (
    words.some((word) => placeholders.has(word)) || (words.includes('not') && words.some((word) => told.has(word)))
  );
}
