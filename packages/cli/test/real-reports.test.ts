import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Account, Question } from '@inquest/model';
import { describe, expect, it } from 'vitest';
import { inquestIn } from './inquest.ts';

const reports = fileURLToPath(new URL('../../../../shared/reports/zhanaozen', import.meta.url));
const inquest = inquestIn('real');

function figure({ quantity, holderKind, chain }: Account): string {
  const { low, high } = quantity ?? { low: null, high: null };
  return `${low ?? ''}..${high ?? ''} ${holderKind}${chain.length > 0 ? ` <- ${chain.length}` : ''}`;
}

// Published texts of others: read from beside the project where they are, never kept in it.
describe.skipIf(!existsSync(reports))('the real reports on Zhanaozen', () => {
  const caseFolder = join(inquest.folder, 'case');

  it('give every rival figure of the deaths with its bound and kind of holder, and no figure of another event', () => {
    const { questions } = inquest.json('build', reports, '--case', caseFolder) as { questions: Question[] };
    const killed = questions.find(({ id }) => id === 'killed-zhanaozen-2011-12-16');
    expect(killed?.accounts.map(figure).sort()).toEqual([
      '..150 witness',
      '10..10 state',
      '13..13 state',
      '36.. opposition',
      '40.. media <- 2',
      '70.. opposition',
      '70.. opposition',
      '70.. other',
    ]);
    expect(killed?.envelope).toMatchObject({ low: 10, high: 150, openAbove: true, openBelow: false });
  });

  it('verify afterwards', () => {
    expect(inquest.json('verify', '--case', caseFolder)).toMatchObject({ ok: true, problems: [] });
  });
});
