import type { Metadata } from '@inquest/model';
import { type Content, detectContent } from '../media-type/detect-media-type.ts';
import { messageOf } from '../problem.ts';
import type { Allowance } from './allowance.ts';
import { checkDigest } from './digest.ts';
import { isDocument } from './documents.ts';
import { type HttpResponse, parseHttpResponse, withoutChunks, withoutCoding } from './http-response.ts';
import type { WarcRecord } from './warc-records.ts';

/** What a record gives: a document, or what it is that is left in the archive; and what is wrong with it. */
export type Captured =
  | {
      readonly type: 'capture';
      readonly address: string;
      /** `WARC-Date`, as written; null without one. */
      readonly date: string | null;
      readonly bytes: Uint8Array;
      readonly charset: string | null;
      readonly metadata: readonly Metadata[];
      readonly problems: readonly string[];
    }
  | { readonly type: 'left'; readonly leftAs: string | null; readonly problems: readonly string[] };

/** Takes the document out of a record, if it holds one: the answer of status 200 to a request for a page, or a resource saved as it was. */
export async function captureOf(record: WarcRecord, allowance: Allowance): Promise<Captured> {
  const kind = (record.fields.get('warc-type') ?? '').toLowerCase();
  const problems = blockProblems(record);
  const leave = (leftAs: string | null): Captured => ({ type: 'left', leftAs, problems });
  if (kind === 'warcinfo') return leave(null);
  if (kind !== 'response' && kind !== 'resource') return leave(recordKinds[kind] ?? 'records of unknown kinds');
  const address = (record.fields.get('warc-target-uri') ?? '').replace(/^<(.*)>$/, '$1');
  if (/^(?:dns|urn|metadata|warcinfo|filedesc):/i.test(address)) return leave('records of the recorder itself');
  const payload = kind === 'response' ? readResponse(record, allowance) : readResource(record);
  problems.push(...payload.problems);
  if (payload.leftAs !== null) return leave(payload.leftAs);
  const content = await detectContent(payload.bytes, payload.charset);
  if (!isDocument(content.mediaType, payload.declaredType)) return leave(resourceName(content));
  if (/^https?:\/\/[^/]+\/robots\.txt$/i.test(address)) return leave('robots.txt files');
  return {
    type: 'capture',
    address,
    date: record.fields.get('warc-date') ?? null,
    bytes: payload.bytes,
    charset: payload.charset,
    metadata: [...recordMetadata(record, address), ...payload.metadata],
    problems,
  };
}

/** Kinds of record (ISO 28500, 6) that hold no answer of their own. */
const recordKinds: Readonly<Record<string, string>> = {
  request: 'requests',
  metadata: 'records of metadata',
  revisit: 'revisits, which say that a page was the same as captured before',
  conversion: 'conversions of other records',
  continuation: 'continuations of other records',
};

function resourceName({ mediaType }: Content): string {
  return `resources of pages (${mediaType})`;
}

interface Payload {
  readonly bytes: Uint8Array;
  /** From the header `Content-Type`, in small letters and without parameters; empty when there is none. */
  readonly declaredType: string;
  readonly charset: string | null;
  readonly metadata: readonly Metadata[];
  readonly problems: readonly string[];
  /** What it is when it is no document; null when it may be one. */
  readonly leftAs: string | null;
}

function readResource({ block, fields }: WarcRecord): Payload {
  return { bytes: block, ...typeOf(fields.get('content-type')), metadata: [], problems: [], leftAs: null };
}

