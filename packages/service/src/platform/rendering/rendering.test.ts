import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openRenderer } from './index.ts';
import { defaultBounds } from './limits.ts';

/** What a browser that misbehaves costs: these are programs of ours in its place. `tests/browser` draws with Chromium. */
let folder: string;
const before = process.env.TMPDIR;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'marketsafe-rendering-'));
  process.env.TMPDIR = folder;
});
afterAll(async () => {
  if (before === undefined) delete process.env.TMPDIR;
  else process.env.TMPDIR = before;
  await rm(folder, { recursive: true });
});

const page = {
  address: 'https://shop.example/1',
  contentType: 'text/html',
  html: Buffer.from('<p>a'),
  pictures: new Map<string, Buffer>(),
};
/** Only what is to be late may be: a program starts slowly on a busy machine. */
const patient = { ...defaultBounds, milliseconds: 120_000 };

/** A program with the two pipes `from` and `to`, and `say`, which writes a message. */
async function program(name: string, body: string): Promise<string> {
  const path = join(folder, name);
  const text = `#!${process.execPath}
    const { createReadStream, createWriteStream } = require('node:fs');
    const from = createReadStream('', { fd: 3 }), to = createWriteStream('', { fd: 4 });
    from.on('end', () => process.exit(0));
    const say = (message) => to.write(JSON.stringify(message) + '\\0');
    ${body}`;
  await writeFile(path, text, { mode: 0o755 });
  return path;
}

const profiles = async () => (await readdir(folder)).filter((name) => name.startsWith('marketsafe-browser-'));

describe('a browser that', () => {
  test.each<[string, string, string, object?]>([
    ['ends at once', 'console.error("No usable sandbox!"); process.exit(1)', 'not-started'],
    ['says nothing', 'from.resume()', 'late', { milliseconds: 400 }],
    [
      'says nothing, and listens to no signal',
      'process.on("SIGTERM", () => {}); from.resume()',
      'late',
      { milliseconds: 400 },
    ],
    [
      'ends in between',
      'from.once("data", () => { say({ id: 1, result: {} }); setTimeout(() => process.exit(1), 50) })',
      'not-drawn',
    ],
    // An exit would wait for its reading.
    [
      'breaks off',
      'from.once("data", () => { to.write("{"); setTimeout(() => process.kill(process.pid, "SIGKILL"), 50) })',
      'died',
    ],
    ['says what is no message', 'to.write("<html>\\0"); from.resume()', 'died'],
    ['refuses', 'from.once("data", () => say({ id: 1, error: { message: "no such method" } }))', 'not-drawn'],
    [
      'talks without end',
      'setInterval(() => to.write(Buffer.alloc(65536, 97)), 1); from.resume()',
      'output',
      { outputBytes: 1_000_000 },
    ],
  ])('%s is told by a code, and leaves nothing behind', async (name, body, fault, bounds = {}) => {
    const path = await program(name.replaceAll(/\W/g, '-'), body);
    await expect(openRenderer(path, { bounds: { ...patient, ...bounds } }).draw(page)).rejects.toMatchObject({ fault });
    expect(await profiles()).toEqual([]);
  });

  test.skipIf(process.platform !== 'linux')('takes too much memory, itself or by a child, is ended', async () => {
    const path = await program(
      'eats',
      'require("node:child_process").spawn(process.execPath, ["-e", "const all = []; setInterval(() => all.push(Buffer.alloc(8e6, 1)), 5)"]); from.resume()',
    );
    const bounds = { ...patient, memoryBytes: 300 * 1024 ** 2 };
    await expect(openRenderer(path, { bounds }).draw(page)).rejects.toMatchObject({ fault: 'memory' });
  });

  test('is not there, is named', async () => {
    const path = join(folder, 'absent');
    await expect(openRenderer(path).draw(page)).rejects.toMatchObject({
      fault: 'not-started',
      message: expect.stringContaining('ENOENT'),
    });
    expect(await profiles()).toEqual([]);
  });

  test('starts, gets none of our environment', async () => {
    process.env.MARKETSAFE_TEST_SECRET = 'a secret';
    const path = await program('tells', 'console.error(Object.keys(process.env).sort().join()); process.exit(1)');
    const error = await openRenderer(path)
      .draw(page)
      .catch((reason: Error) => reason);
    delete process.env.MARKETSAFE_TEST_SECRET;
    expect((error as Error).message).toMatch(/^the browser ended: HOME,LANG,PATH,(PWD,)?TMPDIR$/);
  });

  test('is drawing when the service stops, is ended', async () => {
    const renderer = openRenderer(await program('waits', 'from.resume()'));
    const drawing = renderer.draw(page);
    setTimeout(() => renderer.stop(), 200);
    // No fault of the page, which is drawn when the service is there again.
    await expect(drawing).rejects.toThrow('the service stops');
    await expect(renderer.draw(page)).rejects.toThrow('the service stops');
    expect(await profiles()).toEqual([]);
  });
});
