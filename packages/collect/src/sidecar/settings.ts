import type { Problem } from '@inquest/model';
import { z } from 'zod';
import type { CollectionSettings } from '../collected.ts';
import { errorProblem, messageOf } from '../problem.ts';
import { readPlaces } from './places-csv.ts';

const settingsSchema = z.strictObject({
  title: z.string().optional(),
  notice: z.string().optional(),
  places: z
    .string()
    .regex(/^[^/\\]+$/, 'expected the name of a file in the same folder')
    .optional(),
});

export interface ReadSettings {
  readonly settings: CollectionSettings | null;
  readonly problems: readonly Problem[];
  /** Name of the file of places, which is no item; null when none is named. */
  readonly placesFile: string | null;
}

/** Reads `inquest.json` and the file of places it names; `read` gives a file of the same folder, null when it is not there. */
export async function readSettings(
  bytes: Uint8Array,
  read: (name: string) => Promise<Uint8Array | null>,
): Promise<ReadSettings> {
  const parsed = parseSettings(bytes);
  if ('problem' in parsed) return { settings: null, problems: [parsed.problem], placesFile: null };
  const { title = null, notice = null, places: placesFile = null } = parsed.value;
  if (placesFile === null) return { settings: { title, notice, places: [] }, problems: [], placesFile };
  const table = await read(placesFile);
  if (table === null) {
    const problem = errorProblem({
      code: 'settings-places-missing',
      where: 'inquest.json',
      message: `inquest.json names "${placesFile}" as its places, and the folder has no such file.`,
      remedy: 'Add the file, or take "places" out of inquest.json.',
    });
    return { settings: { title, notice, places: [] }, problems: [problem], placesFile };
  }
  const { places, problems } = readPlaces(table, placesFile);
  return { settings: { title, notice, places }, problems, placesFile };
}

function parseSettings(bytes: Uint8Array): { value: z.infer<typeof settingsSchema> } | { problem: Problem } {
  const invalid = (message: string) => ({
    problem: errorProblem({
      code: 'settings-invalid',
      where: 'inquest.json',
      message: `inquest.json is not used: ${message}.`,
      remedy: 'Write { "title": "…", "notice": "…", "places": "places.csv" }; each may be left out.',
    }),
  });
  try {
    const result = settingsSchema.safeParse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
    if (result.success) return { value: result.data };
    const issue = result.error.issues[0];
    return invalid(`${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`.trim());
  } catch (thrown) {
    return invalid(messageOf(thrown));
  }
}
