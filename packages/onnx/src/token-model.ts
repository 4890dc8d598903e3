import type { ClaimKind } from '@inquest/model';
import { env, InferenceSession, Tensor } from 'onnxruntime-web';
import { type Label, type ModelPlan, planOf } from './labels.ts';
import { ModelError, type ModelFile } from './model-error.ts';
import { type Cutter, cutterOf, type Piece } from './pieces.ts';
import { proposalsOf, type SpanProposal, spansOf } from './spans.ts';

/** A loaded model of token classification. */
export interface TokenModel {
  /** What it finds in a passage. @throws `ModelError` when the model cannot be run on it. */
  propose(passage: string): Promise<readonly SpanProposal[]>;
}

/** Numbers that such models may ask for, each a row as long as the tokens. */
const inputsKnown = ['input_ids', 'attention_mask', 'token_type_ids'];

const exportAnew = 'Export the model anew for token classification, with one file and numbers of 64 and 32 bits.';

/**
 * Loads a model from the bytes of its files, and tries it once, so that what does not fit is said before any text is read. It runs as
 * WebAssembly in this process, in one thread; nothing is read from disk but the runtime's own program, and nothing asked of the network.
 * `kinds` are those of claims that `labels.json` may name. Throws `ModelError`.
 */
export async function loadTokenModel(
  files: Readonly<Record<ModelFile, Uint8Array>>,
  kinds: readonly ClaimKind[],
): Promise<TokenModel> {
  const plan = planOf(files['config.json'], files['labels.json'], kinds);
  const cutter = cutterOf(files['tokenizer.json']);
  const session = await sessionOf(files['model.onnx']);
  const model = { session, cutter, plan };
  await labelled(model, cutter.cut('A word.'));
  return {
    async propose(passage) {
      const pieces = cutter.cut(passage);
      const labels: Label[] = [];
      for (const window of windowsOf(passage, pieces, plan.maxTokens - cutter.before.length - cutter.behind.length))
        labels.push(...(await labelled(model, window)));
      return proposalsOf(passage, spansOf(passage, pieces, labels), plan.marksCounts);
    },
  };
}

interface Loaded {
  readonly session: InferenceSession;
  readonly cutter: Cutter;
  readonly plan: ModelPlan;
}

async function sessionOf(model: Uint8Array): Promise<InferenceSession> {
  env.wasm.numThreads = 1;
  env.logLevel = 'fatal';
  let session: InferenceSession;
  try {
    session = await InferenceSession.create(model, { executionProviders: ['wasm'], logSeverityLevel: 4 });
  } catch (thrown) {
    throw new ModelError('model.onnx', `it could not be loaded: ${reasonOf(thrown)}`, exportAnew);
  }
  for (const input of session.inputMetadata)
    if (!inputsKnown.includes(input.name) || !input.isTensor || input.type !== 'int64')
      throw new ModelError(
        'model.onnx',
        `its input “${input.name}” is none of ${inputsKnown.join(', ')} (int64)`,
        exportAnew,
      );
  return session;
}

/** The likeliest label of each token. */
async function labelled({ session, cutter, plan }: Loaded, pieces: readonly Piece[]): Promise<readonly Label[]> {
  const ids = [...cutter.before, ...pieces.map(({ id }) => id), ...cutter.behind];
  const logits = await run(session, ids);
  const width = plan.labels.length;
  const [rows, length, columns] = logits.dims;
  if (!(logits.data instanceof Float32Array) || logits.dims.length !== 3 || rows !== 1 || length !== ids.length)
    throw new ModelError(
      'model.onnx',
      `its output has the shape [${logits.dims.join(', ')}] of ${logits.type} for ${ids.length} tokens, not [1, ${ids.length}, ${width}] of float32`,
      exportAnew,
    );
  if (columns !== width)
    throw new ModelError(
      'model.onnx',
      `it gives ${columns} labels a token, and config.json names ${width}`,
      'Take the config.json that belongs to the model.',
    );
  const scores = logits.data;
  return pieces.map((_, index) => likeliest(scores, (cutter.before.length + index) * width, plan.labels));
}

async function run(session: InferenceSession, ids: readonly number[]): Promise<Tensor> {
  const dims = [1, ids.length];
  const rows = new Map([
    ['input_ids', BigInt64Array.from(ids, BigInt)],
    ['attention_mask', new BigInt64Array(ids.length).fill(1n)],
    ['token_type_ids', new BigInt64Array(ids.length)],
  ]);
  const wanted = [...rows].filter(([name]) => session.inputNames.includes(name));
  const feeds = Object.fromEntries(wanted.map(([name, row]) => [name, new Tensor('int64', row, dims)]));
  let outputs: InferenceSession.ReturnType;
  try {
    outputs = await session.run(feeds, { logSeverityLevel: 4 });
  } catch (thrown) {
    throw new ModelError(
      'model.onnx',
      `it could not be run: ${reasonOf(thrown)}`,
      'See whether tokenizer.json belongs to it.',
    );
  }
  const logits =
    outputs.logits ?? (session.outputNames.length === 1 ? outputs[session.outputNames[0] ?? ''] : undefined);
  if (logits === undefined)
    throw new ModelError('model.onnx', `it has no output “logits” (but ${session.outputNames.join(', ')})`, exportAnew);
  return logits;
}

function likeliest(scores: Float32Array, from: number, labels: readonly Label[]): Label {
  let best = 0;
  for (let at = 1; at < labels.length; at += 1) if ((scores[from + at] ?? 0) > (scores[from + best] ?? 0)) best = at;
  return labels[best] ?? { part: 'outside', name: 'O', meaning: null };
}

/** Pieces in runs that the model takes at once, cut where a sentence ends, else where a word does. */
function windowsOf(passage: string, pieces: readonly Piece[], most: number): readonly (readonly Piece[])[] {
  const windows: Piece[][] = [];
  for (let from = 0; from < pieces.length; ) {
    const to = Math.min(pieces.length, from + most);
    const cut = to === pieces.length ? to : cutBefore(passage, pieces, from, to);
    windows.push(pieces.slice(from, cut));
    from = cut;
  }
  return windows;
}

function cutBefore(passage: string, pieces: readonly Piece[], from: number, to: number): number {
  let word = to;
  for (let at = to; at > from + (to - from) / 2; at -= 1) {
    const gap = passage.slice((pieces[at - 1]?.end ?? 0) - 1, pieces[at]?.start ?? 0);
    if (/^[.!?…\n]\s/.test(gap)) return at;
    if (word === to && /\s/.test(gap)) word = at;
  }
  return word;
}

function reasonOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}
