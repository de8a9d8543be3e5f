import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Answer, headOf, type Question, questionsIn, SOUGHT } from './message.ts';

const question = fc.record({
  sought: fc.constantFrom(...SOUGHT),
  bytes: fc.uint8Array({ minLength: 1, maxLength: 300 }).map((bytes) => Buffer.from(bytes)),
});

test('questions arrive whole, however the pipe cuts them', async () => {
  const cuts = fc.array(fc.integer({ min: 1, max: 200 }));
  const property = fc.asyncProperty(fc.array(question), cuts, async (asked, lengths) => {
    const all = Buffer.concat(asked.flatMap((one) => [headOf(one), one.bytes]));
    async function* parts() {
      let from = 0;
      for (const cut of [...lengths, all.length]) {
        if (from < all.length) yield all.subarray(from, from + cut);
        from += cut;
      }
    }
    const came: Question[] = [];
    for await (const one of questionsIn(parts())) came.push({ ...one, bytes: Buffer.from(one.bytes) });
    expect(came).toEqual(asked);
  });
  await fc.assert(property);
});

test('an answer that a hostile picture wrote is none', () => {
  const box = { left: 0, top: 0, width: 1, height: 1 };
  const line = { text: 'Nike', confidence: 0.9, box };
  expect(Answer.safeParse({ lines: [line], last: false }).success).toBe(true);
  for (const bad of [
    { lines: [{ ...line, box: { ...box, left: 2 } }], last: false },
    { lines: [{ ...line, text: 'x'.repeat(5_001) }], last: false },
    { lines: Array(301).fill(line), last: false },
    { codes: [{ kind: 'script', text: '', box }], last: false },
    { refused: 'because', last: false },
    { lines: [line] },
  ])
    expect(Answer.safeParse(bad).success).toBe(false);
});
