import { describe, expect, it } from 'vitest';
import { refusedName } from './entry-name.ts';

describe('refusedName', () => {
  it.each([
    '/etc/passwd',
    '//x',
    'C:/x',
    'c:x',
    '../x',
    'a/../../x',
    'a\\b',
    'a\0b',
    'CON',
    'a/nul.txt',
    'COM1',
    '．．/x',
    '',
    'x'.repeat(2000),
  ])('refuses %j', (name) => {
    expect(refusedName(name, 1024)).not.toBeNull();
  });

  it.each(['a.txt', 'a/b.txt', 'отчёт 1.html', 'report\u202efdp.exe', '..a/b', 'a/', 'console.log', 'a…b'])(
    'keeps %j',
    (name) => {
      expect(refusedName(name, 1024)).toBeNull();
    },
  );
});
