import { fileURLToPath } from 'node:url';
import type { Copy } from './copy.ts';
import { mostUploadBytes } from './limits.ts';
import { type InboundMessage, messageFrom } from './message.ts';
import { type PageWords, pageFrom } from './page.ts';
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
  /** The small copy of a picture, which takes the least of the machine. Refuses as `clean` does. */
  small(bytes: Buffer): Promise<Copy>;
  /**
   * Reads the words of a page of the web. Undefined: it cannot be read.
   * @throws ProblemError 503 as `read` does
   */
  page(html: Buffer): Promise<PageWords | undefined>;
  /** Ends running work; its senders, and those that wait, are asked to try again. */
  stop(): void;
}

const messageEntry = fileURLToPath(new URL('./message-child.ts', import.meta.url));
const pageEntry = fileURLToPath(new URL('./page-child.ts', import.meta.url));
/** Whose turn it is for what the programme reads by itself. */
const captures = 'captures';

interface CleanerBounds extends Bounds {
  /** Milliseconds that a file waits for its turn; by default as `longestWait`. */
  readonly waitMilliseconds?: number;
}

/** @param scan looks at each file before it is opened; default no one. */
export function openCleaner(bounds: CleanerBounds = defaultBounds, scan?: Scan): Cleaner {
  const queue = new Queue(bounds.waitMilliseconds);
  const stopping = new AbortController();
  const copied = async (name: string, bytes: Buffer, sender: string, size: 'whole' | 'small'): Promise<CleanedFile> => {
    if (bytes.length === 0) throw refusedFile(name, 'file-empty');
    if (bytes.length > mostUploadBytes) throw refusedFile(name, 'file-too-large');
    if (await isInfected(bytes, scan)) throw refusedFile(name, 'file-infected');
    const once = (): Promise<Outcome> => runChild(bytes, bounds, stopping.signal, size);
    const outcome = await queue.run(sender, async () => {
      const first = await once();
      // Retry if the machine left the file too little time. A file that took too much by itself would do so again.
      return 'ended' in first && (first.ended === 'died' || first.ended === 'late') ? once() : first;
    });
    if ('copy' in outcome) return outcome;
    if (stopping.signal.aborted) throw filesBusy();
    throw refusedFile(name, 'refused' in outcome ? outcome.refused : whyEnded[outcome.ended]);
  };
  /** What a process says of what was sent from outside; undefined if it says nothing, or if that holds malware. */
  const told = async (entry: string, raw: Buffer, sender: string): Promise<Buffer | undefined> => {
    if (await isInfected(raw, scan)) return undefined;
    const once = (): Promise<ProcessOutcome> => runInProcess(entry, raw, bounds, stopping.signal);
    const outcome = await queue.run(sender, async () => {
      const first = await once();
      return 'ended' in first ? once() : first;
    });
    if ('said' in outcome) return outcome.said;
    if (stopping.signal.aborted || outcome.ended === 'late') throw filesBusy();
    return undefined;
  };
  return {
    clean: ({ name, bytes }, sender) => copied(name, bytes, sender, 'whole'),
    small: async (bytes) => (await copied('picture', bytes, captures, 'small')).copy,
    async read(raw) {
      const said = await told(messageEntry, raw, 'mail');
      return said && messageFrom(said);
    },
    async page(html) {
      const said = await told(pageEntry, html, captures);
      return said && pageFrom(said);
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
