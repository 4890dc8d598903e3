import { decode } from './decode.ts';
import { type Draft, type ExtractInput, emptyDraft } from './draft.ts';

/** Plain text and Markdown: the decoded file, character for character; line ends as they are. */
export function readPlainText(input: ExtractInput): Draft {
  const { string, problems } = decode(input);
  return { ...emptyDraft, string, problems };
}

/** Files of data (JSON, CSV, XML): shown as they are, and marked as a whole, because their words are no report's prose. */
export function readData(input: ExtractInput): Draft {
  const { string, problems } = decode(input);
  return { ...dataDraft(string, input), problems };
}

/** A text that is data as a whole. */
export function dataDraft(string: string, { mediaType }: ExtractInput): Draft {
  if (string === '') return emptyDraft;
  const reason = `a file of data (${mediaType}), not prose`;
  return { ...emptyDraft, string, boilerplate: [{ start: 0, end: string.length, kind: 'other', reason }] };
}
