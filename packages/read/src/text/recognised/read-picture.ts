import type { Recogniser } from '@inquest/model';
import { type Draft, type ExtractInput, emptyDraft } from '../draft.ts';
import { joinLines } from '../pdf/paragraphs.ts';
import { textWarning } from '../problem.ts';
import { linesOfPage, recognisedSpans } from './recognised-lines.ts';
import { recognisePages } from './recognition.ts';

/** The writing in a picture, as far as a recogniser reads it; without one, a layer that says so. */
export async function readPicture(input: ExtractInput, recogniser: Recogniser | null): Promise<Draft> {
  if (recogniser === null) return { ...emptyDraft, problems: [notRecognised(input)] };
  const { pages, tool, problems } = await recognisePages(input, recogniser, null);
  const lines = pages.flatMap(linesOfPage);
  const { placed, ...text } = joinLines(lines, new Map());
  return {
    ...emptyDraft,
    ...text,
    recognition: { tool, spans: recognisedSpans(pages, lines, placed) },
    problems,
  };
}

function notRecognised(input: ExtractInput) {
  return textWarning(input, {
    code: 'no-text-in-image',
    message: 'This item is a picture; writing in it is not read.',
    remedy: 'Install the optional package @inquest/ocr to have it read, or add what it says as a text file of its own.',
  });
}
