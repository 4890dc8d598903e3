import type { Span } from '@inquest/model';

const form = /^proposed\/(\d{1,10})-(\d{1,10})$/;

/** The rule that a proposed claim names: where in the text the quote stands on which a model proposed it. */
export function proposedRule({ start, end }: Span): string {
  return `proposed/${start}-${end}`;
}

/** The place of the quote in the rule of a proposed claim; null for a claim that a reader made by itself. */
export function quoteOfRule(rule: string): Span | null {
  const [, start, end] = form.exec(rule) ?? [];
  return start === undefined || end === undefined ? null : { start: Number(start), end: Number(end) };
}
