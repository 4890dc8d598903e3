import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { scannedPdf, statementPng, strip } from '../../ocr/src/fixtures/scans.ts';
import { inquestIn } from './inquest.ts';

const inquest = inquestIn('ocr');
const repository = fileURLToPath(new URL('../../..', import.meta.url));

interface Built {
  readonly dossier: string;
  readonly problems: readonly { readonly code: string; readonly severity: string; readonly message: string }[];
}

/** A folder with a picture of writing, a PDF of which one page is a scan, and a picture that announces gigabytes. */
function scans(): string {
  const folder = join(inquest.folder, 'scans');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'statement.png'), statementPng);
  const typed =
    'BT /F1 12 Tf 60 700 Td (On 17 December 2011 the governor spoke of thirteen dead at Port Averin.) Tj ET';
  writeFileSync(
    join(folder, 'scan.pdf'),
    scannedPdf([{ pictures: [], content: typed }, { pictures: [strip(0, 200), strip(200, 420)] }]),
  );
  const bomb = Buffer.from(statementPng);
  bomb.writeUInt32BE(40_000, 16);
  bomb.writeUInt32BE(40_000, 20);
  writeFileSync(join(folder, 'bomb.png'), bomb);
  writeFileSync(
    join(folder, 'reports.csv'),
    'file,url,publisher,source_kind,published,published_note,language\nstatement.png,,Dockers’ union,union,2011-12-18,,en\n',
  );
  return folder;
}

/** The words of all claims of killings. */
function killed({ dossier }: Built): readonly string[] {
  const lines = readFileSync(join(dossier, '..', 'claims.jsonl'), 'utf8')
    .trim()
    .split('\n');
  const claims = lines.map((line) => JSON.parse(line) as { kind: string; anchor: { quote: string } });
  return claims.filter(({ kind }) => kind === 'killed').map(({ anchor }) => anchor.quote);
}

describe('a folder with scans', () => {
  it('is read like any other, and every page says what was recognised and how surely', () => {
    const built = inquest.json('build', scans(), '--case', 'case') as unknown as Built;
    expect(killed(built).join('\n')).toContain('At least seventy people were killed, said the union');
    expect(killed(built).join('\n')).toContain('thirteen dead');
    expect(built.problems).toContainEqual(
      expect.objectContaining({ code: 'picture-not-read', message: expect.stringContaining('40000 × 40000 pixels') }),
    );
    const reports = join(built.dossier, '..', 'reports');
    const pages = readdirSync(reports).map((name) => readFileSync(join(reports, name), 'utf8'));
    const recognised = pages.filter((page) => page.includes('A program recognised these words in pictures (OCR)'));
    expect(recognised).toHaveLength(2);
    for (const page of recognised) {
      expect(page).toMatch(/Page \d: read by OCR, confidence [89]\d of 100/);
      expect(page).toMatch(/<span class="badge">read by OCR, confidence \d+ of 100<\/span>/);
    }
    const csv = readFileSync(join(built.dossier, '..', 'claims.csv'), 'utf8').split('\r\n');
    const column = csv[0]?.split(',').indexOf('recognised_confidence') ?? -1;
    expect(column).toBeGreaterThan(0);

    const verified = inquest.json('verify', '--case', 'case');
    expect(verified).toMatchObject({ ok: true, counts: { texts: 3, textsMadeAgain: 3 } });
    expect(inquest.json('read', '--case', 'case')).toMatchObject({ read: 0, unchanged: 3 });
  });

  it('keeps what was recognised where recognition is not wanted, and verify says that it cannot make it again', () => {
    expect(inquest.json('read', '--case', 'case', '--no-ocr')).toMatchObject({ read: 0, unchanged: 3 });
    const { ok, problems } = inquest.json('verify', '--case', 'case', '--no-ocr') as {
      ok: boolean;
      problems: { code: string; severity: string }[];
    };
    expect(ok).toBe(true);
    expect(problems.map(({ code, severity }) => `${severity} ${code}`)).toEqual(
      Array(3).fill('warning text-not-derived-again'),
    );
  });

  it('is kept and listed as not read without the optional package, and read as soon as it is there', () => {
    const alone = join(inquest.folder, 'alone');
    const libraries = join(alone, 'node_modules');
    mkdirSync(libraries, { recursive: true });
    for (const part of ['bundle', 'data', 'package.json'])
      cpSync(join(repository, 'packages', 'cli', part), join(alone, part), { recursive: true });
    const own = join(repository, 'packages', 'cli', 'node_modules');
    for (const name of readdirSync(own)) symlinkSync(join(own, name), join(libraries, name));
    for (const name of readdirSync(join(repository, 'node_modules'))) {
      if (name !== '@inquest' && !existsSync(join(libraries, name)))
        symlinkSync(join(repository, 'node_modules', name), join(libraries, name));
    }
    const without = inquestIn('without-ocr', join(alone, 'bundle', 'main.js'));
    // The same device, before and after it installs the package.
    without.env.XDG_CONFIG_HOME = inquest.env.XDG_CONFIG_HOME;
    const caseFolder = join(inquest.folder, 'later');
    const built = without.json('build', scans(), '--case', caseFolder) as unknown as Built;
    expect(killed(built)).toEqual([expect.stringContaining('thirteen dead')]);
    expect(built.problems.map(({ code }) => code).sort()).toEqual([
      'no-text-in-image',
      'no-text-in-image',
      'no-text-in-pdf',
    ]);
    expect(built.problems.every(({ severity }) => severity === 'warning')).toBe(true);
    expect(inquest.json('read', '--case', caseFolder)).toMatchObject({ read: 3, unchanged: 0 });
  });

  it('is read with the data in a folder the user names, which must be there', () => {
    const missing = inquest.run('read', '--case', 'case', '--ocr-data', 'nowhere');
    expect(missing.status).toBe(2);
    expect(missing.stderr).toContain('no folder nowhere of language data');
  });
});
