import type { Problem } from '@inquest/model';
import { hashPath } from '../disk/layout.ts';
import type { Withdrawn } from './withdrawn.ts';

/** An archive or message that holds something withdrawn is named, so that somebody withdraws it too. */
export function withheldProblems({ withheld }: Withdrawn): Problem[] {
  return [...withheld].map(
    ([container, item]): Problem => ({
      severity: 'error',
      code: 'holds-withdrawn',
      where: hashPath('evidence', container),
      message: `This archive or message holds ${item}, which was withdrawn. It is kept here, but not read and not passed on.`,
      remedy: `Withdraw it too: \`inquest withdraw ${item.slice(0, 12)}\` names everything that holds it.`,
    }),
  );
}
