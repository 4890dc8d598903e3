import {
  type Account,
  type Alias,
  type Claim,
  type Contradiction,
  type Decision,
  type Entity,
  type Incident,
  type Item,
  isDataFile,
  type Question,
  type Reading,
  type Said,
  type Sha256,
  type TextLayer,
  type Weighing,
} from '@inquest/model';
import type { DossierInput } from '../dossier-input.ts';
import type { Release } from '../pictures/release.ts';
import { withholdMetadata } from '../pictures/withhold-metadata.ts';
import { claimAnchor, questionPaths, reportPaths } from './addresses.ts';
import type { ListPage } from './paging.ts';
import { registerPages } from './register-pages.ts';

/** An alias with the entity whose name it is. */
export interface NamedHere {
  readonly entity: Entity;
  readonly alias: Alias;
}

/** An account that shows a claim, and its question. */
export interface Shown {
  readonly question: Question;
  readonly account: Account;
  /** From 0, in the question's order. */
  readonly position: number;
}

/** The input with everything the pages look up, found once. */
export interface CaseView {
  readonly input: DossierInput;
  readonly items: ReadonlyMap<Sha256, Item>;
  readonly textOfItem: ReadonlyMap<Sha256, TextLayer>;
  readonly texts: ReadonlyMap<Sha256, TextLayer>;
  readonly readingOfItem: ReadonlyMap<Sha256, Reading>;
  /** Each claim once, as the first item that makes it has it. */
  readonly claims: ReadonlyMap<Sha256, Claim>;
  /** Claims of an item in the order of its text. */
  readonly claimsOfItem: ReadonlyMap<Sha256, readonly Claim[]>;
  /** Claims entered by people: their author. */
  readonly enteredBy: ReadonlyMap<Sha256, Said<Claim>>;
  readonly decisions: ReadonlyMap<Sha256, readonly Said<Decision>[]>;
  readonly contested: ReadonlySet<Sha256>;
  readonly incidents: ReadonlyMap<string, Incident>;
  readonly incidentOfClaim: ReadonlyMap<Sha256, Incident>;
  readonly unplaced: ReadonlyMap<Sha256, string>;
  readonly shownIn: ReadonlyMap<Sha256, readonly Shown[]>;
  readonly contradictions: ReadonlyMap<Sha256, readonly Contradiction[]>;
  readonly namesInItem: ReadonlyMap<Sha256, readonly NamedHere[]>;
  readonly entities: ReadonlyMap<string, Entity>;
  /** Reports that nothing reads the language of. */
  readonly unreadItems: ReadonlySet<Sha256>;
  /** Items without any text. */
  readonly textlessItems: ReadonlySet<Sha256>;
  readonly copiesOfItem: ReadonlyMap<Sha256, Weighing['copies']>;
  readonly registerPages: Readonly<Record<Entity['kind'], readonly ListPage<Entity>[]>>;
  /** Gazetteer id to the place's entry in the register. */
  readonly placeAnchors: ReadonlyMap<string, string>;
  /** Gazetteer id to the place's entity. */
  readonly placeEntities: ReadonlyMap<string, string>;
  readonly questionsOfIncident: ReadonlyMap<string, readonly Question[]>;
  readonly keyNames: ReadonlyMap<string, string>;
  /** What became of the evidence bytes: known before pages are rendered. */
  release(item: Sha256): Release;
  /** Names of what a picture says of itself and the dossier does not repeat, with how many values each. */
  withheldValues(item: Sha256): ReadonlyMap<string, number>;
  /** The entity's entry in the register. */
  entityPath(entity: string): string;
  reportPath(item: Sha256): string;
  questionPath(question: string): string;
  /** The report's page, open at the claim's words. Of a claim that several items make, the first item's. */
  claimPath(claim: Sha256): string;
  /** The page of the account's own report, open at its words. */
  accountPath(account: Account): string;
}

function groupBy<K, V>(values: Iterable<V>, keyOf: (value: V) => K): Map<K, V[]> {
  const groups = new Map<K, V[]>();
  for (const value of values) {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [value]);
    else group.push(value);
  }
  return groups;
}

function idsOf(items: readonly Item[]): Set<Sha256> {
  return new Set(items.map(({ id }) => id));
}

