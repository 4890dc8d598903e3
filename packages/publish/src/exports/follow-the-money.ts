import { createHash } from 'node:crypto';
import type { Entity, Incident, Item, TimeInterval } from '@inquest/model';
import type { CaseView } from '../case-view/case-view.ts';
import { canonicalJson } from './canonical-json.ts';

type Properties = Record<string, readonly string[]>;

/** One value of one property, with the report it comes from: FollowTheMoney's statement. */
interface Statement {
  readonly id: string;
  readonly entity_id: string;
  readonly canonical_id: string;
  readonly schema: string;
  readonly prop: string;
  readonly value: string;
  readonly original_value: string;
  readonly lang: string | null;
  readonly dataset: string;
}

/** Spellings of one entity that are given as statements; `register.jsonl` has every place of every spelling. */
const mostStatements = 200;

const schemaOf: Readonly<Record<Entity['kind'], string>> = {
  person: 'Person',
  organisation: 'Organization',
  place: 'Address',
};

function present(values: Readonly<Record<string, readonly (string | null | undefined)[]>>): Properties {
  const properties: Properties = {};
  for (const [name, list] of Object.entries(values)) {
    const kept = [...new Set(list.filter((value) => value !== null && value !== undefined && value !== ''))];
    if (kept.length > 0) properties[name] = kept.filter((value) => typeof value === 'string');
  }
  return properties;
}

/** FollowTheMoney dates may be a year, a month or a day; only what the interval supports is given. */
function dateOf(interval: TimeInterval | null): string | null {
  const { start, end } = interval ?? { start: null, end: null };
  if (start === null || end === null) return null;
  if (start.slice(0, 10) === end.slice(0, 10)) return start.slice(0, 10);
  if (start.slice(0, 7) === end.slice(0, 7)) return start.slice(0, 7);
  return start.slice(0, 4) === end.slice(0, 4) ? start.slice(0, 4) : null;
}

function statementId(parts: readonly string[]): string {
  return createHash('sha1').update(parts.join('.')).digest('hex');
}

function nameStatements(entity: Entity, schema: string, view: CaseView): Statement[] {
  const seen = new Set<string>();
  const statements: Statement[] = [];
  const prop = schema === 'Address' ? 'full' : 'name';
  for (const { words, item, text } of entity.aliases) {
    const key = `${item} ${words}`;
    if (seen.has(key)) continue;
    if (seen.size === mostStatements) break;
    seen.add(key);
    statements.push({
      id: statementId([item, entity.id, prop, words]),
      entity_id: entity.id,
      canonical_id: entity.id,
      schema,
      prop,
      value: words,
      original_value: words,
      lang: view.texts.get(text)?.language ?? null,
      dataset: item,
    });
  }
  return statements;
}

function namedEntity(entity: Entity, view: CaseView): object {
  const schema = schemaOf[entity.kind];
  const spellings = [...new Set(entity.aliases.map(({ words }) => words))].filter((words) => words !== entity.name);
  const proof = [...new Set(entity.aliases.map(({ item }) => `item-${item}`))].slice(0, mostStatements);
  const place = entity.place === null ? null : view.input.places.get(entity.place);
  const roles = [...new Set(entity.aliases.flatMap((alias) => alias.roles))];
  const properties =
    entity.kind === 'place'
      ? present({
          name: [entity.name],
          full: [entity.name],
          city: [place?.kind === 'settlement' ? place.name : null],
          region: [place?.region],
          country: [place?.country.toLowerCase()],
          latitude: [place === null ? null : String(place.latitude)],
          longitude: [place === null ? null : String(place.longitude)],
          proof,
        })
      : present({
          name: [entity.name],
          alias: spellings,
          position: entity.kind === 'person' ? roles : [],
          proof,
        });
  return { id: entity.id, schema, properties, statements: nameStatements(entity, schema, view) };
}

function documentSchema(mediaType: string): string {
  switch (mediaType) {
    case 'text/html':
    case 'application/xhtml+xml':
      return 'HyperText';
    case 'application/pdf':
      return 'Pages';
    case 'message/rfc822':
      return 'Email';
    default:
      return mediaType.startsWith('image/') ? 'Image' : mediaType.startsWith('text/') ? 'PlainText' : 'Document';
  }
}

function document(item: Item, view: CaseView): object {
  const text = view.textOfItem.get(item.id);
  const name = item.acquisitions[0]?.path.split('/').at(-1);
  const properties = present({
    title: [item.title],
    fileName: [name],
    fileSize: [String(item.size)],
    mimeType: [item.mediaType],
    encoding: [item.encoding],
    publisher: [item.publisher],
    publishedAt: [dateOf(item.published)],
    sourceUrl: [item.url],
    language: [text?.language ?? item.language],
    crawler: [item.acquisitions[0]?.tool],
    retrievedAt: [item.acquisitions[0]?.at.slice(0, 10)],
    // FollowTheMoney's contentHash is SHA-1; the SHA-256 that this dossier stands on is in the id and the notes.
    notes: [`sha256:${item.id}`],
  });
  return { id: `item-${item.id}`, schema: documentSchema(item.mediaType), properties };
}

function event(incident: Incident, view: CaseView): object {
  const claims = incident.claims.flatMap((id) => view.claims.get(id) ?? []);
  const place = incident.place;
  const entity = place?.id === null || place?.id === undefined ? undefined : view.placeEntities.get(place.id);
  const questions = view.questionsOfIncident.get(incident.id) ?? [];
  const properties = present({
    name: [incident.title],
    startDate: [incident.time?.start?.slice(0, 10)],
    endDate: [incident.time?.end?.slice(0, 10)],
    location: [place?.name],
    address: [place?.name],
    addressEntity: [entity],
    summary: questions.flatMap(({ words, envelope }) => (envelope === null ? [] : [`${words} ${envelope.words}`])),
    proof: [...new Set(claims.map(({ item }) => `item-${item}`))].slice(0, mostStatements),
  });
  return { id: `incident-${incident.id}`, schema: 'Event', properties };
}

/**
 * FollowTheMoney entities, one a line: documents, persons, organisations, places (`Address`) and
 * incidents (`Event`). Every entity is what the reports say; none was merged without a decision.
 */
export function* followTheMoney(view: CaseView): Generator<string> {
  const datasets = [`inquest-${view.input.state.id.slice(0, 12)}`];
  for (const item of view.input.state.items) yield `${canonicalJson({ ...document(item, view), datasets })}\n`;
  for (const entity of view.input.register.entities)
    yield `${canonicalJson({ ...namedEntity(entity, view), datasets })}\n`;
  for (const incident of view.input.weighing.incidents)
    yield `${canonicalJson({ ...event(incident, view), datasets })}\n`;
}
