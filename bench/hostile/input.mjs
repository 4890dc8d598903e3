// A folder of reports in which everything that can carry words of others carries words made to harm.
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { docxOf, mailOf, pdfOf, zipOf } from './formats.mjs';

/** The collections of hostile files, which lie beside the checkout; they are read, never kept. */
export const collections = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..', 'shared', 'hostile');
export const collectionsAreThere = existsSync(join(collections, 'generated'));

/** Payloads of our own, which name themselves when they run. Used also where the collections are missing. */
const ownPayloads = [
  '<script>window.ran = 1</script>',
  '"><img src=x onerror="window.ran=2">',
  "'><svg/onload=window.ran=3>",
  '</title></style></textarea><iframe srcdoc="<script>parent.ran=4</script>"></iframe>',
  'javascript:window.ran=5//',
  '<meta http-equiv=refresh content="0;url=https://attacker.example/">',
  '<link rel=stylesheet href=https://attacker.example/a.css><style>@import "https://attacker.example/b.css"</style>',
  '<base href="https://attacker.example/">',
  '=HYPERLINK("https://attacker.example/","x")',
  '\u202Ekilled 13\u202C \u2066by\u2069 the p\u043Elice\u200B',
];

/** Every string of the collections and our own that UTF-8 can hold; `every` takes each nth, for a smaller run. */
export function hostileStrings(every = 1) {
  const json = (name) => (collectionsAreThere ? JSON.parse(readFileSync(join(collections, name), 'utf8')) : []);
  const naughty = json('blns/blns.json');
  const payloads = json('dompurify/vectors.json').map(({ payload }) => payload);
  const names = json('generated/names/filenames.json');
  const strings = [...payloads, ...naughty].filter((_, index) => index % every === 0);
  return [...ownPayloads, ...names, ...strings].filter((string) => Buffer.from(string).toString() === string);
}

const reportOf = (string) =>
  `The regional prosecutor said that ${string} killed 13 people at Zhanaozen on 16 December 2011, reported ${string}.`;

/**
 * Writes the folder. Returns the paths of its reports below it. Every string becomes the body and title of a page and the body of a text; many
 * at a time they become headers of mail, properties of documents, names of archive entries, of files, of publishers and of places.
 */
export function writeHostileReports(to, strings) {
  mkdirSync(to, { recursive: true });
  const written = [];
  const rows = ['file,url,publisher,source_kind,published,published_note,language'];
  const cell = (words) => `"${words.replaceAll('"', '""')}"`;
  const put = (name, bytes, said) => {
    writeFileSync(join(to, name), bytes);
    written.push(name);
    if (said !== undefined) rows.push([cell(name), '', cell(said), 'media', '2011-12-17', cell(said), 'en'].join(','));
  };
  for (const [index, string] of strings.entries()) {
    const number = String(index).padStart(4, '0');
    const report = reportOf(string);
    put(
      `${number}.html`,
      `<html><head><title>${string}</title><meta name="author" content="${string.replaceAll('"', '&quot;')}"></head><body><h1>${string}</h1><p>${report}</p>${string}</body></html>`,
      string,
    );
    put(`${number}.txt`, `${string}\n\n${report}\n`, string);
  }
  for (const [index, string] of strings.entries()) {
    // A name of a file is at most 255 bytes; a slash or a zero byte cannot be in it.
    const name = `${index}-${string.replaceAll(/[/\0]/g, '_')}`;
    if (Buffer.byteLength(name) <= 240) put(name, reportOf('a witness'));
  }
  for (let at = 0; at < strings.length; at += 8) {
    const some = strings.slice(at, at + 8);
    const lines = some.map(reportOf);
    const first = some[0] ?? '';
    put(`${at}.eml`, mailOf(first, lines));
    put(`${at}.docx`, docxOf(lines, first));
    put(`${at}.pdf`, pdfOf(lines, first));
    put(`${at}.zip`, zipOf(some.map((string) => ({ name: `in/${string}`, bytes: Buffer.from(reportOf(string)) }))));
    put(`${at}.svg`, `<svg xmlns="http://www.w3.org/2000/svg"><title>${first}</title><text>${first}</text></svg>`);
  }
  writeFileSync(join(to, 'reports.csv'), `${rows.join('\n')}\n`);
  const [title = ''] = strings;
  const notice = strings.slice(0, ownPayloads.length).join(' ');
  writeFileSync(join(to, 'inquest.json'), JSON.stringify({ title, notice, places: 'places.csv' }));
  const places = strings.slice(0, 200).map((string) => `${cell(string)},${cell(string)},KZ,,43.3,52.9,`);
  writeFileSync(
    join(to, 'places.csv'),
    `name,alternates,country,region,latitude,longitude,kind\n${places.join('\n')}\n`,
  );
  return written;
}

/** Copies the collections, each file as a report; returns their paths below `to`. */
export function copyCollections(to) {
  if (!collectionsAreThere) return [];
  cpSync(collections, to, { recursive: true, verbatimSymlinks: true });
  return readdirSync(to, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(to.length + 1));
}
