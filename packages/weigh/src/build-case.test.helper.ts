import { createHash } from 'node:crypto';
import type {
  BoilerplateKind,
  Claim,
  ClaimHolder,
  ClaimKind,
  Holder,
  Item,
  Mention,
  Place,
  Quantity,
  Sha256,
  SourceKind,
  Stance,
  TextLayer,
  TimeInterval,
  TimePrecision,
} from '@inquest/model';
import type { WeighInput } from './weigh.ts';

export function sha(text: string): Sha256 {
  return createHash('sha256').update(text).digest('hex');
}

/** Fictional places: a port in a region of a country, and a town of another country. */
export const places: readonly Place[] = [
  place('case:karsk', 'Karsk', 'settlement', ['Карск']),
  place('case:belmora', 'Belmora', 'settlement', []),
  place('case:coast', 'Coast Region', 'region', []),
  place('case:veria', 'Veria', 'country', []),
  { ...place('case:onland', 'Onland', 'country', []), country: 'ON', region: '' },
];

function place(id: string, name: string, kind: Place['kind'], alternateNames: readonly string[]): Place {
  const region = kind === 'country' ? '' : 'Coast Region';
  return { id, name, alternateNames, country: 'VE', region, latitude: 0, longitude: 0, population: 0, kind };
}

export const placeBook = { get: (id: string): Place | null => places.find((one) => one.id === id) ?? null };

export interface TimeSpec {
  readonly start: string | null;
  readonly end?: string | null;
  readonly precision?: TimePrecision;
  readonly words: string;
  readonly inferred?: boolean;
}

export interface ClaimSpec {
  readonly kind: ClaimKind;
  /** Exact words of the text, found at their first occurrence. */
  readonly quote: string;
  readonly quantity?: Partial<Quantity> | null;
  readonly time?: TimeSpec;
  readonly place?: { readonly words: string; readonly id: string | null };
  readonly holder?: ClaimHolder | { readonly words: string; readonly kind: SourceKind };
  readonly chain?: readonly { readonly words: string; readonly kind: SourceKind }[];
  readonly said?: TimeInterval;
  readonly stance?: Stance;
  readonly negated?: boolean;
  readonly boilerplate?: BoilerplateKind;
  readonly subject?: string;
}

export interface ReportSpec {
  readonly name: string;
  readonly text: string;
  readonly publisher?: string;
  readonly sourceKind?: SourceKind;
  readonly published?: string | null;
  readonly url?: string;
  readonly claims?: readonly ClaimSpec[];
  /** Words of places with their ids, at every occurrence. */
  readonly named?: Readonly<Record<string, string>>;
}

/** A quantity of people: exact by default. */
export function people(low: number | null, high: number | null = low, more: Partial<Quantity> = {}): Partial<Quantity> {
  return { low, high, ...more };
}

export const atLeast = (low: number, more: Partial<Quantity> = {}): Partial<Quantity> => people(low, null, more);
export const upTo = (high: number, more: Partial<Quantity> = {}): Partial<Quantity> => people(null, high, more);

/** A case from reports written for a test. */
export function caseOf(reports: readonly ReportSpec[], more: Partial<WeighInput> = {}): WeighInput {
  const built = reports.map(buildReport);
  return {
    items: built.map(({ item }) => item),
    texts: built.map(({ text }) => text),
    readings: built.map(({ item, text, claims, mentions }) => ({
      item: item.id,
      text: text.id,
      reader: { name: 'hand', version: '1' },
      languages: ['en'],
      claims,
      mentions,
      appeals: [],
    })),
    claims: [],
    decisions: [],
    questions: [],
    places: placeBook,
    ...more,
  };
}

interface Built {
  readonly item: Item;
  readonly text: TextLayer;
  readonly claims: readonly Claim[];
  readonly mentions: readonly Mention[];
}

function buildReport(spec: ReportSpec): Built {
  const id = sha(`item ${spec.name}`);
  const published = spec.published == null ? null : interval(spec.published);
  const item: Item = {
    id,
    size: spec.text.length,
    mediaType: 'text/plain',
    encoding: 'utf-8',
    acquisitions: [],
    title: spec.name,
    url: spec.url ?? null,
    publisher: spec.publisher ?? null,
    sourceKind: spec.sourceKind ?? 'media',
    published,
    publishedFrom: null,
    language: 'en',
    metadata: [],
  };
  const text: TextLayer = {
    id: sha(spec.text),
    item: id,
    tool: { name: 'hand', version: '1' },
    string: spec.text,
    title: null,
    boilerplate: [],
    layout: null,
    language: 'en',
    metadata: [],
    problems: [],
  };
  const claims = (spec.claims ?? []).map((claim) => buildClaim(claim, item, text));
  return { item, text, claims, mentions: mentionsOf(spec) };
}

function interval(words: string): TimeInterval {
  return words.length === 7
    ? { start: `${words}-01`, end: `${words}-28`, precision: 'month' }
    : { start: words, end: words, precision: 'day' };
}

function mentionsOf({ text, named = {} }: ReportSpec): Mention[] {
  const found: Mention[] = [];
  for (const [words, id] of Object.entries(named)) {
    for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) {
      const span = { start: at, end: at + words.length, words };
      found.push({ ...span, kind: 'place', roles: [], expansion: null, place: id, boilerplate: null, rule: 'hand' });
    }
  }
  return found;
}

function buildClaim(spec: ClaimSpec, item: Item, text: TextLayer): Claim {
  const start = text.string.indexOf(spec.quote);
  if (start === -1) throw new Error(`not in the text: ${spec.quote}`);
  const anchorOf = (words: string): { start: number; end: number } => {
    const at = Math.max(0, text.string.indexOf(words));
    return { start: at, end: at + words.length };
  };
  const holderOf = ({ words, kind }: { words: string; kind: SourceKind }): Holder => ({
    words,
    kind,
    anchor: anchorOf(words),
  });
  const { holder = 'author', quantity = null, time, place: where, subject } = spec;
  return {
    id: sha(JSON.stringify([text.id, spec])),
    item: item.id,
    text: text.id,
    kind: spec.kind,
    anchor: { start, end: start + spec.quote.length, quote: spec.quote },
    boilerplate: spec.boilerplate ?? null,
    quantity:
      quantity === null
        ? null
        : {
            low: null,
            high: null,
            lowOpen: false,
            highOpen: false,
            approximate: false,
            unit: 'person',
            words: spec.quote,
            anchor: { start, end: start + spec.quote.length },
            codebook: null,
            ...quantity,
          },
    subject: subject === undefined ? null : { ...anchorOf(subject), words: subject },
    actor: null,
    addressee: null,
    time:
      time === undefined
        ? null
        : {
            start: time.start,
            end: time.end === undefined ? time.start : time.end,
            precision: time.precision ?? 'day',
            words: time.words,
            anchor: anchorOf(time.words),
            resolvedAgainst: time.inferred === true ? 'published' : null,
          },
    place:
      where === undefined
        ? null
        : { name: where.words, id: where.id, words: where.words, anchor: anchorOf(where.words) },
    holder: typeof holder === 'string' ? holder : holderOf(holder),
    chain: (spec.chain ?? []).map(holderOf),
    cue: null,
    said: spec.said === undefined ? null : { ...spec.said, words: '', anchor: null, resolvedAgainst: null },
    stance: spec.stance ?? (typeof holder === 'string' ? 'asserted' : 'reported'),
    negated: spec.negated ?? false,
    reader: { name: 'hand', version: '1', rule: 'hand' },
  };
}
