import { type Model, ModelError, readModel } from '@marketsafe/screening';
import { readJson } from './json-file.ts';

/** Reads a model for screening. @throws WrongUse that names the wrong line and value, and says `nothingDone`. */
export async function readModelFile(file: string, nothingDone: string): Promise<Model> {
  const { value, fault } = await readJson(file, nothingDone);
  try {
    return readModel(value);
  } catch (error) {
    throw error instanceof ModelError ? fault(error.path === '' ? [] : [error.path], error.why) : error;
  }
}
