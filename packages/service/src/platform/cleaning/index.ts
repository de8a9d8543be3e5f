import { fileURLToPath } from 'node:url';
import type { Copy } from './copy.ts';
import { mostUploadBytes } from './limits.ts';
import { type InboundMessage, messageFrom } from './message.ts';
import { Queue } from './queue.ts';
import { filesBusy, type Refusal, refusedFile, scannerAway } from './refusal.ts';
import { type Outcome, runChild } from './run-child.ts';
import { type Bounds, defaultBounds, type Ended, type ProcessOutcome, runInProcess } from './run-in-process.ts';
import type { Scan } from './scanner.ts';

export { decodeCopy } from './copy.ts';
export { kindOf } from './kinds.ts';
export { mostUploadBytes } from './limits.ts';
export type { InboundMessage } from './message.ts';
export { refusedFile } from './refusal.ts';
export { clamdScanner, type Scan } from './scanner.ts';

export interface CleanedFile {
  readonly copy: Copy;
  /** The copy in its stored form. */
  readonly kept: Buffer;
}

/** The only place that opens files from outside. It opens each once, before anything of it is stored. */
export interface Cleaner {
  /** @param sender files of the same sender wait for each other. @throws ProblemError if the file is refused or too many files wait. */
  clean(file: { readonly name: string; readonly bytes: Buffer }, sender: string): Promise<CleanedFile>;
  /**
   * Reads a message of mail from outside. Undefined: it cannot be read, or holds malware.
   * @throws ProblemError 503 if too much waits, or if the machine leaves it too little time.
   */
  read(raw: Buffer): Promise<InboundMessage | undefined>;
  /** Ends running work; its senders, and those that wait, are asked to try again. */
  stop(): void;
}

const messageEntry = fileURLToPath(new URL('./message-child.ts', import.meta.url));

/** @param scan looks at each file before it is opened; default no one. */
export function openCleaner(bounds: Bounds = defaultBounds, scan?: Scan): Cleaner {
  const queue = new Queue();
  const stopping = new AbortController();
  const once = (bytes: Buffer): Promise<Outcome> => runChild(bytes, bounds, stopping.signal);
  return {
    async clean({ name, bytes }, sender) {
      if (bytes.length === 0) throw refusedFile(name, 'file-empty');
      if (bytes.length > mostUploadBytes) throw refusedFile(name, 'file-too-large');
      if (await isInfected(bytes, scan)) throw refusedFile(name, 'file-infected');
      const outcome = await queue.run(sender, async () => {
        const first = await once(bytes);
        // Retry if the machine left the file too little time. A file that took too much by itself would do so again.
        return 'ended' in first && (first.ended === 'died' || first.ended === 'late') ? once(bytes) : first;
      });
      if ('copy' in outcome) return outcome;
      if (stopping.signal.aborted) throw filesBusy();
      throw refusedFile(name, 'refused' in outcome ? outcome.refused : whyEnded[outcome.ended]);
    },
    async read(raw) {
      if (await isInfected(raw, scan)) return undefined;
      const once = (): Promise<ProcessOutcome> => runInProcess(messageEntry, raw, bounds, stopping.signal);
      const outcome = await queue.run('mail', async () => {
        const first = await once();
        return 'ended' in first ? once() : first;
      });
      if ('said' in outcome) return messageFrom(outcome.said);
      if (stopping.signal.aborted || outcome.ended === 'late') throw filesBusy();
      return undefined;
    },
    stop: () => stopping.abort(),
  };
}

async function isInfected(bytes: Buffer, scan: Scan | undefined): Promise<boolean> {
  const found = await scan?.(bytes).catch(() => {
    throw scannerAway();
  });
  return found !== undefined;
}

const whyEnded: Readonly<Record<Ended, Refusal>> = {
  died: 'file-unreadable',
  late: 'file-too-complex',
  processor: 'file-too-complex',
  memory: 'file-too-complex',
  output: 'file-too-complex',
};
