/** The contenders of `lines.ts`, each in a separate thread, so that one's garbage collection does not affect another's time. */
import { parentPort, workerData } from 'node:worker_threads';
import { Listing } from '@marketsafe/terms';
import { openBrandBook, type SharedBrandBook, screen, screenLines } from '../../packages/screening/src/index.ts';
import { type ListingSightings, readListing } from '../../packages/screening/src/screen/read-listing.ts';
import { findingsFrom } from '../../packages/screening/src/screen/screen.ts';

const { shared, feed, name } = workerData as { shared: SharedBrandBook; feed: Uint8Array; name: ContenderName };
const bytes = Buffer.from(feed.buffer, feed.byteOffset, feed.byteLength);
const book = openBrandBook(shared);
const lines = bytes.toString().trimEnd().split('\n');
const buffers = lines.map((line) => Buffer.from(line));

/** Returns the number of lines with findings, if it screens. Results of lines are not kept. */
const CONTENDERS = {
  'JSON.parse alone, of strings': () => {
    for (const line of lines) JSON.parse(line);
  },
  'JSON.parse alone, of bytes': () => {
    for (const line of buffers) JSON.parse(line.toString());
  },
  '**screenLines()**': async () => {
    let found = 0;
    for await (const { results } of screenLines(chunks(), book)) found += results.length;
    return found;
  },
  'JSON.parse, schema and screen() for each line': () => {
    let found = 0;
    for (const line of buffers) if (screen(Listing.parse(JSON.parse(line.toString())), book).length > 0) found++;
    return found;
  },
  'part: going through the lines': () => {
    for (const _ of sifted());
  },
  'part: parsing those that name a mark': () => {
    for (const { line } of named()) JSON.parse(line.toString());
  },
  'part: weighing what they name': () => {
    for (const { sightings, listing } of named()) findingsFrom(sightings, listing, book, {});
  },
};
export type ContenderName = keyof typeof CONTENDERS;

function* chunks(): Generator<Buffer> {
  for (let from = 0; from < bytes.length; from += 1 << 18) yield bytes.subarray(from, from + (1 << 18));
}

interface Named {
  readonly line: Buffer;
  readonly listing: Listing;
  readonly sightings: ListingSightings;
}

function* sifted() {
  for (let from = 0; from < bytes.length; ) {
    const some = book.marks.siftLines?.(bytes, from, book.single.size > 0);
    if (!some) throw new Error('the pass in WebAssembly is not there: run "npm run build"');
    yield* some.lines;
    from = some.to;
  }
}

let known: Named[] | undefined;
/** Lines that name a mark; found once, in an uncounted round. */
function named(): readonly Named[] {
  if (known) return known;
  known = [];
  // Sifted hits are valid until the next call.
  for (const { from, to, fields } of sifted()) {
    const sightings = readListing(fields ?? [], book);
    const line = bytes.subarray(from, to);
    if (sightings.marks.length > 0)
      known.push({ line, listing: Listing.parse(JSON.parse(line.toString())), sightings });
  }
  return known;
}

parentPort?.on('message', async () => {
  const before = process.cpuUsage();
  const found = await CONTENDERS[name]();
  const { user, system } = process.cpuUsage(before);
  parentPort?.postMessage({ seconds: (user + system) / 1e6, found });
});
