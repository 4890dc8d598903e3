import { type Case, computeState } from '@inquest/case';
import { openGazetteer } from '@inquest/gazetteer';
import type { CaseState, Gazetteer, Register, Weighing } from '@inquest/model';
import { type LinkedRows, type ResolveInput, resolve } from '@inquest/resolve';
import { weigh } from '@inquest/weigh';
import { type CaseLinkage, linkedRows, linkStep } from './link-step.ts';
import { standing } from './standing-identities.ts';

/** Everything that is computed from a case's statements, for the pages and the tables. */
export interface Weighed {
  readonly state: CaseState;
  /** The lists of people in the case, linked; null where there is none. */
  readonly linkage: CaseLinkage | null;
  readonly register: Register;
  readonly weighing: Weighing;
  readonly gazetteer: Gazetteer;
}

/** Statements -> who is who, incidents, questions, accounts. Nothing is written. */
export async function weighStep(inquiry: Case): Promise<Weighed> {
  const state = await computeState(inquiry);
  const { items, texts, readings } = state;
  const gazetteer = openGazetteer({ extra: state.places });
  const findPlaces = (name: string) => gazetteer.find(name);
  const linkage = linkStep(state, findPlaces);
  const input = resolveInput(state, linkage === null ? undefined : linkedRows(linkage));
  const register = resolve({ ...input, findPlaces });
  const weighing = weigh({
    items,
    texts,
    readings,
    claims: state.claims.map((said) => said.body),
    decisions: state.decisions.map((said) => said.body),
    questions: state.questions.map((said) => said.body),
    places: gazetteer,
  });
  return { state, linkage, register, weighing, gazetteer };
}

/** What the register is made of. */
export function resolveInput(state: CaseState, rows: LinkedRows | undefined): ResolveInput {
  return {
    texts: state.texts,
    readings: state.readings,
    ...standing(state),
    ...(rows === undefined ? {} : { rows }),
  };
}
