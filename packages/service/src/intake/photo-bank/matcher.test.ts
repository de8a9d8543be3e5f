import { afterAll, expect, test } from 'vitest';
import { mirroredAndCropped, photo } from '../../testing/photo.ts';
import { openMatcher } from './matcher.ts';
import type { BankPicture } from './matching.ts';

const matcher = openMatcher({ threads: 1 });
afterAll(() => matcher.stop());

test('what comes into a bank is found, and what leaves it is not', async () => {
  const [one, other] = [await photo(1), await photo(2)];
  const files = [one, other, await mirroredAndCropped(one), one.subarray(0, 300), Buffer.from('no picture')];
  const prints = await matcher.prints(files.map((bytes) => ({ what: 'photo', bytes })));
  expect(prints.slice(3)).toEqual(['unreadable', 'unreadable']);
  const pictures = prints.slice(0, 3).map((print, index): BankPicture => {
    if (typeof print === 'string') throw new Error(print);
    expect([print.pdq.length, print.quality > 50]).toEqual([32, true]);
    return { id: ['one', 'other', 'copy'][index] ?? '', ...print };
  });
  const [first, second, copy] = pictures as [BankPicture, BankPicture, BankPicture];
  let asked = 0;
  /** Banks are in the order of their pictures. */
  const found = async (bank: readonly BankPicture[], upTo: string) => {
    const { found: all } = await matcher.match({ after: '0', upTo, count: bank.length }, [copy], async (from) => {
      asked += 1;
      return bank.filter(({ id }) => Number(from) < (id === 'one' ? 1 : 2));
    });
    return (all[0] ?? []).map((like) => [like.with, like.kind, like.mirrored]);
  };
  expect(await found([second], '2')).toEqual([]);
  // It came with a smaller number than the other: the count tells, and the bank is read again.
  expect(await found([first, second], '2')).toEqual([['one', 'same-picture', true]]);
  const before = asked;
  expect(await found([first, second], '2')).toEqual([['one', 'same-picture', true]]);
  // What the thread holds is not read again: it asked for what was added alone.
  expect(asked).toBe(before + 1);
  expect(await found([second], '2')).toEqual([]);
});

test('features of another version are named, and the others compared', async () => {
  const [print] = await matcher.prints([{ what: 'photo', bytes: await photo(3) }]);
  if (print === undefined || typeof print === 'string') throw new Error('no fingerprint');
  const bad = { ...print, id: 'bad', features: new Uint8Array([1, 2, 3]) };
  const good = { ...print, id: 'good' };
  const { found, unreadable } = await matcher.match({ after: '0', upTo: '9', count: 2 }, [good, bad], async () => [
    bad,
    good,
  ]);
  expect(unreadable).toEqual(['bad', 'bad']);
  expect(found.map((all) => all.map((like) => like.with))).toEqual([['good'], []]);
});
