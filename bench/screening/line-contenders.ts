/** What `lines.ts` compares, each in a thread of its own, so that nobody is timed while another one's garbage is collected. */
import { parentPort, workerData } from 'node:worker_threads';
import { Listing } from '@marketsafe/terms';
import { openBrandBook, type SharedBrandBook, screen, screenLines } from '../../packages/screening/src/index.ts';

const { shared, feed, name } = workerData as { shared: SharedBrandBook; feed: Uint8Array; name: ContenderName };
const bytes = Buffer.from(feed.buffer, feed.byteOffset, feed.byteLength);
const book = openBrandBook(shared);
const lines = bytes.toString().trimEnd().split('\n');
const buffers = lines.map((line) => Buffer.from(line));

/** Returns how many lines have findings, where it screens. Nothing that comes of a line is kept. */
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
};
export type ContenderName = keyof typeof CONTENDERS;

function* chunks(): Generator<Buffer> {
  for (let from = 0; from < bytes.length; from += 1 << 18) yield bytes.subarray(from, from + (1 << 18));
}

parentPort?.on('message', async () => {
  const before = process.cpuUsage();
  const found = await CONTENDERS[name]();
  const { user, system } = process.cpuUsage(before);
  parentPort?.postMessage({ seconds: (user + system) / 1e6, found });
});
