import type { Claim, Item, Mention, Reading, Sha256, TextLayer } from '@inquest/model';
import { compareText, listAt } from '../compare.ts';
import { dayOf } from '../days.ts';
import { isWeighed } from '../kinds.ts';
import { type Passages, passagesOf } from '../passages.ts';
import { isLocated } from './located.ts';
import { isViolent } from './moments.ts';
import { contains, isContainer, type Spot, type Spots } from './spot.ts';
import { type NamedSpot, namedWithoutReading, violentPlacesOf } from './violent-places.ts';

/** One text of one item with its claims: what placing and weighing look around in. */
export interface Report {
  readonly item: Item;
  readonly text: TextLayer;
  readonly passages: Passages;
  /** In order of position, ties by id. */
  readonly claims: readonly Claim[];
  readonly mentions: readonly Mention[];
  /** Places named in each sentence of the report itself. */
  readonly spotsBySentence: ReadonlyMap<number, readonly Spot[]>;
  /** The settlement the report is about, else the region or country; null when none stands out. */
  readonly mainSpot: Spot | null;
  /** It names no place the case knows; other reports put the violence of its day at `mainSpot` alone. */
  readonly isPlacedByDay?: boolean;
  /** First and last day on which it can have been published; null when unknown. */
  readonly publishedFirst: number | null;
  readonly publishedLast: number | null;
}

/** What reports are made of. */
export interface ReportParts {
  readonly items: readonly Item[];
  readonly texts: readonly TextLayer[];
  readonly readings: readonly Reading[];
  readonly claims: readonly Claim[];
}

/** Reports, and claims that belong to none. */
export interface Reports {
  readonly reports: readonly Report[];
  /** Claims on an item that the case does not have. */
  readonly strays: readonly Claim[];
}

/**
 * A report for each text of each item, in order of publication (unknown last), then item id. A claim on
 * an older text that is not given is weighed by its own words alone.
 */
export function reportsOf(parts: ReportParts, spots: Spots): Reports {
  const itemsById = new Map(parts.items.map((item) => [item.id, item]));
  const claims = new Map<string, Claim[]>();
  const mentions = new Map<string, Mention[]>();
  const texts = new Map(parts.texts.map((text) => [keyOf({ item: text.item, text: text.id }), text]));
  for (const reading of parts.readings) {
    for (const mention of reading.mentions) listAt(mentions, keyOf(reading)).push(mention);
    for (const claim of reading.claims) listAt(claims, keyOf(claim)).push(claim);
  }
  for (const claim of parts.claims) listAt(claims, keyOf(claim)).push(claim);
  learnPlaces(claims, mentions, spots);
  const strays: Claim[] = [];
  for (const [key, list] of claims) {
    const [first] = list;
    if (first === undefined || texts.has(key)) continue;
    if (itemsById.has(first.item)) texts.set(key, unseenText(first));
    else for (const claim of list) strays.push(claim);
  }
  const drafts: Draft[] = [];
  for (const [key, text] of texts) {
    const item = itemsById.get(text.item);
    if (item === undefined) continue;
    drafts.push(draftOf({ item, text, claims: claims.get(key) ?? [], mentions: mentions.get(key) ?? [], spots }));
  }
  const caseSpot = spotOfCase(drafts);
  const violentPlaces = violentPlacesOf(drafts);
  const reports = drafts.map((draft) => {
    const { named: own, ...report } = draft;
    const named = [...own, ...namedWithoutReading(draft, violentPlaces)].sort((a, b) => a.start - b.start);
    const mainSpot = mainSpotOf(named, report.text, caseSpot);
    return { ...report, mainSpot, spotsBySentence: bySentence(named, report.passages) };
  });
  return { reports: reports.sort(byPublication), strays: strays.sort((a, b) => compareText(a.id, b.id)) };
}

/** Stands for a text that is not at hand. */
function unseenText({ item, text }: Claim): TextLayer {
  const tool = { name: 'unknown', version: '0' };
  const empty = { boilerplate: [], layout: null, language: null, metadata: [], problems: [] };
  return { id: text, item, tool, string: '', title: null, ...empty };
}

/** A report before it is known what it is about. */
interface Draft extends Omit<Report, 'mainSpot' | 'spotsBySentence'> {
  readonly named: readonly NamedSpot[];
}

