import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { After } from './bounds.ts';
import { ReadingProcess } from './reading-process.ts';
import { startReading } from './start-reading.ts';

/** A program in the place of the one that reads: it does what the picture says. */
const program = `
  import { createWriteStream } from 'node:fs';
  import { questionsIn } from ${JSON.stringify(new URL('./message.ts', import.meta.url).href)};
  const out = createWriteStream('', { fd: 3 });
  for await (const { bytes } of questionsIn(process.stdin)) {
    const what = bytes.toString();
    if (what === 'crash') process.abort();
    if (what === 'leave') process.exit(0);
    if (what === 'hang') await new Promise(() => setInterval(() => undefined, 1000));
    if (what === 'spin') for (;;);
    if (what === 'lie') out.write('{"lines":[{"text":"x","confidence":7}],"last":false}\\n');
    if (what === 'flood') out.write('"' + 'x'.repeat(600 * 1024));
    if (what === 'grow') globalThis.kept = Array.from({ length: 40 }, () => Buffer.alloc(8 * 1024 * 1024, 1));
    out.write('{"lines":[],"last":false}\\n');
  }
`;

const after: After = (milliseconds, act) => {
  const timer = setTimeout(act, milliseconds);
  return () => clearTimeout(timer);
};

let folder: string;
let entry: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'marketsafe-reading-'));
  entry = join(folder, 'program.mjs');
  await writeFile(entry, program);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const readerOf = (bounds: object) =>
  new ReadingProcess(after, { milliseconds: 60_000, ...bounds }, (given) => startReading(given, entry));
const refusals = async (reader: ReadingProcess, names: readonly string[]): Promise<(string | undefined)[]> => {
  const answers = await Promise.all(names.map((name) => reader.ask('text', { name, bytes: Buffer.from(name) })));
  reader.stop();
  return answers.map((answer) => ('refused' in answer ? answer.refused : undefined));
};

test('what ends its process, or makes it say nonsense, is refused after a second attempt; no picture behind it is lost', async () => {
  const names = ['a', 'crash', 'b', 'leave', 'lie', 'c', 'flood', 'd'];
  const all = await refusals(readerOf({}), names);
  expect(all).toEqual([undefined, 'killed', undefined, 'killed', 'killed', undefined, 'killed', undefined]);
});

test('what hangs is refused as late, after a second attempt', async () => {
  expect(await refusals(readerOf({ milliseconds: 2_000 }), ['hang'])).toEqual(['late']);
});

// The use of another process can be seen on Linux only.
test.runIf(process.platform === 'linux')(
  'what takes too much is refused at once, and no picture behind it is lost',
  async () => {
    const bounds = { processorMilliseconds: 2_000, memoryBytes: 250 * 1024 * 1024 };
    const all = await refusals(readerOf(bounds), ['a', 'spin', 'b', 'grow', 'c']);
    expect(all).toEqual([undefined, 'too-complex', undefined, 'too-complex', undefined]);
  },
);
