import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { jpegWith, jpegWithExif } from '../../collect/src/fixtures/picture-with-exif.ts';
import { inquestIn } from './inquest.ts';

const inquest = inquestIn('pictures');

describe('a folder with photographs', () => {
  it('shows the team what they say of themselves, and gives none of it away', () => {
    const reports = join(inquest.folder, 'reports');
    mkdirSync(reports);
    const photograph = jpegWithExif({
      ifd0: { 315: 'B. Averin' },
      exif: { 36867: '2011:12:16 15:20:01' },
      gps: { 1: 'N', 2: [43, 20, 24], 3: 'E', 4: [52, 51, 36] },
    });
    writeFileSync(join(reports, 'dock.jpg'), photograph);
    writeFileSync(join(reports, 'broken.jpg'), jpegWith([0xe1, Buffer.from('Exif\0\0nothing of the kind')]));
    writeFileSync(
      join(reports, 'report.txt'),
      'On 16 December 2011 the police shot at the strikers; ten people were killed.',
    );

    const built = inquest.json('build', reports, '--case', 'case') as {
      dossier: string;
      problems: { code: string; where: string }[];
    };
    expect(built.problems).toContainEqual(
      expect.objectContaining({ code: 'picture-metadata-damaged', where: 'broken.jpg', severity: 'warning' }),
    );

    const dossier = join(built.dossier, '..');
    const files = readdirSync(dossier, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    const pages = files.map((entry) => readFileSync(join(entry.parentPath ?? entry.path, entry.name)));
    for (const secret of ['B. Averin', '43.34', 'EXIF Artist', 'Exif\0']) {
      expect(pages.filter((bytes) => bytes.includes(secret))).toEqual([]);
    }
    expect(pages.some((bytes) => bytes.includes('2011-12-16T15:20:01 (no time zone)'))).toBe(true);

    const { items } = JSON.parse(readFileSync(join(dossier, 'dossier.json'), 'utf8')) as {
      items: { id: string; mediaType: string; evidenceWithheld: string | null; size: number }[];
    };
    const item = items.find(({ size }) => size === photograph.length);
    expect(item?.evidenceWithheld).toBe('metadata');
    const shown = inquest.run('show', item?.id.slice(0, 12) ?? '', '--case', 'case').stdout;
    expect(shown).toContain('owner: B. Averin (EXIF Artist)');
    expect(shown).toContain('position: 43.340000, 52.860000 (EXIF GPSLatitude, GPSLongitude)');
    expect(inquest.run('verify', '--case', 'case').status).toBe(0);
  });
});