/** The settlement at which most reports tell of violence; null when none does. */
function spotOfCase(drafts: readonly Draft[]): string | null {
  const counts = new Map<string, number>();
  for (const { named } of drafts) {
    const violent = named.filter(({ spot, of }) => of === 'violence' && !isContainer(spot)).map(({ spot }) => spot.key);
    for (const key of new Set(violent)) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const [first] = [...counts].sort((a, b) => b[1] - a[1] || compareText(a[0], b[0]));
  return first?.[0] ?? null;
}

function keyOf(place: { readonly item: Sha256; readonly text: Sha256 }): string {
  return `${place.item}/${place.text}`;
}

function byPublication(a: Report, b: Report): number {
  const early = (a.publishedFirst ?? Number.MAX_SAFE_INTEGER) - (b.publishedFirst ?? Number.MAX_SAFE_INTEGER);
  return early || compareText(a.item.id, b.item.id) || compareText(a.text.id, b.text.id);
}

function learnPlaces(
  claims: ReadonlyMap<string, readonly Claim[]>,
  mentions: ReadonlyMap<string, readonly Mention[]>,
  spots: Spots,
): void {
  for (const list of claims.values())
    for (const { place } of list) if (place !== null) spots.learn(place.words, place.id);
  for (const list of mentions.values())
    for (const mention of list) if (mention.kind === 'place') spots.learn(mention.words, mention.place);
}

interface ReportInput {
  readonly item: Item;
  readonly text: TextLayer;
  readonly claims: readonly Claim[];
  readonly mentions: readonly Mention[];
  readonly spots: Spots;
}

function draftOf({ item, text, claims, mentions, spots }: ReportInput): Draft {
  const passages = passagesOf(text.string);
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const ordered = [...byId.values()].sort((a, b) => a.anchor.start - b.anchor.start || compareText(a.id, b.id));
  const named = namedSpots({ text, claims: ordered, mentions, spots });
  return {
    item,
    text,
    passages,
    claims: ordered,
    mentions,
    named,
    publishedFirst: dayOf(item.published?.start ?? null),
    publishedLast: dayOf(item.published?.end ?? item.published?.start ?? null),
  };
}

function bySentence(named: readonly NamedSpot[], passages: Passages): ReadonlyMap<number, readonly Spot[]> {
  const spots = new Map<number, Spot[]>();
  for (const { spot, start } of named) listAt(spots, passages.sentence(start)).push(spot);
  return spots;
}

/** Places named in the report itself, each position once. */
function namedSpots({ text, claims, mentions, spots }: Omit<ReportInput, 'item'>): NamedSpot[] {
  const byStart = new Map<number, NamedSpot>();
  const inOrder = mentions.toSorted((a, b) => a.start - b.start || a.end - b.end || compareText(a.words, b.words));
  for (const { words, place, start, kind, boilerplate } of inOrder) {
    if (kind !== 'place' || !isWeighed(boilerplate) || !isLocated(place, start, text)) continue;
    const spot = spots.named(place, null, words);
    if (spot !== null) byStart.set(start, { spot, start, of: 'mention' });
  }
  for (const claim of claims) {
    const { place, boilerplate } = claim;
    if (place === null || !isWeighed(boilerplate)) continue;
    const { start } = place.anchor;
    const spot = isLocated(place.id, start, text) ? spots.of(place) : null;
    if (spot === null) continue;
    if (byStart.get(start)?.of !== 'violence')
      byStart.set(start, { spot, start, of: isViolent(claim) ? 'violence' : 'claim' });
  }
  return [...byStart.values()].sort((a, b) => a.start - b.start);
}

/**
 * The place a report is about: the settlement that weighs most, if it has half of all weight or clearly
 * more than the next. Named in the title weighs 4, in the first quarter or as the place of violence 3, as
 * the place of another claim 2, else 1; the settlement most reports of the case put violence at weighs
 * double. Without settlements, the region or country that weighs most.
 */
function mainSpotOf(named: readonly NamedSpot[], text: TextLayer, caseSpot: string | null): Spot | null {
  const told = named.filter(({ start, of }) => of === 'violence' || !isDateline(text.string, start));
  if (told.length > 0 && told.length < named.length) return mainSpotOf(told, text, caseSpot);
  const settlements = named.filter(({ spot }) => !isContainer(spot));
  return foremost(settlements.length > 0 ? settlements : named, text, caseSpot);
}

/** "COLOMBO (Agency) - …", "ADDIS ABABA, 12 November": capitals that open a line of text say where it was sent from. */
function isDateline(string: string, start: number): boolean {
  const line = string.slice(start, start + datelineReach).split('\n', 1)[0] ?? '';
  const opensLine = start === 0 || string[start - 1] === '\n';
  return opensLine && /^\p{Lu}{2}[\p{Lu} '’-]+\b\s*[,:(–—-]/u.test(line) && /\p{Ll}{3}/u.test(line);
}

const datelineReach = 120;
const clearLead = 1.5;

function foremost(named: readonly NamedSpot[], text: TextLayer, caseSpot: string | null): Spot | null {
  const scores = new Map<string, { spot: Spot; score: number }>();
  let total = 0;
  for (const one of named) {
    const weight = weightOf(one, text) * (one.spot.key === caseSpot ? 2 : 1);
    total += weight;
    const entry = scores.get(one.spot.key);
    if (entry === undefined) scores.set(one.spot.key, { spot: one.spot, score: weight });
    else entry.score += weight;
  }
  const [first, second] = [...scores.values()].sort((a, b) => b.score - a.score || compareText(a.spot.key, b.spot.key));
  if (first === undefined) return null;
  if (second === undefined || first.score * 2 >= total || first.score >= second.score * clearLead) return first.spot;
  return contains(first.spot, second.spot) && first.score > second.score ? first.spot : null;
}

function weightOf({ start, of }: NamedSpot, { title, string }: TextLayer): number {
  if (title !== null && start >= title.start && start < title.end) return 4;
  if (of === 'violence' || start < string.length / 4) return 3;
  return of === 'claim' ? 2 : 1;
}
