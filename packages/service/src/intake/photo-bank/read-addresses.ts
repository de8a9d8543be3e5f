import type { NoPrint, Print } from '../../platform/cleaning/index.ts';
import { askFor } from '../pictures/index.ts';
import type { BankDependencies, Fingerprinted } from './dependencies.ts';

/** Pictures that share a process: to start one takes as long as to read some of them. */
const pictures = 8;
/** Bytes of pictures that are in memory before they are read. */
const bytes = 24 * 1024 * 1024;

/** `later`: milliseconds until the marketplace's rate permits the rest; what was read until then is there. */
export interface ReadAddresses {
  readonly done: ReadonlyMap<string, Fingerprinted>;
  readonly later?: number;
}

/**
 * Reads the pictures at these addresses of one seller's pages and makes their fingerprints, in a process that may die.
 * @throws ProblemError 503 if too many files wait
 */
export async function readAddresses(
  { wayOf, cleaner }: Pick<BankDependencies, 'wayOf' | 'cleaner'>,
  marketplace: string,
  addresses: readonly string[],
): Promise<ReadAddresses> {
  const way = wayOf(marketplace);
  const done = new Map<string, Fingerprinted>();
  let waiting: { readonly address: string; readonly bytes: Buffer }[] = [];
  const print = async (): Promise<void> => {
    const prints = await photoPrints(
      cleaner,
      waiting.map((one) => one.bytes),
    );
    for (const [index, { address }] of waiting.entries()) done.set(address, prints[index] ?? { fault: 'unreadable' });
    waiting = [];
  };
  for (const address of addresses) {
    const answered = await askFor(way, address);
    if ('later' in answered) {
      await print();
      return { done, later: answered.later };
    }
    if ('fault' in answered) done.set(address, answered);
    else waiting.push({ address, bytes: answered.bytes });
    if (waiting.length >= pictures || sum(waiting) > bytes) await print();
  }
  await print();
  return { done };
}

const sum = (waiting: readonly { readonly bytes: Buffer }[]): number =>
  waiting.reduce((all, one) => all + one.bytes.length, 0);

/** The fingerprints of photos from one source. @throws as `readAddresses` */
export async function photoPrints(
  cleaner: BankDependencies['cleaner'],
  files: readonly Buffer[],
): Promise<readonly Fingerprinted[]> {
  return (await cleaner.prints(files.map((bytes) => ({ what: 'photo', bytes })))).map(fingerprinted);
}

export const fingerprinted = (print: Print | NoPrint): Fingerprinted =>
  typeof print === 'string' ? { fault: print } : print;
