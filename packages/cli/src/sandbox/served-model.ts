import { claimKinds } from '@inquest/model';
import type { ModelFile, TokenModel } from '@inquest/onnx';
import type { Send } from './serve.ts';

/** A local model inside a reader process, which can open no file of the user's: its files are handed to it. */
export class ServedModel {
  readonly #files = new Map<string, Uint8Array>();
  #model: TokenModel | null = null;

  give(name: ModelFile, bytes: Uint8Array): void {
    this.#files.set(name, bytes);
  }

  /** Loads the model from the files given. What is wrong with them is answered; their bytes are let go. */
  async load(send: Send): Promise<void> {
    const { loadTokenModel, ModelError } = await import('@inquest/onnx');
    const bytesOf = (name: ModelFile): Uint8Array => this.#files.get(name) ?? new Uint8Array();
    try {
      this.#model = await loadTokenModel(
        {
          'model.onnx': bytesOf('model.onnx'),
          'tokenizer.json': bytesOf('tokenizer.json'),
          'config.json': bytesOf('config.json'),
          'labels.json': bytesOf('labels.json'),
        },
        claimKinds,
      );
    } catch (thrown) {
      if (!(thrown instanceof ModelError)) throw thrown;
      send({ type: 'unfit', message: thrown.message, remedy: thrown.remedy });
    } finally {
      this.#files.clear();
    }
  }

  async propose(passage: string): Promise<unknown> {
    if (this.#model === null) throw new Error('no model was loaded');
    return this.#model.propose(passage);
  }
}
