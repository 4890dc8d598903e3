import { openFile } from '@inquest/collect';
import { openGazetteer } from '@inquest/gazetteer';
import type { Gazetteer } from '@inquest/model';
import type { ReaderReply, ReaderRequest } from './messages.ts';
import { readOne, textOf } from './read-one.ts';

/** Sends a reply; returns when it is on its way, so that nothing piles up here. */
export type Send = (reply: ReaderReply, bytes?: Uint8Array) => void;

/** Makes the answering side of a reader process. Each request is answered in full before the next is taken. */
export function createServer(send: Send): (request: ReaderRequest, bytes: Uint8Array) => Promise<void> {
  let gazetteer: Gazetteer = openGazetteer();
  const answer = async (request: ReaderRequest, bytes: Uint8Array): Promise<void> => {
    switch (request.type) {
      case 'open':
        for await (const opened of openFile({ path: request.path, bytes })) {
          if (opened.type === 'problem') send(opened);
          else if (opened.bytes === bytes) send({ type: 'item', found: opened.found, isFile: true });
          else send({ type: 'item', found: opened.found, isFile: false }, opened.bytes);
        }
        return;
      case 'places':
        gazetteer = openGazetteer({ extra: request.places });
        return;
      case 'read':
        send({ type: 'read', ...(await readOne(request.item, bytes, gazetteer)) });
        return;
      case 'text':
        send({ type: 'text', text: await textOf(request.item, bytes) });
        return;
    }
  };
  return async (request, bytes) => {
    try {
      await answer(request, bytes);
      send({ type: 'done' });
    } catch (thrown) {
      send({ type: 'failed', message: thrown instanceof Error ? thrown.message : String(thrown) });
    }
  };
}
