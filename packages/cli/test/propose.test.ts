import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { endpointProposer } from '../src/proposer/endpoint-proposer.ts';
import { passagesOf } from '../src/proposer/propose-for.ts';
import { inquestIn } from './inquest.ts';

const inquest = inquestIn('propose');
const caseFolder = join(inquest.folder, 'case');
const asked: { path: string; body: string }[] = [];
let answer: (request: IncomingMessage, response: ServerResponse) => void = (_, response) => response.end();
let server: Server;
let url: URL;

/** An answer of a chat whose words are `content`. */
function says(content: string): typeof answer {
  return (_, response) => response.end(JSON.stringify({ choices: [{ message: { role: 'assistant', content } }] }));
}

beforeAll(async () => {
  server = createServer(async (request, response) => {
    let body = '';
    for await (const part of request) body += part;
    asked.push({ path: request.url ?? '', body });
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  url = new URL(`http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/v1`);
  const reports = join(inquest.folder, 'reports');
  mkdirSync(reports);
  writeFileSync(join(reports, 'one.txt'), 'The fire at the mill was on Monday. Two foremen lay in the yard.\n');
  inquest.json('build', reports, '--case', caseFolder, '--title', 'The yard');
}, 120_000);

afterAll(() => server.closeAllConnections());
afterAll(() => server.close());

/** As `inquest.run`, while the server of this process goes on answering. */
function run(...args: string[]): Promise<{ status: number | null; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [inquest.main, ...args], { cwd: inquest.folder, env: inquest.env });
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (part) => (stdout += part));
    child.stderr.on('data', (part) => (stderr += part));
    child.on('close', (status) => resolve({ status, stdout, stderr }));
  });
}

const read = (...args: string[]) => run('read', '--case', caseFolder, '--json', ...args);
const ask = () => read('--propose-from', url.href, '--model', 'tiny-1');

describe('read --propose-from', () => {
  it('asks nobody when nobody is named', async () => {
    asked.length = 0;
    expect((await read()).status).toBe(0);
    expect(asked).toEqual([]);
  });

  it('says what is sent where, lets in what stands in the text, and counts what does not', async () => {
    const claims = [
      { kind: 'killed', quote: 'Two foremen lay in the yard', count: 'Two' },
      { kind: 'killed', quote: 'Forty foremen lay in the yard', count: 'Forty' },
      { kind: 'wounded', quote: 'Two foremen lay in the yard', count: '200' },
      { kind: 'nonsense', quote: 'Two' },
    ];
    answer = says(`Here you are:\n\`\`\`json\n${JSON.stringify({ claims })}\n\`\`\``);
    const { status, stdout, stderr } = await ask();
    expect(status).toBe(0);
    expect(stderr).toMatch(
      /warning: the full texts of all items of this case are sent to 127\.0\.0\.1:\d+ \(this machine\)/,
    );
    expect(asked.at(-1)?.path).toBe('/v1/chat/completions');
    expect(asked.at(-1)?.body).toContain('Two foremen lay in the yard');
    expect(JSON.parse(stdout).proposed).toEqual({
      admitted: 1,
      refused: { malformed: 1, 'quote-not-in-text': 1, 'number-not-in-quote': 1 },
    });
    const verified = await run('verify', '--case', caseFolder);
    expect(verified.status).toBe(0);
  });

  it('reads on when the answers are no JSON, no chat, an error or a redirection, and says so', async () => {
    const answers: [typeof answer, RegExp][] = [
      [says('I would rather not.'), /did not answer in JSON/],
      [(_, response) => response.end('<html>'), /gave no answer of a chat/],
      [(_, response) => response.writeHead(500).end('broken'), /answered 500/],
      [(_, response) => response.writeHead(302, { location: 'http://192.0.2.1/' }).end(), /fetch failed.*redirect/],
    ];
    for (const [given, message] of answers) {
      answer = given;
      const { status, stdout } = await ask();
      expect(status).toBe(0);
      const { problems, read: count } = JSON.parse(stdout);
      expect(count).toBe(1);
      expect(problems).toMatchObject([{ code: 'no-proposals', message: expect.stringMatching(message) }]);
    }
  });

  it('drops an answer without end and one that takes too long', async () => {
    const signal = new AbortController().signal;
    const proposer = endpointProposer({ url, model: 'tiny-1', timeoutMs: 300, signal });
    answer = (_, response) => response.write('{');
    await expect(proposer.propose('words')).rejects.toThrow(/no answer in 300 ms/);
    answer = (_, response) => {
      for (let part = 0; part < 40; part++) response.write('x'.repeat(100_000));
      response.end();
    };
    const patient = endpointProposer({ url, model: 'tiny-1', timeoutMs: 60_000, signal });
    await expect(patient.propose('words')).rejects.toThrow(/more than 1000000 bytes/);
  });

  it('takes an address and a model together, and no other kind of address', async () => {
    for (const args of [
      ['--propose-from', url.href],
      ['--model', 'x'],
      ['--propose-from', 'file:///etc/passwd', '--model', 'x'],
    ]) {
      const { status, stderr } = await read(...args);
      expect(status).toBe(2);
      expect(stderr).toContain('--propose-from');
    }
  });
});

describe('the passages a model is asked about', () => {
  it('are the whole text in order, and none is too long', () => {
    const text = Array.from({ length: 500 }, (_, index) => `Paragraph ${index} says something.`).join('\n\n');
    const passages = passagesOf(text);
    expect(passages.map(({ words }) => words).join('')).toBe(text);
    for (const { start, words } of passages) expect(text.startsWith(words, start)).toBe(true);
    expect(Math.max(...passages.map(({ words }) => words.length))).toBeLessThanOrEqual(6000);
  });
});
