// Tries every way out of its process and prints what came of each. Run by layers.test.ts under one layer of the sandbox at a time.
import { createRequire } from 'node:module';

const [, , portWords, secret, folder, takenAway] = process.argv;
const port = Number(portWords);
// The test reads it from there when standard output is all that is left.
const print = process.stdout.write.bind(process.stdout);
if (takenAway !== undefined) (await import(takenAway)).takeAway();

const require = createRequire(import.meta.url);
const use = (name) => require(`node:${name}`);
const settled = (start) =>
  new Promise((resolve, reject) => {
    const emitter = start(resolve);
    emitter?.on('error', reject);
  });

const attempts = {
  'connect to a port': () => settled((done) => use('net').connect(port, '127.0.0.1', done)),
  'connect by a socket of its own': () => settled((done) => new (use('net').Socket)().connect(port, '127.0.0.1', done)),
  'listen on a port': () => settled((done) => use('net').createServer().listen(0, '127.0.0.1', done)),
  'connect with TLS': () =>
    settled((done) => use('tls').connect({ port, host: '127.0.0.1', rejectUnauthorized: false }).on('connect', done)),
  'ask over HTTP': () => settled((done) => use('http').get({ port, host: '127.0.0.1' }, done)),
  'ask over HTTP/2': () => settled((done) => use('http2').connect(`http://127.0.0.1:${port}`).on('connect', done)),
  'fetch an address': () => fetch(`http://127.0.0.1:${port}/`),
  'open a web socket': () =>
    new Promise((resolve, reject) => {
      const socket = new WebSocket(`ws://127.0.0.1:${port}/`);
      // The server is none for web sockets: that it was reached shows by its hanging up.
      socket.onclose = resolve;
      setTimeout(reject, 5000);
    }),
  'send a datagram': () =>
    new Promise((resolve, reject) => {
      const socket = use('dgram').createSocket('udp4');
      socket.on('error', reject);
      socket.send('x', port, '127.0.0.1', (error) => (error ? reject(error) : resolve()));
    }),
  'look up a name': () => use('dns').promises.lookup('127.0.0.1'),
  'use the raw binding': () => new (process.binding('tcp_wrap').TCP)(0),
  'start a process': () => use('child_process').execFileSync(process.execPath, ['--version']),
  'start a thread': () => settled((done) => new (use('worker_threads').Worker)('', { eval: true }).on('online', done)),
  'signal the program': () => process.kill(process.ppid, 0),
  'load native code': () => process.dlopen({ exports: {} }, secret),
  'open the inspector': () => use('inspector').open(0),
  'write a file': () => use('fs').writeFileSync(`${folder}/written`, 'x'),
  'write a file by promise': () => use('fs').promises.writeFile(`${folder}/promised`, 'x'),
  'open a file for writing': () => use('fs').openSync(`${folder}/opened`, 'w'),
  'append to a file': () => use('fs').appendFileSync(secret, 'x'),
  'make a folder': () => use('fs').mkdirSync(`${folder}/made`),
  'rename a file': () => use('fs').renameSync(`${folder}/there`, `${folder}/renamed`),
  'make a link': () => use('fs').symlinkSync(secret, `${folder}/link`),
  'delete a file': () => use('fs').rmSync(`${folder}/deletable`),
  'write a heap snapshot': () => use('v8').writeHeapSnapshot(`${folder}/heap`),
  'read a file': () => use('fs').readFileSync(secret),
  'run words as code': () => new Function('return 1')(),
};

const outcomes = {};
for (const [name, attempt] of Object.entries(attempts)) {
  try {
    await attempt();
    outcomes[name] = 'did';
  } catch (thrown) {
    outcomes[name] = thrown?.code ?? thrown?.name ?? 'refused';
  }
}
print(`${JSON.stringify(outcomes)}\n`, () => process.reallyExit(0));
