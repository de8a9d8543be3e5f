import type { Blobs } from '../../platform/blobs.ts';
import { decodeCopy } from '../../platform/cleaning/index.ts';
import type { Row } from './rows.ts';
import type { Writing } from './writing.ts';

/** A document whose file is not what its row says. */
export interface DocumentFault {
  readonly document: string;
  readonly fault: 'altered' | 'missing';
}

const endings: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'text/plain': 'txt',
};

/** Writes each document as people read it, and as it was uploaded. Returns those that could not be read. */
export async function writeDocuments(writing: Writing, blobs: Blobs, rows: readonly Row[]): Promise<DocumentFault[]> {
  const faults: DocumentFault[] = [];
  for (const { id, sha256, copy } of rows) {
    try {
      const kept = decodeCopy(await blobs.get(String(copy)));
      const original = await blobs.get(String(sha256));
      await writing.file(`documents/${id}.${endings[kept.mime] ?? 'bin'}`, kept.body);
      await writing.file(`documents/${id}.original`, original);
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      if (code !== 'ENOENT' && !message.includes('altered')) throw error;
      faults.push({ document: String(id), fault: code === 'ENOENT' ? 'missing' : 'altered' });
    }
  }
  return faults;
}
