import { ConnectorError } from '../contract.ts';

/** Answers in the order of the keys. */
type Ask<Key, Answer> = (keys: readonly Key[]) => Promise<readonly Answer[]>;

interface Asker<Key, Answer> {
  readonly keys: readonly Key[];
  readonly answer: PromiseWithResolvers<readonly Answer[]>;
}

/** Questions under way at once: a second goes on while the answer of one does not come. */
const UNDER_WAY = 2;

/** Whether a question about fewer things may be answered. One that may not be asked at all is not asked again. */
const mayBeOneOfThem = (error: unknown): boolean =>
  error instanceof ConnectorError && (error.kind === 'unavailable' || error.kind === 'protocol');

/**
 * Asks one question for all who ask in the same moment, and for those who ask while others are under way. No answer is older than
 * its asking. A question that fails is asked again for each.
 *
 * @param most keys of one question; who asks about more has one alone
 */
export const askedTogether = <Key, Answer>(ask: Ask<Key, Answer>, most: number): Ask<Key, Answer> => {
  let waiting: Asker<Key, Answer>[] = [];
  let underWay = 0;
  const take = (): Asker<Key, Answer>[] => {
    let [taken, keys] = [0, 0];
    for (const asker of waiting) {
      keys += asker.keys.length;
      if (taken > 0 && keys > most) break;
      taken += 1;
    }
    const askers = waiting.slice(0, taken);
    waiting = waiting.slice(taken);
    return askers;
  };
  const answer = async (askers: readonly Asker<Key, Answer>[]): Promise<void> => {
    try {
      const answers = await ask(askers.flatMap(({ keys }) => keys));
      let at = 0;
      for (const asker of askers) {
        asker.answer.resolve(answers.slice(at, at + asker.keys.length));
        at += asker.keys.length;
      }
    } catch (error) {
      if (askers.length > 1 && mayBeOneOfThem(error)) await Promise.all(askers.map((asker) => answer([asker])));
      else for (const asker of askers) asker.answer.reject(error);
    }
  };
  const work = async (): Promise<void> => {
    underWay += 1;
    // Those who ask in this moment come along.
    await Promise.resolve();
    for (let askers = take(); askers.length > 0; askers = take()) await answer(askers);
    underWay -= 1;
  };
  return (keys) => {
    if (keys.length === 0) return Promise.resolve([]);
    const asker: Asker<Key, Answer> = { keys, answer: Promise.withResolvers() };
    waiting.push(asker);
    if (underWay < UNDER_WAY) void work();
    return asker.answer.promise;
  };
};
