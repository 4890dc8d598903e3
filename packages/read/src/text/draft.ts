import type { BoilerplateSpan, LayoutRun, Metadata, Problem, RecognisedSpan, Sha256, Span, Tool } from '@inquest/model';

/** What text is made from: an item's bytes with what is known of them. */
export interface ExtractInput {
  readonly item: Sha256;
  readonly bytes: Uint8Array;
  /** Found from the content, as collecting does. */
  readonly mediaType: string;
  /** WHATWG label; null lets a byte order mark or UTF-8 decide. */
  readonly encoding: string | null;
  readonly url: string | null;
  /** BCP 47 primary tag that a person gave; null to detect it. */
  readonly language: string | null;
}

/** What a reader of one format gives; the common marks, the language and the hash are added to it. */
export interface Draft {
  readonly string: string;
  readonly title: Span | null;
  readonly boilerplate: readonly BoilerplateSpan[];
  readonly layout: readonly LayoutRun[] | null;
  /** What a recogniser did and what it marked; absent where none was asked. */
  readonly recognition?: { readonly tool: Tool; readonly spans: readonly RecognisedSpan[] };
  /** Language the document declares; null when it declares none. */
  readonly language: string | null;
  readonly metadata: readonly Metadata[];
  readonly problems: readonly Problem[];
}

export const emptyDraft: Draft = {
  string: '',
  title: null,
  boilerplate: [],
  layout: null,
  language: null,
  metadata: [],
  problems: [],
};
