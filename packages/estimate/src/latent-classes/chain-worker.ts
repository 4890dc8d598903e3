// The thread side of `latentClassesInThreads`: holds one chain and runs it on for as many draws as each message asks.
import { parentPort, workerData } from 'node:worker_threads';
import { ChainRunner } from './chain-runner.ts';

const runner = new ChainRunner(workerData);
parentPort?.on('message', (draws: number) => parentPort?.postMessage(runner.run(draws)));
