import { refusedName } from '../archive/entry-name.ts';
import type { Caps } from '../caps.ts';

/** What a name is made from: the field `WARC-Date` and the address, as written. */
export interface NamedCapture {
  readonly date: string | null;
  readonly address: string;
}

export interface NameChoice {
  /** Stands in for an address that makes no sound name. */
  readonly number: number;
  /** Names given so far in this archive; the new one is added. */
  readonly usedNames: Set<string>;
  readonly caps: Caps;
}

/** Time and address as web archives write them, `20120103100000/https://example.org/fire`; once in an archive. */
export function captureName({ date, address }: NamedCapture, { number, usedNames, caps }: NameChoice): string {
  const time = (date ?? '').replace(/\D/g, '').slice(0, 14).padEnd(14, '0');
  const full = `${time}/${address}`;
  const sound = refusedName(full, caps.maxNameBytes) === null && !/[\p{Cc}\p{Zl}\p{Zp}]/u.test(full);
  const name = sound ? full : `${time}/capture-${number}`;
  const unique = usedNames.has(name) ? `${name} (${number})` : name;
  usedNames.add(unique);
  return unique;
}
