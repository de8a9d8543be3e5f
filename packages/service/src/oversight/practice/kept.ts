import type { Rules } from '@marketsafe/procedure';
import type { Entropy } from '../../platform/entropy.ts';
import { ProblemError } from '../../platform/problem.ts';
import type { AnyTx, Tx } from '../../platform/transactions.ts';
import { exercises } from './exercises.ts';
import { exercisesUnder } from './judge.ts';

/** Enough to have met most kinds of answer. */
const most = 10;
const yearMs = 365 * 86_400_000;
/** A day: a case that was just explained proves nothing. */
const againMs = 86_400_000;

interface Attempt {
  readonly exercise: string;
  readonly passed: boolean;
  readonly at: Date;
}

interface Kept {
  readonly needed: number;
  readonly passed: number;
  readonly validUntil?: Date;
  readonly last: ReadonlyMap<string, Attempt>;
}

export const againAt = ({ at }: Attempt): Date => new Date(at.getTime() + againMs);

/** What a reviewer passed within a year, each case once, and the latest attempt at each. */
export async function readPractice(tx: AnyTx, user: string, rules: Rules, now: Date): Promise<Kept> {
  const known = exercisesUnder(rules).map(({ id }) => id);
  const needed = Math.min(most, known.length);
  const rows = await tx
    .selectFrom('practice_attempt')
    .select(['exercise', 'passed', 'at'])
    .where('user_id', '=', user)
    .where('at', '>', new Date(now.getTime() - yearMs))
    .orderBy('at')
    .execute();
  const last = new Map<string, Attempt>(rows.map((row) => [row.exercise, row]));
  const passes = new Map(rows.filter(({ passed }) => passed).map(({ exercise, at }) => [exercise, at]));
  const counted = known.flatMap((id) => passes.get(id) ?? []).sort((a, b) => b.getTime() - a.getTime());
  // It ends when the last of those that are needed is a year old.
  const oldest = counted[needed - 1];
  return {
    ...{ needed, passed: counted.length, last },
    ...(oldest && { validUntil: new Date(oldest.getTime() + yearMs) }),
  };
}

/** @throws ProblemError 403 `practice-needed` unless the reviewer has passed enough practice cases within a year. */
export async function assertPractised(tx: AnyTx, user: string, rules: Rules, now: Date): Promise<void> {
  const { needed, passed } = await readPractice(tx, user, rules, now);
  if (passed >= needed) return;
  throw new ProblemError(
    403,
    'practice-needed',
    `Pass ${needed} practice cases first, on the page /desk/practice. You have passed ${passed} within the last year.`,
  );
}

interface Keeping {
  readonly user: string;
  readonly entropy: Entropy;
}

/** Keeps what a person of the desk decided in an invented case. */
export async function keepAttempt(tx: Tx, { user, entropy }: Keeping, attempt: Attempt): Promise<void> {
  await tx
    .insertInto('practice_attempt')
    .values({ tenant: 'desk', id: entropy.uuid(), user_id: user, ...attempt })
    .execute();
}

/** For people of invented programmes, who rule at once: tests and the demonstration. */
export async function passPractice(tx: Tx, of: Keeping, at: Date): Promise<void> {
  for (const { id } of exercises) await keepAttempt(tx, of, { exercise: id, passed: true, at });
}
