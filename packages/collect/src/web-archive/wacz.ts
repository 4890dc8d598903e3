import { createHash } from 'node:crypto';
import type { Problem } from '@inquest/model';
import { z } from 'zod';
import { warningProblem } from '../problem.ts';

/** True when a zip archive with these names is a web archive collection (WACZ 1.1): a description, and records under `archive/`. */
export function isWacz(names: readonly string[]): boolean {
  return names.includes(description) && names.some((name) => /^archive\/[^/]+\.warc(?:\.gz)?$/.test(name));
}

const description = 'datapackage.json';
const descriptionDigest = 'datapackage-digest.json';

/** What a collection holds beside its records: lists made from them, which are no reports. */
const bookkeeping = /^(?:datapackage(?:-digest)?\.json|pages\/[^/]+\.jsonl|indexes\/[^/]+|logs\/[^/]+)$/;

/** A larger description or list is not read. */
const maxListBytes = 64 * 1024 * 1024;

const packageSchema = z.object({
  resources: z.array(z.object({ path: z.string(), hash: z.string(), bytes: z.number().optional() })),
});
const digestSchema = z.object({ path: z.literal(description), hash: z.string() });
const pageSchema = z.object({ url: z.string() });

/** So many faults of one kind are told one by one, the rest are counted. */
const maxNamed = 50;

/** Checks a collection while its entries go by: that each has the hash that the description gives, and that each listed page was captured. */
export class WaczCheck {
  readonly #where: string;
  readonly #hashes = new Map<string, { readonly hash: string; readonly size: number }>();
  readonly #captured = new Set<string>();
  readonly #listed = new Set<string>();
  #description: Uint8Array | null = null;
  #descriptionDigest: Uint8Array | null = null;

  /** @param where Names the collection in problems. */
  constructor(where: string) {
    this.#where = where;
  }

  /** Notes an entry. True when it may hold reports, false for the collection's own lists. */
  add({ path, bytes }: { readonly path: string; readonly bytes: Uint8Array }): boolean {
    this.#hashes.set(path, { hash: createHash('sha256').update(bytes).digest('hex'), size: bytes.length });
    if (path === description) this.#description = bytes;
    if (path === descriptionDigest) this.#descriptionDigest = bytes;
    if (/^pages\/[^/]+\.jsonl$/.test(path) && bytes.length <= maxListBytes) this.#listPages(bytes);
    return !bookkeeping.test(path);
  }

  /** Notes the address of a page that was found in the records. */
  captured(address: string): void {
    this.#captured.add(withoutFragment(address));
  }

  /** What does not fit, once every entry went by. */
  problems(): readonly Problem[] {
    const faults = [...this.#digestFaults(), ...this.#hashFaults()];
    const missing = [...this.#listed].filter((address) => !this.#captured.has(address));
    return [
      ...faults.slice(0, maxNamed).map(({ path, reason }) => this.#problem('web-archive-hash', path, reason)),
      ...(faults.length > maxNamed
        ? [this.#problem('web-archive-hash', '', `${faults.length - maxNamed} more entries do not fit`)]
        : []),
      ...missing
        .slice(0, maxNamed)
        .map((address) =>
          this.#problem(
            'web-archive-page-missing',
            '',
            `no document was captured for the listed page ${address.slice(0, 500)}`,
          ),
        ),
      ...(missing.length > maxNamed
        ? [
            this.#problem(
              'web-archive-page-missing',
              '',
              `${missing.length - maxNamed} more listed pages have no document`,
            ),
          ]
        : []),
    ];
  }

  #digestFaults(): Fault[] {
    if (this.#descriptionDigest === null) return [];
    const written = digestSchema.safeParse(parseJson(this.#descriptionDigest));
    if (!written.success)
      return [{ path: descriptionDigest, reason: 'the digest of the description could not be read' }];
    const actual = this.#hashes.get(description)?.hash;
    return actual === hexOf(written.data.hash)
      ? []
      : [{ path: description, reason: `it does not have the hash that ${descriptionDigest} gives of it` }];
  }

  #hashFaults(): Fault[] {
    const described = packageSchema.safeParse(this.#description === null ? null : parseJson(this.#description));
    if (!described.success)
      return [{ path: description, reason: 'the description could not be read, so that no hash could be checked' }];
    const faults: Fault[] = [];
    const named = new Set<string>([description, descriptionDigest]);
    for (const { path, hash } of described.data.resources) {
      named.add(path);
      const actual = this.#hashes.get(path);
      const expected = hexOf(hash);
      if (actual === undefined) faults.push({ path, reason: 'the description names it, and it is not there' });
      else if (expected === null)
        faults.push({ path, reason: 'its hash has a form that is not known here and was not checked' });
      else if (expected !== actual.hash)
        faults.push({ path, reason: 'it does not have the hash that the description gives of it' });
    }
    for (const path of this.#hashes.keys()) {
      if (!named.has(path))
        faults.push({ path, reason: 'the description does not name it, so that nothing vouches for it' });
    }
    return faults;
  }

  #listPages(bytes: Uint8Array): void {
    for (const line of new TextDecoder('utf-8').decode(bytes).split('\n')) {
      const page = pageSchema.safeParse(parseJson(line));
      if (page.success) this.#listed.add(withoutFragment(page.data.url));
    }
  }

  #problem(code: string, path: string, reason: string): Problem {
    return warningProblem({
      code,
      where: path === '' ? this.#where : `${this.#where}/${path}`,
      message: `In this web archive collection ${path === '' ? reason : `an entry does not fit: ${reason}`}.`,
      remedy:
        'What could be read was taken all the same. Ask whoever made the collection for a sound copy, and compare.',
    });
  }
}

interface Fault {
  readonly path: string;
  readonly reason: string;
}

/** `sha256:` and 64 hexadecimal digits; null for another form. */
function hexOf(hash: string): string | null {
  return /^sha256:([0-9a-f]{64})$/i.exec(hash)?.[1]?.toLowerCase() ?? null;
}

function withoutFragment(address: string): string {
  const at = address.indexOf('#');
  return at < 0 ? address : address.slice(0, at);
}

function parseJson(json: Uint8Array | string): unknown {
  try {
    return JSON.parse(typeof json === 'string' ? json : new TextDecoder('utf-8').decode(json));
  } catch {
    return null;
  }
}
