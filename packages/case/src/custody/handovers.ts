import type { CustodyBody, Handover, HandoverSide, Said } from '@inquest/model';

export type SaidCustody = Said<CustodyBody>;

/** Sets the two sides of each hand-over beside each other, in the order in which they were first said. What only one side signed stays one-sided. */
export function pairHandovers(said: readonly SaidCustody[]): readonly Handover[] {
  const given = said.filter(({ body }) => body.act === 'gives');
  const received = said.filter(({ body }) => body.act === 'receives');
  const pairs = given.flatMap((gives): Handover[] => {
    const answers = received.filter(({ body }) => body.handover === gives.statement);
    if (answers.length === 0) return [{ gives: sideOf(gives), receives: null, misfit: null }];
    return answers.map((receives) => ({
      gives: sideOf(gives),
      receives: sideOf(receives),
      misfit: misfitOf(gives, receives),
    }));
  });
  const answered = new Set(given.map(({ statement }) => statement));
  const alone = received
    .filter(({ body }) => body.handover === null || !answered.has(body.handover))
    .map((receives): Handover => ({ gives: null, receives: sideOf(receives), misfit: null }));
  const order = new Map(said.map(({ statement }, index) => [statement, index]));
  const placeOf = ({ gives, receives }: Handover): number => order.get((gives ?? receives)?.statement ?? '') ?? 0;
  return [...pairs, ...alone].sort((a, b) => placeOf(a) - placeOf(b));
}

function misfitOf(gives: SaidCustody, receives: SaidCustody): string | null {
  if (gives.author === receives.author) return 'one key signed both sides';
  const { key } = gives.body.counterpart;
  if (key !== null && key !== receives.author) return 'it was received by another key than the one it was given to';
  const { key: giver } = receives.body.counterpart;
  if (giver !== null && giver !== gives.author) return 'the receiver names another giver';
  return null;
}

function sideOf({ statement, author, body }: SaidCustody): HandoverSide {
  const { counterpart, at, medium, note, hashed } = body;
  return { statement, author, counterpart, at, medium, note, hashed };
}