function readResponse(record: WarcRecord, allowance: Allowance): Payload {
  const response = parseHttpResponse(record.block);
  const none = { bytes: new Uint8Array(), declaredType: '', charset: null, metadata: [], problems: [] };
  if (response === null) return { ...none, leftAs: 'answers of other protocols than HTTP' };
  if (response.status !== 200) return { ...none, leftAs: `answers with status ${response.status}` };
  const body = withoutChunks(response);
  const problems = payloadProblems(record, [response.raw, body]);
  try {
    const bytes = withoutCoding(body, response.fields.get('content-encoding') ?? '', allowance);
    const type = typeOf(response.fields.get('content-type'));
    return { bytes, ...type, metadata: httpMetadata(response), problems, leftAs: null };
  } catch (thrown) {
    const reason = thrown instanceof RangeError ? 'it unpacks to more than is allowed' : codingOf(thrown);
    problems.push(`the answer could not be unpacked: ${reason}`);
    return { ...none, problems, leftAs: 'answers that could not be unpacked' };
  }
}

function codingOf(thrown: unknown): string {
  return `its coding is not known (${messageOf(thrown).slice(0, 60)})`;
}

function typeOf(header: string | undefined): { readonly declaredType: string; readonly charset: string | null } {
  const declaredType = (header ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  const charset = /;\s{0,20}charset\s{0,20}=\s{0,20}"?([\w.:-]{1,40})/i.exec((header ?? '').slice(0, 500))?.[1];
  return { declaredType, charset: charset ?? null };
}

function blockProblems({ fields, block, complete }: WarcRecord): string[] {
  if (!complete) return ['a record is cut short: what there is of it was taken'];
  const written = fields.get('warc-block-digest');
  const fault = written === undefined ? null : digestFault('WARC-Block-Digest', written, [block]);
  return fault === null ? [] : [fault];
}

function payloadProblems({ fields, complete }: WarcRecord, candidates: readonly Uint8Array[]): string[] {
  const written = fields.get('warc-payload-digest');
  const fault = written === undefined || !complete ? null : digestFault('WARC-Payload-Digest', written, candidates);
  return fault === null ? [] : [fault];
}

/** Recorders differ in whether the digest is of the payload with its chunks or without. */
function digestFault(field: string, written: string, candidates: readonly Uint8Array[]): string | null {
  const checks = candidates.map((bytes) => checkDigest(written, bytes));
  if (checks.includes('matches')) return null;
  const shown = written.slice(0, 100);
  return checks.includes('differs')
    ? `the bytes do not have the digest that the archive gives of them (${field}: ${shown})`
    : `a digest could not be checked, its form is not known (${field}: ${shown})`;
}

function recordMetadata({ fields, block, complete }: WarcRecord, address: string): Metadata[] {
  const metadata: Metadata[] = [];
  const add = (name: string, field: string, value = fields.get(field.toLowerCase())): void => {
    if (value !== undefined && value !== '') metadata.push({ name, value: value.slice(0, maxValue), from: field });
  };
  add(/^https?:\/\//i.test(address) ? 'url' : 'captured-address', 'WARC-Target-URI', address);
  add('captured', 'WARC-Date');
  add('record-id', 'WARC-Record-ID');
  add('server-address', 'WARC-IP-Address');
  add('truncated', 'WARC-Truncated');
  const written = fields.get('warc-block-digest');
  if (written !== undefined) {
    const result = complete ? checkDigest(written, block) : 'differs';
    const words = { matches: 'fits the bytes', differs: 'does NOT fit the bytes', unknown: 'not checked' };
    add('digest', 'WARC-Block-Digest', `${written.slice(0, 200)} (${words[result]})`);
  }
  return metadata;
}

const maxValue = 2000;
const maxHeaders = 64;

/** Secrets of the session in which the page was captured: they stay in the archive. */
const secret = /^(?:set-cookie2?|authorization|proxy-authorization|x-csrf.*)$/i;

function httpMetadata({ status, headers }: HttpResponse): Metadata[] {
  const shown = headers.filter(([name]) => !secret.test(name)).slice(0, maxHeaders);
  return [
    { name: 'http-status', value: String(status), from: 'HTTP status line' },
    ...shown.map(([name, value]) => ({
      name: 'http-header',
      value: value.slice(0, maxValue),
      from: `HTTP header ${name.slice(0, 100)}`,
    })),
  ];
}
