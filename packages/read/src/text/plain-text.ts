import { decode } from './decode.ts';
import { type Draft, type ExtractInput, emptyDraft } from './draft.ts';

/** Plain text and Markdown: the decoded file, character for character; line ends as they are. */
export function readPlainText(input: ExtractInput): Draft {
  const { string, problems } = decode(input);
  return { ...emptyDraft, string, problems };
}

/** Files of data (JSON, CSV, XML): shown as they are, and marked as a whole, because their words are no report's prose. */
export function readData(input: ExtractInput): Draft {
  const draft = readPlainText(input);
  if (draft.string === '') return draft;
  const reason = `a file of data (${input.mediaType}), not prose`;
  return { ...draft, boilerplate: [{ start: 0, end: draft.string.length, kind: 'other', reason }] };
}
