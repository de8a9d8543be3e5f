import { expect, it } from 'vitest';
import { ConnectorError } from '../contract.ts';
import { askedTogether } from './asked-together.ts';

/** A marketplace that answers when the test lets it. */
const slow = (most = 10) => {
  const asked: { readonly keys: readonly string[]; readonly end: PromiseWithResolvers<void> }[] = [];
  const ask = askedTogether(async (keys: readonly string[]) => {
    const question = { keys, end: Promise.withResolvers<void>() };
    asked.push(question);
    await question.end.promise;
    return keys.map((key) => key.toUpperCase());
  }, most);
  return { asked, ask, questions: () => asked.map(({ keys }) => keys.join('')) };
};

const moment = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

it('one question is for all who ask in the same moment, and each has the answers to its own', async () => {
  const { asked, ask, questions } = slow();
  const answers = Promise.all([ask(['a']), ask(['b', 'c']), ask([])]);
  await moment();
  expect(questions()).toEqual(['abc']);
  asked[0]?.end.resolve();
  expect(await answers).toEqual([['A'], ['B', 'C'], []]);
});

it('who asks while two questions are under way is in the next one, and gets no older answer', async () => {
  const { asked, ask, questions } = slow();
  const first = ask(['a']);
  await moment();
  const others = [ask(['a']), ask(['b'])];
  await moment();
  const late = [ask(['a']), ask(['c'])];
  await moment();
  expect(questions()).toEqual(['a', 'ab']);
  // The first one's answer does not come: the others go on.
  asked[1]?.end.resolve();
  expect(await Promise.all(others)).toEqual([['A'], ['B']]);
  await moment();
  expect(questions()).toEqual(['a', 'ab', 'ac']);
  for (const { end } of asked) end.resolve();
  expect(await Promise.all([first, ...late])).toEqual([['A'], ['A'], ['C']]);
});

it('no question is about more than the marketplace answers', async () => {
  const { asked, ask, questions } = slow(2);
  const all = Promise.all([ask(['a']), ask(['b']), ask(['c']), ask(['d', 'e', 'f'])]);
  for (let at = 0; at < 3; at += 1) {
    await moment();
    for (const { end } of asked) end.resolve();
  }
  await all;
  expect(questions()).toEqual(['ab', 'c', 'def']);
});

it('a question that fails is asked again for each, unless nothing may be asked', async () => {
  const asked: string[] = [];
  let kind: ConnectorError['kind'] = 'unavailable';
  const ask = askedTogether(async (keys: readonly string[]) => {
    asked.push(keys.join(''));
    if (keys.includes('b')) throw new ConnectorError(kind, 'b cannot be read');
    return keys;
  }, 10);
  const ofBoth = () => Promise.allSettled([ask(['a']), ask(['b'])]);
  expect((await ofBoth()).map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
  expect(asked.splice(0)).toEqual(['ab', 'a', 'b']);
  kind = 'rate-limited';
  expect((await ofBoth()).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(asked).toEqual(['ab']);
});
