import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { openGazetteer } from '@inquest/gazetteer';
import type { Place } from '@inquest/model';
import type { ReadJob, ReadReply } from './read-job.ts';
import { readOne } from './read-one.ts';

// One job at a time: the pool sends the next when this one's reply has come.
const { places } = workerData as { places: readonly Place[] };
const gazetteer = openGazetteer({ extra: places });

parentPort?.on('message', async (job: ReadJob) => {
  parentPort?.postMessage(await reply(job));
});

async function reply(job: ReadJob): Promise<ReadReply> {
  try {
    return { type: 'result', result: await readOne(job, readFileSync(job.path), gazetteer) };
  } catch (error) {
    return {
      type: 'problem',
      item: job.item.id,
      problem: {
        severity: 'error',
        code: 'item-not-read',
        where: job.item.acquisitions[0]?.path ?? job.item.id,
        message: `this item could not be read: ${error instanceof Error ? error.message : String(error)}`,
        remedy: 'It is kept as evidence; please report it together with its media type.',
      },
    };
  }
}
