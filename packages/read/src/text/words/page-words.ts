/**
 * The words by which a page's furniture is known in one language. All lists are in small letters; a line matches when it is one of them,
 * apart from its case, marks at its ends and a number before or after it ("3 comments", "Comments (3)").
 */
export interface PageWords {
  /** First part of a trail of links at the top: "home". */
  readonly home: readonly string[];
  /** A line of its own over the comments of readers. */
  readonly commentHeads: readonly string[];
  /** A line that says that nobody has commented. */
  readonly noComments: readonly string[];
  /** A line that invites comments; the form follows. */
  readonly leaveComment: readonly string[];
  /** Lines of a comment form: names of fields, buttons, notices. */
  readonly formLines: readonly string[];
  /** Before a colon, a list of keywords: "tags". */
  readonly tagLabels: readonly string[];
  /** A line of its own over links to other articles that close the page. */
  readonly relatedHeads: readonly string[];
  /** A line of its own beside one link to another article, in the middle of a text as well. */
  readonly readMore: readonly string[];
  /** A line of its own over the link to the article before or after. */
  readonly neighbours: readonly string[];
  /** Lines that offer to share or print. */
  readonly share: readonly string[];
  /** Lines that stand over an advertisement, or ask to subscribe. */
  readonly advertisements: readonly string[];
  /** What a line of the page's foot begins with: "all rights reserved". */
  readonly footerStarts: readonly string[];
  /** How a reader's reaction begins; words for the article follow within the first sentence. */
  readonly reactionStarts: readonly string[];
  /** Words for the article in a reaction to it. */
  readonly articleWords: readonly string[];
  /** What readers are thanked for by authors: "reading". */
  readonly readingWords: readonly string[];
  /** Between a reader's name and their comment: "says". */
  readonly says: readonly string[];
  /** Lines under a comment: "reply". */
  readonly replies: readonly string[];
  /** Lines that open an earlier message below a mail: "original message". */
  readonly quotedHeads: readonly string[];
  /** How the line over a quoted mail ends: "wrote". */
  readonly wrote: readonly string[];
  /** Fields at the head of a quoted mail: "from", "sent". */
  readonly mailFields: readonly string[];
  /** What a line of author or date begins with: "by", "updated". */
  readonly bylineStarts: readonly string[];
  /** What the credit of a picture begins with: "photo:". */
  readonly creditStarts: readonly string[];
  /** In the brackets that end a picture's caption: agencies and "photo". */
  readonly creditWords: readonly string[];
  /** Before a colon and a link to another article: "also". */
  readonly relatedLabels: readonly string[];
  /** Within a sentence that asks to subscribe, follow, share or write in. */
  readonly invitations: readonly string[];
  /** What the number of a page stands behind: "page". */
  readonly pageLabels: readonly string[];
  /** Names of months, all forms that follow a day's number. */
  readonly months: readonly string[];
}
