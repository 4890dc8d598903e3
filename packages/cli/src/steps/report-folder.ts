import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { UserError } from '../user-error.ts';

/** Every page of ours has it, and nothing else that people keep as `index.html`. */
const ofOurPages = '<footer class="page-footer">';

/** A file that only a report of that kind has at its root: a dossier has neither. */
const marks = { estimate: 'report.json', resolve: 'review.html' } as const;

/**
 * Makes the folder of a report where it is missing, before anything is computed. An earlier report of the same kind is written over; other
 * files would be too where they have the same names (`table.csv`), so a folder that holds some is refused. Gives the folder's full path.
 * @throws UserError for a file, and for a folder with files of somebody else, a dossier among them
 */
export async function openReportFolder(given: string, kind: keyof typeof marks): Promise<string> {
  const folder = resolve(given);
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && (error.code === 'EEXIST' || error.code === 'ENOTDIR')))
      throw error;
    throw new UserError(`${given} is a file, or is below one.`, { remedy: 'Name a new folder for the report.' });
  }
  const names = await readdir(folder);
  if (names.length === 0) return folder;
  const isReport = names.includes('index.html') && names.includes(marks[kind]);
  const page = isReport ? await readFile(join(folder, 'index.html'), 'utf8') : '';
  if (page.includes(ofOurPages)) return folder;
  throw new UserError(`${given} holds other files, and a report could be written over them.`, {
    remedy: 'Name a new or an empty folder.',
  });
}
