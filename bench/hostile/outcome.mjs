// What became of each file: read from the case's own statements and payloads, not from what the program says of itself.
import { existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Everything the case says: bodies by kind, and how many statements of each kind there are. */
export function readCase(folder) {
  const kinds = new Map();
  const bodies = { import: [], derive: [] };
  for (const log of filesBelow(join(folder, 'statements'))) {
    for (const line of readFileSync(log, 'utf8').split('\n')) {
      if (line === '') continue;
      const { kind, payload } = JSON.parse(line.slice(0, line.indexOf('\t')));
      kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
      if (!(kind in bodies)) continue;
      const file = join(folder, 'payloads', payload.commitment.slice(0, 2), payload.commitment);
      bodies[kind].push(JSON.parse(readFileSync(file, 'utf8')).body);
    }
  }
  return { kinds, imports: bodies.import, texts: bodies.derive };
}

/**
 * What became of the files at these paths: `read`, its words are a text; `opened`, what it holds are items, or each entry was refused with a
 * reason; `kept`, it is an item, and a problem says why there are no words of it; `blank`, it has no words to be read; `refused`, it is no item and a problem
 * says why. Anything else is `lost`.
 */
export function outcomesOf(paths, { imports, texts }, problems) {
  const itemAt = new Map(imports.filter(({ container }) => container === null).map((one) => [one.path, one]));
  const holders = new Set(imports.flatMap(({ container }) => (container === null ? [] : [container.item])));
  const textOf = new Map(texts.map((text) => [text.item, text]));
  const said = new Set();
  for (const { where } of problems) for (const prefix of prefixesOf(where)) said.add(prefix);
  const became = (path) => {
    const one = itemAt.get(path);
    if (one === undefined) return said.has(path) ? 'refused' : 'lost';
    const text = textOf.get(one.item);
    if (text !== undefined && text.string.trim() !== '') return 'read';
    if (one.mediaType === 'application/zip') return holders.has(one.item) || said.has(path) ? 'opened' : 'lost';
    if (text === undefined) return said.has(path) ? 'kept' : 'lost';
    if (text.problems.length > 0) return 'kept';
    return one.size === 0 || text.boilerplate.length === 0 ? 'blank' : 'lost';
  };
  return paths.map((path) => ({ path, became: became(path) }));
}

/** A problem of an archive's entry stands at the archive's path, a slash and the entry's name, which may hold anything. */
function* prefixesOf(where) {
  for (let at = where.length; at > 0; at = where.lastIndexOf('/', at - 1)) yield where.slice(0, at);
}

/** One line a folder: how many files it has and what became of them. */
export function tableByFolder(outcomes) {
  const table = new Map();
  for (const { path, became } of outcomes) {
    const folder = path.includes('/') ? path.split('/')[0] : '(made for this)';
    const counts = table.get(folder) ?? { files: 0 };
    counts.files += 1;
    counts[became] = (counts[became] ?? 0) + 1;
    table.set(folder, counts);
  }
  return Object.fromEntries(table);
}

/** Every file below a folder with its size and time of change, to be compared before and after. */
export function snapshot(folder) {
  return new Map(
    filesBelow(folder).map((file) => {
      const { size, mtimeMs } = lstatSync(file);
      return [file, `${size} ${mtimeMs}`];
    }),
  );
}

/** What came, changed or went between two snapshots, outside the folders where the program may write. */
export function changes(before, after, mayWrite) {
  const paths = new Set([...before.keys(), ...after.keys()]);
  return [...paths].filter(
    (path) => before.get(path) !== after.get(path) && !mayWrite.some((folder) => path.startsWith(`${folder}/`)),
  );
}

/** Places outside that the names of refused entries point at and that exist now, younger than the run. */
export function escapedTo(names, bases, startedMs) {
  const found = [];
  for (const name of names) {
    if (name.includes('\0')) continue;
    for (const base of bases) {
      const target = join(base, name);
      if (existsSync(target) && lstatSync(target).mtimeMs >= startedMs && !lstatSync(target).isDirectory()) {
        found.push(target);
      }
    }
  }
  return found;
}

function filesBelow(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
}
