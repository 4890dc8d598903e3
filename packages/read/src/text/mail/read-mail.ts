import type { BoilerplateSpan, Span } from '@inquest/model';
import PostalMime, { decodeWords, type Email } from 'postal-mime';
import { type Draft, type ExtractInput, emptyDraft } from '../draft.ts';
import { readHtml } from '../html/read-html.ts';
import { messageOf, textError } from '../problem.ts';
import { shiftSpans } from '../spans.ts';
import { findQuoted } from './quoted.ts';

/** Header fields shown at the head of the text, as written in the message. */
const shown = ['from', 'sender', 'to', 'cc', 'date', 'subject'] as const;

/** Text of a message (RFC 5322, MIME): its main headers, then its body; plain text is preferred to HTML. Attachments are items of their own. */
export async function readMail(input: ExtractInput): Promise<Draft> {
  let mail: Email;
  try {
    // An attached message is an attachment, not a part of this one's text.
    mail = await PostalMime.parse(input.bytes, { rfc822Attachments: true, forceRfc822Attachments: true });
  } catch (thrown) {
    const message = `The message could not be read: ${messageOf(thrown)}.`;
    return { ...emptyDraft, problems: [textError(input, { code: 'mail-unreadable', message, remedy: null })] };
  }
  const head = writeHead(mail);
  const body = readBody(mail, input);
  const separator = head.string === '' || body.string === '' ? '' : '\n\n';
  const by = head.string.length + separator.length;
  const boilerplate: BoilerplateSpan[] = shiftSpans(body.boilerplate, by);
  if (head.string !== '')
    boilerplate.unshift({ start: 0, end: head.string.length, kind: 'mail-header', reason: 'headers of the message' });
  return {
    string: head.string + separator + body.string,
    title: head.subject,
    boilerplate,
    layout: null,
    language: body.language,
    // The headers are metadata of the item already: collecting reads them.
    metadata: body.metadata,
    problems: body.problems,
  };
}

function writeHead(mail: Email): { readonly string: string; readonly subject: Span | null } {
  let string = '';
  let subject: Span | null = null;
  for (const field of shown) {
    const header = mail.headers.find(({ key }) => key === field);
    if (header === undefined || header.value.trim() === '') continue;
    if (string !== '') string += '\n';
    string += `${header.originalKey}: `;
    const start = string.length;
    string += decodeWords(header.value).replace(/\s+/g, ' ').trim();
    if (field === 'subject') subject = { start, end: string.length };
  }
  return { string, subject };
}

function readBody(mail: Email, input: ExtractInput): Draft {
  const text = mail.text?.trim() === '' ? undefined : mail.text;
  const isSavedPage = mail.headers.some(({ key }) => key === 'snapshot-content-location');
  if (text !== undefined && !(isSavedPage && mail.html !== undefined)) {
    return { ...emptyDraft, string: text, boilerplate: findQuoted(text) };
  }
  if (mail.html === undefined) return emptyDraft;
  const draft = readHtml(mail.html, input, { page: isSavedPage });
  return { ...draft, boilerplate: [...draft.boilerplate, ...(isSavedPage ? [] : findQuoted(draft.string))] };
}
