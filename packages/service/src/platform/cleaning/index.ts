import type { Copy } from './copy.ts';
import { mostUploadBytes } from './limits.ts';
import { Queue } from './queue.ts';
import { filesBusy, type Refusal, refusedFile } from './refusal.ts';
import { type Bounds, defaultBounds, type Outcome, runChild } from './run-child.ts';

export { decodeCopy } from './copy.ts';
export { kindOf } from './kinds.ts';
export { mostUploadBytes } from './limits.ts';
export { refusedFile } from './refusal.ts';

export interface CleanedFile {
  readonly copy: Copy;
  /** The copy as it is kept. */
  readonly kept: Buffer;
}

/** Files from outside are opened here and nowhere else, each once, before anything of it is kept. */
export interface Cleaner {
  /**
   * @param sender whose files wait for each other.
   * @throws ProblemError for a file that is not taken, and while too many wait.
   */
  clean(file: { readonly name: string; readonly bytes: Buffer }, sender: string): Promise<CleanedFile>;
  /** Ends what is under way; its senders, and those that wait, are asked to come again. */
  stop(): void;
}

export function openCleaner(bounds: Bounds = defaultBounds): Cleaner {
  const queue = new Queue();
  const stopping = new AbortController();
  const once = (bytes: Buffer): Promise<Outcome> => runChild(bytes, bounds, stopping.signal);
  return {
    async clean({ name, bytes }, sender) {
      if (bytes.length === 0) throw refusedFile(name, 'file-empty');
      if (bytes.length > mostUploadBytes) throw refusedFile(name, 'file-too-large');
      const outcome = await queue.run(sender, async () => {
        const first = await once(bytes);
        // A machine under load leaves an ordinary file too little; what took too much by itself would again.
        return 'ended' in first && (first.ended === 'died' || first.ended === 'late') ? once(bytes) : first;
      });
      if ('copy' in outcome) return outcome;
      if (stopping.signal.aborted) throw filesBusy();
      throw refusedFile(name, 'refused' in outcome ? outcome.refused : whyEnded[outcome.ended]);
    },
    stop: () => stopping.abort(),
  };
}

const whyEnded: Readonly<Record<Extract<Outcome, { ended: string }>['ended'], Refusal>> = {
  died: 'file-unreadable',
  late: 'file-too-complex',
  processor: 'file-too-complex',
  memory: 'file-too-complex',
  output: 'file-too-complex',
};
