import type { Case } from '../folder/case.ts';

/** Says of every withdrawal that this copy is clean of it, once: called when nothing of it is left in an open case. */
export async function signErased(inquiry: Case, device: string): Promise<void> {
  const { payloads, evidence } = inquiry.erasure;
  const said = new Set(
    inquiry.statements
      .filter(({ kind, head }) => kind === 'erased' && head.author === device)
      .flatMap(({ head }) => head.targets),
  );
  const unsaid = inquiry.withdrawn.withdrawals.filter(({ id }) => !said.has(id));
  if (unsaid.length === 0) return;
  await inquiry.append(unsaid.map(({ id }) => ({ kind: 'erased', body: { withdraw: id, payloads, evidence } })));
}