function inTextOrder(a: Claim, b: Claim): number {
  return a.anchor.start - b.anchor.start || b.anchor.end - a.anchor.end || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/**
 * Claims item by item: items with the same text have the same claims, under the same ids, and each
 * shows its own.
 */
function claimsByItem(input: DossierInput): Map<Sha256, Claim[]> {
  const { readings, claims } = input.state;
  const byItem = new Map<Sha256, Map<Sha256, Claim>>();
  const add = (item: Sha256, claim: Claim): void => {
    const known = byItem.get(item);
    if (known === undefined) byItem.set(item, new Map([[claim.id, claim]]));
    else known.set(claim.id, claim);
  };
  for (const reading of readings) for (const claim of reading.claims) add(reading.item, claim);
  for (const { body } of claims) add(body.item, body);
  return new Map([...byItem].map(([item, found]) => [item, [...found.values()].sort(inTextOrder)]));
}

function shownByClaim(questions: readonly Question[]): Map<Sha256, Shown[]> {
  const shown = new Map<Sha256, Shown[]>();
  for (const question of questions) {
    for (const [position, account] of question.accounts.entries()) {
      for (const claim of [account.claim, ...account.alsoClaims]) {
        const list = shown.get(claim);
        if (list === undefined) shown.set(claim, [{ question, account, position }]);
        else list.push({ question, account, position });
      }
    }
  }
  return shown;
}

function contradictionsByClaim(all: readonly Contradiction[]): Map<Sha256, Contradiction[]> {
  const byClaim = new Map<Sha256, Contradiction[]>();
  for (const contradiction of all) {
    for (const claim of new Set(contradiction.claims)) {
      const list = byClaim.get(claim);
      if (list === undefined) byClaim.set(claim, [contradiction]);
      else list.push(contradiction);
    }
  }
  return byClaim;
}

/**
 * Finds everything the pages look up. Linear in the case. What pages and exports get to see of the items is without the metadata
 * that a dossier must not give away.
 */
export function viewCase(received: DossierInput, releases: ReadonlyMap<Sha256, Release>): CaseView {
  const shown = received.state.items.map(withholdMetadata);
  const withheldValues = new Map(shown.map(({ item, withheld }) => [item.id, withheld]));
  const input = { ...received, state: { ...received.state, items: shown.map(({ item }) => item) } };
  const { state, register, weighing } = input;
  const claimsOfItem = claimsByItem(input);
  const claims = new Map<Sha256, Claim>();
  for (const list of claimsOfItem.values())
    for (const claim of list) if (!claims.has(claim.id)) claims.set(claim.id, claim);
  const textOfItem = new Map(state.texts.map((text) => [text.item, text]));
  const readingOfItem = new Map(state.readings.map((reading) => [reading.item, reading]));
  const readItems = new Set(state.readings.filter(({ languages }) => languages.length > 0).map(({ item }) => item));
  const reports = reportPaths(state.items);
  const questions = questionPaths(weighing.questions);
  const named = register.entities.flatMap((entity) => entity.aliases.map((alias) => ({ entity, alias })));
  const pagesOfRegister = {
    person: registerPages(register.entities, 'person'),
    organisation: registerPages(register.entities, 'organisation'),
    place: registerPages(register.entities, 'place'),
  };
  const entityPaths = new Map(
    Object.values(pagesOfRegister)
      .flat()
      .flatMap(({ path, entries }) => entries.map(({ id }) => [id, `${path}#${id}`] as const)),
  );
  const hasText = (item: Item): boolean => (textOfItem.get(item.id)?.string.trim() ?? '') !== '';
  const reportPath = (item: Sha256): string => reports.get(item) ?? 'reports/index.html';
  return {
    input,
    items: new Map(state.items.map((item) => [item.id, item])),
    textOfItem,
    texts: new Map(state.texts.map((text) => [text.id, text])),
    readingOfItem,
    claims,
    claimsOfItem,
    enteredBy: new Map(state.claims.map((said) => [said.body.id, said])),
    decisions: groupBy(state.decisions, ({ body }) => body.claim),
    contested: new Set(input.contested.map(({ claim }) => claim)),
    incidents: new Map(weighing.incidents.map((incident) => [incident.id, incident])),
    incidentOfClaim: new Map(
      weighing.incidents.flatMap((incident) => incident.claims.map((claim) => [claim, incident] as const)),
    ),
    unplaced: new Map(weighing.unplaced.map(({ claim, reason }) => [claim, reason])),
    shownIn: shownByClaim(weighing.questions),
    contradictions: contradictionsByClaim(weighing.contradictions),
    namesInItem: groupBy(named, ({ alias }) => alias.item),
    entities: new Map(register.entities.map((entity) => [entity.id, entity])),
    unreadItems: idsOf(state.items.filter((item) => hasText(item) && !isDataFile(item) && !readItems.has(item.id))),
    textlessItems: idsOf(state.items.filter((item) => !hasText(item))),
    copiesOfItem: groupBy(weighing.copies, ({ item }) => item),
    registerPages: pagesOfRegister,
    placeAnchors: new Map(
      register.entities.flatMap(({ id, place }) =>
        place === null ? [] : [[place, entityPaths.get(id) ?? 'places.html']],
      ),
    ),
    placeEntities: new Map(register.entities.flatMap(({ id, place }) => (place === null ? [] : [[place, id]]))),
    questionsOfIncident: groupBy(weighing.questions, ({ incident }) => incident),
    keyNames: new Map(state.roster.map(({ key, name }) => [key, name])),
    release: (item) => releases.get(item) ?? { kind: 'missing' },
    withheldValues: (item) => withheldValues.get(item) ?? new Map(),
    entityPath: (entity) => entityPaths.get(entity) ?? 'people.html',
    reportPath,
    questionPath: (question) => questions.get(question) ?? 'index.html',
    accountPath: ({ item, claim }) => `${reportPath(item)}#${claimAnchor(claim)}`,
    claimPath: (id) => {
      const claim = claims.get(id);
      return claim === undefined ? 'other-claims.html' : `${reportPath(claim.item)}#${claimAnchor(id)}`;
    },
  };
}
