// The thread side of `latentClassesInThreads`: holds some chains and runs each on for as many draws as a message asks.
import { parentPort, workerData } from 'node:worker_threads';
import { ChainRunner, type ChainSetting } from './chain-runner.ts';

const chains: readonly ChainSetting[] = workerData;
const runners = chains.map((setting) => new ChainRunner(setting));
parentPort?.on('message', (draws: number) => parentPort?.postMessage(runners.map((runner) => runner.run(draws))));
