import type { Problem } from '@inquest/model';
import type { Disk } from '../disk/disk.ts';
import { layout } from '../disk/layout.ts';
import { isDerivedOutdated, listWithdrawnFiles } from '../withdraw/erase.ts';
import type { Withdrawn } from '../withdraw/withdrawn.ts';
import { withheldProblems } from '../withdraw/withheld-problems.ts';

/** What a withdrawal should have erased and did not: files that stand here, archives that hold withdrawn items, pages made before. */
export async function checkWithdrawn(disk: Disk, folder: string, withdrawn: Withdrawn): Promise<Problem[]> {
  const present = (await listWithdrawnFiles(disk, folder, withdrawn)).map(
    (path): Problem => ({
      severity: 'error',
      code: 'withdrawn-file-present',
      where: path,
      message: 'The file was withdrawn and stands here nevertheless.',
      remedy: 'Run any command that writes to the case, or merge it with another copy: that erases it.',
    }),
  );
  const outdated: Problem = {
    severity: 'warning',
    code: 'derived-before-withdrawal',
    where: `${layout.derived}/`,
    message: 'What was derived from the case may be of a time before something was withdrawn.',
    remedy: 'Run any command that writes to the case, or delete the folder.',
  };
  return [
    ...present,
    ...withheldProblems(withdrawn),
    ...((await isDerivedOutdated(disk, folder, withdrawn)) ? [outdated] : []),
  ];
}
