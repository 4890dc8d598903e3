import type { BoilerplateSpan, Metadata, Problem } from '@inquest/model';
import { decode } from '../decode.ts';
import { type Draft, type ExtractInput, emptyDraft } from '../draft.ts';
import { readHtml } from '../html/read-html.ts';
import { textError, textWarning } from '../problem.ts';
import { type RelatedPart, relatedParts } from './related-parts.ts';

/**
 * Text of a page saved as one file with what belongs to it (MHTML, RFC 2557): the page itself, then its frames, marked. Its pictures, styles
 * and scripts are counted.
 */
export function readSavedPage(input: ExtractInput): Draft {
  const { parts, main, complete } = relatedParts(input.bytes);
  if (main === null) {
    const message = 'No page was found in this file, though it says that it is a saved page.';
    const remedy = 'Save the page anew, as a single file or as PDF.';
    return { ...emptyDraft, problems: [textError(input, { code: 'saved-page-unreadable', message, remedy })] };
  }
  const page = readPart(main, input);
  const problems: Problem[] = complete ? [] : [cutShort(input)];
  let { string } = page;
  const frames: BoilerplateSpan[] = [];
  for (const part of parts) {
    if (part === main || !isPage(part)) continue;
    const frame = readPart(part, input);
    if (frame.string === '') continue;
    const start = string.length + 2;
    string = `${string}\n\n${frame.string}`;
    const address = part.fields.get('content-location') ?? 'without an address';
    frames.push({ start, end: string.length, kind: 'other', reason: `a frame of the page: ${address.slice(0, 200)}` });
    problems.push(...frame.problems);
  }
  return {
    ...page,
    string,
    boilerplate: [...page.boilerplate, ...frames],
    metadata: [...partMetadata(parts, main), ...page.metadata],
    problems: [...problems, ...page.problems],
  };
}

function isPage({ mediaType }: RelatedPart): boolean {
  return mediaType === 'text/html' || mediaType === 'application/xhtml+xml';
}

function readPart(part: RelatedPart, input: ExtractInput): Draft {
  const url = part.fields.get('content-location') ?? input.url;
  const encoding = part.charset ?? declaredCharset(part.content);
  const partInput = { ...input, bytes: part.content, mediaType: part.mediaType, encoding, url };
  const { string, problems } = decode(partInput);
  if (!isPage(part)) return { ...emptyDraft, string, problems };
  const draft = readHtml(string, partInput, { page: true });
  return { ...draft, problems: [...problems, ...draft.problems] };
}

/** What the page declares of itself where its part does not say it. */
function declaredCharset(content: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(content.subarray(0, 4096));
  return /<meta[^>]{0,300}?charset\s{0,5}=\s{0,5}["']?\s{0,5}([\w.:-]{1,40})/i.exec(head)?.[1] ?? null;
}

function partMetadata(parts: readonly RelatedPart[], main: RelatedPart): Metadata[] {
  const metadata: Metadata[] = [];
  const address = main.fields.get('content-location');
  if (address !== undefined && /^https?:\/\//i.test(address))
    metadata.push({ name: 'url', value: address, from: 'Content-Location of the page' });
  const kinds = new Map<string, number>();
  for (const part of parts) {
    if (part === main) continue;
    // A file may name thousands of kinds; they are counted together from there on.
    const kind = kinds.has(part.mediaType) || kinds.size < maxKinds ? part.mediaType.slice(0, 60) : 'other kinds';
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  }
  const listed = [...kinds].map(([kind, number]) => `${number} ${kind}`).join(', ');
  if (listed !== '') metadata.push({ name: 'saved-with', value: listed, from: 'parts of the saved page' });
  return metadata;
}

const maxKinds = 20;

function cutShort(input: ExtractInput): Problem {
  return textWarning(input, {
    code: 'saved-page-cut-short',
    message: 'The saved page ends before its closing line: what there is of it was read.',
    remedy: 'Save the page anew, if it is still there, and add that too.',
  });
}
