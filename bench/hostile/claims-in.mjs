// Text and claims of words given as a file, within this process, and what it cost.
import { openGazetteer } from '@inquest/gazetteer';
import { extractText, readClaims } from '@inquest/read';

const gazetteer = openGazetteer();
gazetteer.find('Zhanaozen');

/** Processor seconds that reading a plain text takes, and the reading. */
export async function claimsIn(words) {
  const started = process.cpuUsage();
  const text = await extractText({
    item: '0'.repeat(64),
    bytes: Buffer.from(words),
    mediaType: 'text/plain',
    encoding: 'utf-8',
    url: null,
    language: null,
  });
  const reading = readClaims(text, { published: null, language: 'en', gazetteer });
  const { user, system } = process.cpuUsage(started);
  return { text, reading, seconds: (user + system) / 1e6 };
}
