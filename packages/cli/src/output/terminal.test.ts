import { describe, expect, it } from 'vitest';
import { printable } from './terminal.ts';

describe('words of a report in a terminal', () => {
  it('stand on one line, with what would steer the terminal or deceive the eye named', () => {
    expect(printable('\u001b[2Jkilled\n\u202e31\u202c in H\u0430ma')).toBe(
      '‹U+001B›[2Jkilled ‹U+202E›31‹U+202C› in H\u0430ma‹\u0430: Cyrillic letter›',
    );
  });

  it('are as they are where nothing is hidden', () => {
    expect(printable('Профсоюз ITUC: «не менее 70»')).toBe('Профсоюз ITUC: «не менее 70»');
  });
});
