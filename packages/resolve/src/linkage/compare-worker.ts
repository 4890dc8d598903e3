// The thread side of `linkInThreads`: compares the range of records that each message names.
import { parentPort, workerData } from 'node:worker_threads';
import { RangeComparer } from './compare-range.ts';

const comparer = new RangeComparer(workerData.comparables, workerData.meetings);
parentPort?.on('message', ({ from, to }: { readonly from: number; readonly to: number }) => {
  parentPort?.postMessage(comparer.compare(from, to));
});
