import { readFile } from 'node:fs/promises';
import { LabelsError, type LabelsFile, readLabels } from '@marketsafe/screening';
import { WrongUse } from './wrong-use.ts';

/** Reads labels as the service exports them. @throws WrongUse that names the wrong line, and says `nothingDone`. */
export async function readLabelsFile(file: string, nothingDone: string): Promise<LabelsFile> {
  try {
    return readLabels(await readFile(file, 'utf8'));
  } catch (error) {
    throw error instanceof LabelsError ? new WrongUse(`${file}: ${error.message}. ${nothingDone}`) : error;
  }
}
