import script from 'tesseract.js/src/worker-script/index.js';
import core from 'tesseract.js-core/tesseract-core-simd-lstm.js';
import type { LanguageData } from './language-data.ts';

export interface Box {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

interface EngineWord {
  readonly text: string;
  readonly confidence: number;
}

interface EngineLine {
  readonly bbox: Box;
  readonly words: readonly EngineWord[];
  readonly rowAttributes: { readonly rowHeight: number };
}

/** What the engine makes of a picture: blocks of paragraphs of lines of words, in the order of reading. */
export interface EngineResult {
  readonly confidence: number;
  readonly blocks: readonly { readonly paragraphs: readonly { readonly lines: readonly EngineLine[] }[] }[] | null;
}

/** The picture could not be decoded. */
export class UndecodablePicture extends Error {
  override readonly name = 'UndecodablePicture';
}

/**
 * Tesseract, compiled to WebAssembly, in this process: no thread, no file, no network. One build of it is taken everywhere, the one with plain SIMD,
 * because the "relaxed" one may give other words on other processors.
 */
export class Engine {
  /** What it printed during the last call. */
  #printed: string[] = [];
  #languages = '';
  #loaded: Promise<unknown> | null = null;

  /** Reads a picture (JPEG, PNG, WebP, TIFF, PGM) with these languages, the first weighing most. Throws `UndecodablePicture`. */
  async read(picture: Uint8Array, data: readonly LanguageData[]): Promise<EngineResult> {
    await this.#use(data);
    this.#printed = [];
    try {
      const payload = { image: picture, options: {}, output: { text: false, blocks: true } };
      return (await call('recognize', payload)) as EngineResult;
    } catch (thrown) {
      if (!(thrown instanceof Error) || !thrown.message.includes('read image')) throw thrown;
      throw new UndecodablePicture(this.#printed[0] ?? 'its format is not known');
    }
  }

  async #use(data: readonly LanguageData[]): Promise<void> {
    this.#loaded ??= this.#load();
    await this.#loaded;
    const languages = data.map(({ code }) => code).join('+');
    if (languages === this.#languages) return;
    for (const { code, bytes } of data) {
      await call('FS', { method: 'writeFile', args: [`${code}.traineddata`, bytes] });
    }
    await call('initialize', { langs: languages, oem: lstmOnly });
    this.#languages = languages;
  }

  #load(): Promise<unknown> {
    const print = (line: string): void => {
      this.#printed.push(line);
    };
    const quietCore = (module: Readonly<Record<string, unknown>>) => core({ ...module, print, printErr: print });
    script.setAdapter({ getCore: () => Promise.resolve(quietCore) });
    return call('load', { options: { lstmOnly: true, logging: false } });
  }
}

/** The neural engine: what the language data here is for. */
const lstmOnly = 1;

function call(action: string, payload: unknown): Promise<unknown> {
  return new Promise((resolve, reject) => {
    script.dispatchHandlers({ workerId: 'inquest', jobId: action, action, payload }, ({ status, data }) => {
      if (status === 'resolve') resolve(data);
      else if (status === 'reject') reject(new Error(String(data)));
    });
  });
}
