/** The files of a model's folder, by the names they must have. */
export const modelFiles = ['model.onnx', 'tokenizer.json', 'config.json', 'labels.json'] as const;

export type ModelFile = (typeof modelFiles)[number];

/** A model's folder that cannot be used: which file is wrong, how, and what to do. */
export class ModelError extends Error {
  override readonly name = 'ModelError';
  readonly file: ModelFile;
  readonly remedy: string;

  constructor(file: ModelFile, message: string, remedy: string) {
    super(`${file}: ${message}`);
    this.file = file;
    this.remedy = remedy;
  }
}
