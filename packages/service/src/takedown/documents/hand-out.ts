import type { z } from 'zod';
import type { Blobs } from '../../platform/blobs.ts';
import type { Caller } from '../../platform/caller.ts';
import { decodeCopy, kindOf } from '../../platform/cleaning/index.ts';
import { Download, type MadeLater } from '../../platform/handler.ts';
import { notFound, ProblemError } from '../../platform/problem.ts';
import type { DocumentQuery } from './contract.ts';

/** The facts about a document that handing it out needs. */
export interface Readable {
  readonly name: string;
  readonly mime: string;
  /** SHA-256 of the original and of the cleaned copy. */
  readonly sha256: string;
  readonly copy: string;
}

/**
 * Returns a document for a person who may read it. People read the cleaned copy. The original may contain anything, so only the
 * desk may get it, to check an electronic seal or signature.
 */
export function handOut(
  blobs: Blobs,
  caller: Caller,
  { page, original }: z.output<typeof DocumentQuery>,
  { name, mime, sha256, copy }: Readable,
): MadeLater {
  if (original !== undefined) {
    if (caller.kind !== 'desk') {
      throw new ProblemError(
        403,
        'desk-only',
        'Only the desk is handed originals. Ask for the copy, without "original".',
      );
    }
    return async () => {
      const bytes = await blobs.get(sha256);
      return new Download(named(name, kindOf(bytes)), 'application/octet-stream', bytes);
    };
  }
  return async () => {
    const kept = decodeCopy(await blobs.get(copy));
    if (page === undefined) return new Download(named(name, mime), kept.mime, kept.body);
    const picture = kept.pages[page - 1];
    if (!picture) throw notFound('page');
    return new Download(named(`${stem(name)}-${page}`, 'image/jpeg'), 'image/jpeg', picture);
  };
}

/** By a copy's type, and by an original's detected kind. */
const endings: Readonly<Record<string, string>> = {
  ...{ 'application/pdf': 'pdf', 'image/jpeg': 'jpg', 'text/plain': 'txt' },
  ...{ pdf: 'pdf', jpeg: 'jpg', png: 'png', webp: 'webp', text: 'txt' },
};
const stem = (name: string): string => name.replace(/\.(pdf|jpe?g|png|webp|txt)$/i, '');

/** The extension follows the file's real type, whatever its sender called it. */
const named = (name: string, is = ''): string => `${stem(name)}.${endings[is] ?? 'bin'}`;

/** `purchase-invoice-1.pdf`: the item that it proves, and its number among the answer's documents. */
export const copyName = (item: string, mime: string, number: number): string => named(`${item}-${number}`, mime);
