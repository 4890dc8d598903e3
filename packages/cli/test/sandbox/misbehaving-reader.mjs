// A reader that was taken over by what it read, for reader-pool.test.ts: does what the path of the file tells it to.
import { readSync, writeSync } from 'node:fs';

const take = (count) => {
  const all = Buffer.alloc(count);
  for (let at = 0; at < count; ) {
    const got = readSync(0, all, at, count - at, null);
    if (got === 0) process.exit(0);
    at += got;
  }
  return all;
};
const reply = (message, bytes = Buffer.alloc(0)) => {
  const json = Buffer.from(JSON.stringify(message));
  const head = Buffer.alloc(8);
  head.writeUInt32BE(json.length, 0);
  head.writeUInt32BE(bytes.length, 4);
  for (const part of [head, json, bytes]) for (let at = 0; at < part.length; ) at += writeSync(3, part, at);
};
const found = { item: 'a'.repeat(64), size: 1, mediaType: 'text/plain', encoding: null, path: 'x', container: null };
const item = { type: 'item', found: { ...found, how: 'file', metadata: [] }, isFile: false };

const tricks = {
  spin() {
    for (;;);
  },
  'fill the heap'() {
    const kept = [];
    for (let i = 0; ; i += 1) kept.push({ i, words: [i, i, i, i] });
  },
  'fill the memory'() {
    const kept = [];
    for (;;) kept.push(Buffer.alloc(32 * 1024 * 1024, 1));
  },
  leave: () => process.exit(3),
  'lie about a hash': () => reply(item, Buffer.from('b')),
  'send another thing': () => reply({ type: 'item', found: { ...item.found, evil: true }, isFile: false }),
  'send no JSON': () => writeSync(3, Buffer.from([0, 0, 0, 1, 0, 0, 0, 0, 0x7b])),
  'send without end': () => writeSync(3, Buffer.from([255, 255, 255, 255, 0, 0, 0, 0])),
};

for (;;) {
  const head = take(8);
  const request = JSON.parse(take(head.readUInt32BE(0)).toString('utf8'));
  take(head.readUInt32BE(4));
  tricks[request.path]?.();
  reply({ type: 'done' });
}
