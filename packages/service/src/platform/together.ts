import type { Transactions, Tx } from './transactions.ts';

/**
 * Does in one transaction what is asked in the same moment, and what is asked within `pace` milliseconds of the last one. If that
 * transaction fails, each is done in one of its own.
 */
export function together<Ask, Answer>(
  { work }: Pick<Transactions, 'work'>,
  pace: number,
  act: (tx: Tx, asks: readonly Ask[]) => Promise<readonly Answer[]>,
): (ask: Ask) => Promise<Answer> {
  let asked: { readonly ask: Ask; readonly answer: PromiseWithResolvers<Answer> }[] = [];
  let last = Number.NEGATIVE_INFINITY;
  const answer = async (all: typeof asked): Promise<void> => {
    try {
      const asks = all.map(({ ask }) => ask);
      const answers = await work((tx) => act(tx, asks));
      for (const [index, one] of all.entries()) one.answer.resolve(answers[index] as Answer);
    } catch (error) {
      if (all.length === 1) all[0]?.answer.reject(error);
      else await Promise.all(all.map((one) => answer([one])));
    }
  };
  const flush = (): void => {
    const all = asked;
    asked = [];
    last = performance.now();
    void answer(all);
  };
  return (ask) => {
    const asking = { ask, answer: Promise.withResolvers<Answer>() };
    if (asked.push(asking) === 1) {
      const wait = last + pace - performance.now();
      if (wait > 0) setTimeout(flush, wait);
      else setImmediate(flush);
    }
    return asking.answer.promise;
  };
}
