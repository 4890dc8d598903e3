import { type Case, canonicalJson } from '@inquest/case';
import type { CollectionSettings } from '@inquest/collect';
import type { Place } from '@inquest/model';

/** Title, notice and own places of a case as its statements leave them. */
export interface CaseSettings {
  readonly title: string;
  readonly notice: string | null;
  readonly places: readonly Place[];
  /** Where in the order of statements the places were last set; -1 for never. */
  readonly placesSetAt: number;
}

/** Reads the settings from the genesis and the notes, without opening anything else. */
export async function caseSettings(inquiry: Case): Promise<CaseSettings> {
  let settings: CaseSettings = { title: '', notice: null, places: [], placesSetAt: -1 };
  for (const [index, statement] of inquiry.statements.entries()) {
    if (statement.kind === 'genesis') {
      const read = await inquiry.readBody(statement, 'genesis');
      if ('body' in read) settings = { ...settings, title: read.body.title, notice: read.body.notice };
    } else if (statement.kind === 'note') {
      const read = await inquiry.readBody(statement, 'note');
      if (!('body' in read)) continue;
      const { title, notice, places } = read.body;
      settings = {
        title: title ?? settings.title,
        notice: notice ?? settings.notice,
        places: places ?? settings.places,
        placesSetAt: places === null ? settings.placesSetAt : index,
      };
    }
  }
  return settings;
}

/** Signs what a collected folder's `inquest.json` says about the case, where it says something new. */
export async function applySettings(inquiry: Case, given: CollectionSettings): Promise<boolean> {
  const now = await caseSettings(inquiry);
  const title = given.title !== null && given.title !== now.title ? given.title : null;
  const notice = given.notice !== null && given.notice !== now.notice ? given.notice : null;
  const places =
    given.places.length > 0 && canonicalJson(given.places) !== canonicalJson(now.places) ? given.places : null;
  if (title === null && notice === null && places === null) return false;
  const text = 'Settings from the collected folder (inquest.json).';
  await inquiry.append([{ kind: 'note', body: { text, title, notice, places } }]);
  return true;
}
