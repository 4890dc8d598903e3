import { openFile } from '@inquest/collect';
import { openGazetteer } from '@inquest/gazetteer';
import type { Gazetteer, Recogniser } from '@inquest/model';
import type { LanguageData } from '@inquest/ocr';
import type { ReaderReply, ReaderRequest } from './messages.ts';
import { readOne, textOf } from './read-one.ts';
import { ServedModel } from './served-model.ts';

/** Sends a reply; returns when it is on its way, so that nothing piles up here. */
export type Send = (reply: ReaderReply, bytes?: Uint8Array) => void;

/** Makes the answering side of a reader process. Each request is answered in full before the next is taken. */
export function createServer(send: Send): (request: ReaderRequest, bytes: Uint8Array) => Promise<void> {
  let gazetteer: Gazetteer = openGazetteer();
  const languages = new Map<string, LanguageData>();
  const model = new ServedModel();
  let loaded: Promise<Recogniser> | null = null;
  const recogniserFor = async ({ recognise }: { readonly recognise: boolean }): Promise<Recogniser | null> => {
    if (!recognise) return null;
    loaded ??= loadRecogniser(languages);
    return countingPages(await loaded, (page) => send({ type: 'page', page }));
  };
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
      case 'language-data': {
        const { languageData } = await import('@inquest/ocr');
        languages.set(request.code, languageData(request.code, bytes));
        return;
      }
      case 'read': {
        const tools = { gazetteer, recogniser: await recogniserFor(request) };
        send({ type: 'read', ...(await readOne(request.item, bytes, tools)) });
        return;
      }
      case 'text':
        send({ type: 'text', text: await textOf(request.item, bytes, await recogniserFor(request)) });
        return;
      case 'model-file':
        model.give(request.name, bytes);
        return;
      case 'load-model':
        await model.load(send);
        return;
      case 'propose':
        send({ type: 'proposed', answer: await model.propose(request.passage) });
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

/** Loaded with the first picture: the engine takes a tenth of a second and a hundred megabytes. */
async function loadRecogniser(languages: ReadonlyMap<string, LanguageData>): Promise<Recogniser> {
  const { createRecogniser } = await import('@inquest/ocr');
  return createRecogniser(languages);
}

/** A page takes seconds: whoever waits is told of each. */
function countingPages(recogniser: Recogniser, onPage: (page: number) => void): Recogniser {
  return {
    ...recogniser,
    async *recognise(request) {
      for await (const page of recogniser.recognise(request)) {
        onPage(page.page);
        yield page;
      }
    },
  };
}
