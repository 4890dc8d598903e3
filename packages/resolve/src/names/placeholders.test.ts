import { describe, expect, it } from 'vitest';
import { fold } from './fold.ts';
import { saysNothing } from './placeholders.ts';

describe('a cell that says only that nothing is known', () => {
  it('is no name and no value', () => {
    for (const cell of [
      'TK TK',
      'tk',
      'Unknown',
      'unknown man',
      'Name withheld',
      'N/A',
      'неизвестно',
      'John Doe',
      '---',
    ]) {
      expect(saysNothing(fold(cell)), cell).toBe(true);
    }
  });

  it('may be in any language that headers are known in', () => {
    for (const cell of [
      'Sin identificar',
      'NON IDENTIFIÉ',
      'Kimliği belirsiz',
      'Невідома',
      'مجهول الهوية',
      'לא ידוע',
      '不明',
      '미상',
    ]) {
      expect(saysNothing(fold(cell)), cell).toBe(true);
    }
  });

  it('is not every cell that holds such a word', () => {
    for (const cell of ['Tk Maxx Marrow', 'Seitova', 'Man', 'Unknown soldier of Aldmoor', 'Nan Quill']) {
      expect(saysNothing(fold(cell)), cell).toBe(false);
    }
  });
});
