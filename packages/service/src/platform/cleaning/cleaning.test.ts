import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { paper } from '../../testing/paper.ts';
import { openCleaner } from './index.ts';
import { Queue } from './queue.ts';
import { defaultBounds } from './run-in-process.ts';

const cleaner = openCleaner();
const clean = (bytes: Buffer, name = 'a file') => cleaner.clean({ name, bytes }, 'a sender');

describe('a PDF', () => {
  test('becomes a PDF of pictures of its pages, the same each time', async () => {
    const { copy, kept } = await clean(paper('an invoice', 'Li'));
    expect(copy.mime).toBe('application/pdf');
    expect(copy.pages).toHaveLength(1);
    expect(await sharp(copy.pages[0]).metadata()).toMatchObject({ width: 2_200, height: 1_100 });
    expect(copy.body.includes('Li)')).toBe(false);
    expect((await clean(paper('an invoice', 'Wang'))).kept.equals(kept)).toBe(true);
  });
});

describe('a picture', () => {
  test('is upright, small enough, and does not reveal who took it', async () => {
    const photo = await sharp({ create: { width: 5_000, height: 3_000, channels: 3, background: 'teal' } })
      .withExif({ IFD0: { Artist: 'Li' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    const { copy } = await clean(photo);
    const { format, width, height, exif, orientation } = await sharp(copy.body).metadata();
    expect({ format, exif, orientation }).toEqual({ format: 'jpeg' });
    expect(width / height).toBeCloseTo(0.6, 2);
    expect(width * height).toBeLessThanOrEqual(12_000_000);
    expect(copy.pages).toEqual([copy.body]);
  });
});

describe('a file that takes too much is killed, and its sender gets an error', () => {
  const tooMuch = { code: 'file-too-complex', message: expect.stringContaining('"scan.pdf" takes more than') };
  test.each([
    ['time by the clock', { milliseconds: 60 }],
    ['time of a processor', { processorMilliseconds: 20 }],
    ['memory', { memoryBytes: 30 * 1024 * 1024 }],
    ['output', { outputBytes: 500 }],
  ])('%s', async (_what, bound) => {
    const strict = openCleaner({ ...defaultBounds, ...bound });
    await expect(strict.clean({ name: 'scan.pdf', bytes: paper('an invoice') }, 'a sender')).rejects.toMatchObject(
      tooMuch,
    );
  });

  test('a service that stops leaves none behind', async () => {
    const stopping = openCleaner();
    const cleaning = stopping.clean({ name: 'scan.pdf', bytes: paper('an invoice') }, 'a sender');
    stopping.stop();
    await expect(cleaning).rejects.toMatchObject({ code: 'files-busy' });
  });
});

describe('files wait for their turn', () => {
  /** Work that ends when the test says so. */
  function work() {
    const { promise, resolve } = Promise.withResolvers<string>();
    let begun = false;
    return {
      run: () => {
        begun = true;
        return promise;
      },
      begun: () => begun,
      end: () => resolve('done'),
    };
  }

  test('one of each sender at a time, and a sender with many keeps no other waiting', async () => {
    const queue = new Queue();
    const many = Array.from({ length: 8 }, work);
    const other = work();
    const all = [...many.map(({ run }) => queue.run('one', run)), queue.run('another', other.run)];
    await Promise.resolve();
    expect([many.map(({ begun }) => begun()).filter(Boolean), other.begun()]).toEqual([[true], true]);
    for (const one of [...many, other]) one.end();
    expect(await Promise.all(all)).toEqual(Array(9).fill('done'));
    expect(many.every(({ begun }) => begun())).toBe(true);
  });

  test('one that waits too long is asked to try again, and is not opened later', async () => {
    const queue = new Queue(20);
    const [first, second] = [work(), work()];
    const running = queue.run('one', first.run);
    await expect(queue.run('one', second.run)).rejects.toMatchObject({ status: 503, code: 'files-busy' });
    first.end();
    expect(await running).toBe('done');
    expect(second.begun()).toBe(false);
  });

  test('at most eleven of one sender and a few dozen in all; the next is asked to try again', async () => {
    const queue = new Queue();
    const all: Promise<string>[] = [];
    const one = work();
    const send = (sender: string) => all.push(queue.run(sender, one.run));
    for (let at = 0; at < 11; at += 1) send('one');
    await expect(queue.run('one', one.run)).rejects.toMatchObject({ status: 503, code: 'files-busy' });
    for (let at = 0; at < 15; at += 1) send(`other ${at}`);
    await expect(queue.run('last', one.run)).rejects.toMatchObject({ retryAfterSeconds: 5 });
    one.end();
    await Promise.all(all);
  });
});
