import { ProblemError } from '../problem.ts';
import { mostMemoryBytes, mostPages, mostPixels, mostProcessorMilliseconds, mostUploadBytes } from './limits.ts';

/** Reasons to refuse a file; each is also the code of the problem that the sender gets. */
export const refusals = [
  'file-empty',
  'file-too-large',
  'file-type',
  'file-locked',
  'file-too-many-pages',
  'file-too-many-pixels',
  'file-unreadable',
  'file-too-complex',
  'file-infected',
] as const;
export type Refusal = (typeof refusals)[number];

const megabytes = (bytes: number): number => Math.round(bytes / 1024 / 1024);

const texts: Readonly<Record<Refusal, readonly [status: number, text: string]>> = {
  'file-empty': [400, 'is empty. Choose the file again.'],
  'file-too-large': [
    413,
    `is larger than ${megabytes(mostUploadBytes)} MiB. Send a smaller scan, or the document in parts.`,
  ],
  'file-type': [415, 'is not a PDF, JPEG, PNG, WebP or plain text in UTF-8. Send a scan or a photo.'],
  'file-locked': [415, 'opens with a password only. Send it without the password, or photos of its pages.'],
  'file-too-many-pages': [
    422,
    `has more than ${mostPages} pages. Send the pages that matter, or the document in parts.`,
  ],
  'file-too-many-pixels': [422, `has more than ${mostPixels / 1_000_000} million pixels. Send it smaller.`],
  'file-unreadable': [422, 'cannot be opened: it is damaged or incomplete. Save it anew, or send photos of its pages.'],
  'file-too-complex': [
    422,
    `takes more than ${mostProcessorMilliseconds / 1_000} seconds or ${megabytes(mostMemoryBytes)} MiB of memory to open. Print it to a new PDF, or send photos of its pages.`,
  ],
  'file-infected': [
    422,
    'holds malware, says the virus scanner. Send it from a clean machine, or photos of its pages.',
  ],
};

export function refusedFile(name: string, why: Refusal): ProblemError {
  const [status, text] = texts[why];
  return new ProblemError(status, why, `"${name}" ${text}`);
}

export const filesBusy = (): ProblemError =>
  new ProblemError(
    503,
    'files-busy',
    'Too many files are being checked. Nothing was kept; send it again in a few seconds.',
    {
      retryAfterSeconds: 5,
    },
  );

export const scannerAway = (): ProblemError =>
  new ProblemError(503, 'scanner-away', 'The virus scanner does not answer. Nothing was kept; send it again later.', {
    retryAfterSeconds: 60,
  });
