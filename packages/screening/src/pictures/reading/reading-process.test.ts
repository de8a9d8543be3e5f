import { describe, expect, test } from 'vitest';
import type { After } from './bounds.ts';
import type { Answer, Question } from './message.ts';
import { ReadingProcess } from './reading-process.ts';
import type { Outcome, Running } from './start-reading.ts';

const picture = (name: string) => ({ name, bytes: Buffer.from(name) });
const nothing = { lines: [] };
const lines: Answer = { ...nothing, last: false };

/** A clock that the test moves, and processes that answer as the test says. */
function world(answer: (name: string, process: number) => Outcome | Promise<Outcome>, bounds = {}) {
  const timers = new Set<{ at: number; act: () => void }>();
  let now = 0;
  const after: After = (milliseconds, act) => {
    const timer = { at: now + milliseconds, act };
    timers.add(timer);
    return () => timers.delete(timer);
  };
  const started: string[][] = [];
  const ended: number[] = [];
  const start = (): Running => {
    const number = started.push([]) - 1;
    return {
      ask: async ({ bytes }: Question) => {
        started[number]?.push(bytes.toString());
        return answer(bytes.toString(), number);
      },
      end: () => ended.push(number),
      kill: () => ended.push(number),
    };
  };
  return {
    reader: new ReadingProcess(after, bounds, start),
    /** What each process was asked, in order. */
    started,
    ended,
    pass(milliseconds: number) {
      now += milliseconds;
      for (const timer of timers)
        if (timer.at <= now) {
          timers.delete(timer);
          timer.act();
        }
    },
  };
}

describe('the process', () => {
  test('starts at the first picture, ends after a minute without one, and starts again', async () => {
    const { reader, started, ended, pass } = world(() => lines);
    expect(started).toEqual([]);
    await reader.ask('text', picture('a'));
    pass(59_000);
    await reader.ask('text', picture('b'));
    pass(59_000);
    expect([started, ended, reader.isRunning]).toEqual([[['a', 'b']], [], true]);
    pass(1_000);
    expect([ended, reader.isRunning]).toEqual([[0], false]);
    await reader.ask('text', picture('c'));
    expect(started).toEqual([['a', 'b'], ['c']]);
  });

  test('is replaced after it said that it ends', async () => {
    const { reader, started } = world(() => ({ ...lines, last: true }));
    await reader.ask('text', picture('a'));
    await reader.ask('text', picture('b'));
    expect(started).toEqual([['a'], ['b']]);
  });

  test('reads one picture at a time', async () => {
    let reading = 0;
    const { reader } = world(async () => {
      reading += 1;
      await Promise.resolve();
      expect(reading).toBe(1);
      reading -= 1;
      return lines;
    });
    const all = ['a', 'b', 'c', 'd'].map((name) => reader.ask('text', picture(name)));
    expect(await Promise.all(all)).toEqual(Array(4).fill(nothing));
  });
});

describe('a picture is refused by its name', () => {
  test('if it ends the process twice; the pictures behind it are read', async () => {
    const { reader, started } = world((name) => (name === 'bomb.jpg' ? { ended: 'died' } : lines));
    const all = ['a', 'bomb.jpg', 'b'].map((name) => reader.ask('text', picture(name)));
    const [, refused, read] = await Promise.all(all);
    expect(refused).toEqual({ refused: 'killed', error: expect.stringContaining('"bomb.jpg" ended the process') });
    expect(read).toEqual(nothing);
    expect(started).toEqual([['a', 'bomb.jpg'], ['bomb.jpg'], ['b']]);
  });

  test('not if only the first attempt failed', async () => {
    const { reader } = world((_, process) => (process === 0 ? { ended: 'late' } : lines));
    expect(await reader.ask('text', picture('a'))).toEqual(nothing);
  });

  test('without a second attempt if it takes too much', async () => {
    const { reader, started } = world(() => ({ ended: 'memory' }));
    expect(await reader.ask('text', picture('a'))).toMatchObject({ refused: 'too-complex' });
    expect(started).toEqual([['a']]);
  });

  test('if it is empty or too large, without starting the process', async () => {
    const { reader, started } = world(() => lines);
    expect(await reader.ask('text', { name: 'a.jpg', bytes: new Uint8Array() })).toEqual({
      refused: 'empty',
      error: '"a.jpg" is empty. Fetch or copy the file again.',
    });
    const large = { name: 'b.jpg', bytes: new Uint8Array(20 * 1024 * 1024 + 1) };
    expect(await reader.ask('text', large)).toMatchObject({ refused: 'too-large' });
    expect(started).toEqual([]);
  });

  test('if too many wait, or after the reader was stopped', async () => {
    const { reader, ended } = world(() => lines, { waiting: 1 });
    const first = reader.ask('text', picture('a'));
    const second = reader.ask('text', picture('b'));
    expect(await reader.ask('text', picture('c'))).toMatchObject({ refused: 'busy' });
    expect(await Promise.all([first, second])).toEqual([nothing, nothing]);
    reader.stop();
    expect(ended).toEqual([0]);
    expect(await reader.ask('text', picture('d'))).toMatchObject({ refused: 'stopped' });
  });
});
