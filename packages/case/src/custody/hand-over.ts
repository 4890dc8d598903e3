import type { CustodyBody, Problem, Sha256 } from '@inquest/model';
import { HandoverRefusedError } from '../errors.ts';
import type { Case } from '../folder/case.ts';
import type { Statement } from '../statement/statement.ts';

/** What the signer of one side says besides. */
export interface HandoverSaid {
  readonly items: readonly Sha256[];
  readonly counterpart: CustodyBody['counterpart'];
  /** UTC, `YYYY-MM-DDTHH:MM:SSZ`. */
  readonly at: string;
  readonly medium: string;
  readonly note: string;
}

/** Signs that this device gives the items away. Throws `HandoverRefusedError` when the bytes here are not those of the items. */
export function giveItems(inquiry: Case, said: HandoverSaid): Promise<Statement> {
  return sign(inquiry, { ...said, act: 'gives', handover: null, hashed: true });
}

/** Signs that this device received the items from somebody who signed nothing here. Throws `HandoverRefusedError` when the bytes here are not those of the items. */
export function receiveItems(inquiry: Case, said: HandoverSaid): Promise<Statement> {
  return sign(inquiry, { ...said, act: 'receives', handover: null, hashed: true });
}

export interface AcceptSaid extends Pick<HandoverSaid, 'at' | 'medium' | 'note'> {
  /** The key of this device. */
  readonly device: string;
}

/** Signs the other side of a hand-over that somebody signed. Throws `HandoverRefusedError` when it is none, not for this device, or the bytes here differ. */
export async function acceptHandover(inquiry: Case, given: Statement, said: AcceptSaid): Promise<Statement> {
  const reading = given.kind === 'custody' ? await inquiry.readBody(given, 'custody') : null;
  if (reading === null || 'problem' in reading || reading.body.act !== 'gives')
    throw new HandoverRefusedError(given.id, 'the statement gives nothing away that can be read');
  const { items, counterpart } = reading.body;
  const { author } = given.head;
  if (author === said.device) throw new HandoverRefusedError(given.id, 'this device gave it away itself');
  if (counterpart.key !== null && counterpart.key !== said.device)
    throw new HandoverRefusedError(given.id, `it is given to another key, ${counterpart.key}`);
  const name = inquiry.roster.find(({ key }) => key === author)?.name ?? '';
  const { at, medium, note } = said;
  const receipt = { items, counterpart: { key: author, name }, at, medium, note } as const;
  return sign(inquiry, { ...receipt, act: 'receives', handover: given.id, hashed: true });
}

async function sign(inquiry: Case, body: CustodyBody): Promise<Statement> {
  for (const item of body.items) {
    const checked = await inquiry.checkEvidence(item);
    if (typeof checked !== 'number') throw refusal(item, checked);
  }
  const [statement] = await inquiry.append([{ kind: 'custody', body }]);
  if (statement === undefined) throw new HandoverRefusedError('custody', 'it was not written');
  return statement;
}

function refusal(item: Sha256, { message }: Problem): HandoverRefusedError {
  return new HandoverRefusedError(item, message.replace(/\.$/, ''));
}
