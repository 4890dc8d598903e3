/**
 * Words by which a text asks its readers to write, call, send or pay, as data: English, Russian, Kazakh.
 * Matched on word boundaries in lower case; the reader of claims has its own, finer words for demands.
 */
const requests: readonly string[] = [
  'send',
  'sent to',
  'should be sent',
  'be sent',
  'can be sent',
  'write to',
  'write letters',
  'please write',
  'letters to',
  'letters of protest',
  'letters of solidarity',
  'messages of solidarity',
  'messages to',
  'messages can',
  'protest to',
  'protests to',
  'copies to',
  'a copy to',
  'phone the',
  'phone us',
  'telephone the',
  'email the',
  'email us',
  'e-mail the',
  'e-mail us',
  'fax the',
  'fax us',
  'by email',
  'by e-mail',
  'by fax',
  'by post',
  'call the',
  'call us',
  'please call',
  'please contact',
  'contact the',
  'contact us',
  'appeal to',
  'petition',
  'sign the',
  'donate',
  'donations',
  'transfer to',
  'отправляйте',
  'отправьте',
  'присылайте',
  'направляйте',
  'пишите',
  'напишите',
  'звоните',
  'позвоните',
  'письма солидарности',
  'письма протеста',
  'обращайтесь',
  'обращения',
  'копии',
  'жіберіңіз',
  'жіберіңіздер',
  'жазыңыз',
  'хабарласыңыз',
  'қоңырау шалыңыз',
];

const longest = Math.max(...requests.map((words) => words.split(' ').length));
const table: ReadonlySet<string> = new Set(requests);

/** True when the words ask the reader for something. */
export function hasRequest(words: string): boolean {
  const tokens = words.toLowerCase().split(/[^\p{L}-]+/u);
  for (let at = 0; at < tokens.length; at++) {
    let phrase = tokens[at] ?? '';
    if (table.has(phrase)) return true;
    for (let more = 1; more < longest && at + more < tokens.length; more++) {
      phrase += ` ${tokens[at + more] ?? ''}`;
      if (table.has(phrase)) return true;
    }
  }
  return false;
}
