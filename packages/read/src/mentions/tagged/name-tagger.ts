import { inflateSync } from 'node:zlib';
import { loadTagger } from '../../tagger/tagger-file.ts';
import type { TaggerModel } from '../../tagger/tagger-model.ts';
import { weights as kazakh } from '../weights/kk.ts';
import { weights as russian } from '../weights/ru.ts';
import { nameFeatures } from './name-features.ts';

const packed: ReadonlyMap<string, string> = new Map([
  ['kk', kazakh],
  ['ru', russian],
]);
const unpacked = new Map<string, TaggerModel>();

/** The tagger of names for a language, unpacked when it is first asked for; null when the language has none. */
export function nameTaggerOf(tag: string): TaggerModel | null {
  const known = unpacked.get(tag);
  if (known !== undefined) return known;
  const weights = packed.get(tag);
  if (weights === undefined) return null;
  const tagger = loadTagger(inflateSync(Buffer.from(weights, 'base64')), nameFeatures, `weights of names, ${tag}`);
  unpacked.set(tag, tagger);
  return tagger;
}
