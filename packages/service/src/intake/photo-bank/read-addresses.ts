import { askFor } from '../pictures/index.ts';
import type { BankDependencies, Fingerprinted } from './dependencies.ts';
import type { NoPrint, Print } from './matching.ts';

/** Pictures that are decoded before a thread makes their fingerprints. */
const pictures = 8;
/** Bytes of pictures that are in memory before they are read. */
const bytes = 24 * 1024 * 1024;

/** `later`: milliseconds until the marketplace's rate permits the rest; what was read until then is there. */
export interface ReadAddresses {
  readonly done: ReadonlyMap<string, Fingerprinted>;
  readonly later?: number;
}

/**
 * Reads the pictures at these addresses of one seller's pages and makes their fingerprints.
 * @throws as the matcher's `prints`
 */
export async function readAddresses(
  { wayOf, matcher }: Pick<BankDependencies, 'wayOf' | 'matcher'>,
  marketplace: string,
  addresses: readonly string[],
): Promise<ReadAddresses> {
  const way = wayOf(marketplace);
  const done = new Map<string, Fingerprinted>();
  let waiting: { readonly address: string; readonly bytes: Buffer }[] = [];
  const print = async (): Promise<void> => {
    const prints = await photoPrints(
      matcher,
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

/** The fingerprints of photos. @throws as `readAddresses` */
export async function photoPrints(
  matcher: BankDependencies['matcher'],
  files: readonly Buffer[],
): Promise<readonly Fingerprinted[]> {
  return (await matcher.prints(files.map((bytes) => ({ what: 'photo', bytes })))).map(fingerprinted);
}

export const fingerprinted = (print: Print | NoPrint): Fingerprinted =>
  typeof print === 'string' ? { fault: print } : print;

/** As the database's driver takes bytes. */
export const bytea = (bytes: Uint8Array | undefined): Buffer | null =>
  bytes === undefined ? null : Buffer.from(bytes);
