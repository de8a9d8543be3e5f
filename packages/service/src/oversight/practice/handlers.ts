import { type Caller, userOf } from '../../platform/caller.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Entropy } from '../../platform/entropy.ts';
import type { Handlers } from '../../platform/handler.ts';
import { notFound, ProblemError } from '../../platform/problem.ts';
import { type Programme, rulesInForce } from '../../platform/programme.ts';
import { asServiceRole } from '../../platform/service-role.ts';
import type { AnyTx } from '../../platform/transactions.ts';
import { exercisesUnder, judge } from './judge.ts';
import { againAt, keepAttempt, readPractice } from './kept.ts';
import type { practiceRoutes } from './routes.ts';

interface Dependencies {
  readonly clock: Clock;
  readonly entropy: Entropy;
  readonly programme: Programme;
}

export function practiceHandlers({ clock, entropy, programme }: Dependencies): Handlers<typeof practiceRoutes> {
  /** Of the desk's people; nothing is kept of others. */
  const keptOf = async (tx: AnyTx, caller: Caller, now: Date) => {
    const user = caller.kind === 'desk' ? userOf(caller) : undefined;
    return user === undefined
      ? undefined
      : { user, ...(await readPractice(tx, user, rulesInForce(programme, now), now)) };
  };
  return {
    getPractice: async ({ tx, caller }) => {
      const now = clock.now();
      const rules = rulesInForce(programme, now);
      const kept = await keptOf(tx, caller, now);
      const items = exercisesUnder(rules);
      return {
        needed: kept?.needed ?? 0,
        passed: kept?.passed ?? 0,
        ...(kept?.validUntil && { validUntil: kept.validUntil.toISOString() }),
        items: items.map(({ id, reason, answer, brand, goods, story, papers }) => {
          const last = kept?.last.get(id);
          const text = (rules.contest?.brand[brand] ?? rules.contest?.brand.bare)?.texts;
          return {
            ...{ id, reason, answer, goods, story, papers: [...papers] },
            brand: { answer: brand, ...(text && { text }) },
            checklist: rules.answers[answer].checklist.map(({ item, texts, required }) => ({
              ...{ item, text: texts, required },
            })),
            state: last === undefined ? ('open' as const) : last.passed ? ('passed' as const) : ('failed' as const),
            ...(last && !last.passed && { again: againAt(last).toISOString() }),
          };
        }),
      };
    },
    decidePractice: async ({ tx, params, body, caller }) => {
      const now = clock.now();
      const rules = rulesInForce(programme, now);
      const exercise = exercisesUnder(rules).find(({ id }) => id === params.exercise);
      if (!exercise) throw notFound('exercise');
      const kept = await keptOf(tx, caller, now);
      const last = kept?.last.get(exercise.id);
      if (last && !last.passed && againAt(last) > now)
        throw new ProblemError(
          409,
          'practice-again-later',
          `You were told the solution of this case. Decide it again from ${againAt(last).toISOString()} on, or take another one.`,
        );
      const result = judge(exercise, body, rules);
      if (kept)
        await keepAttempt(
          asServiceRole(tx),
          { user: kept.user, entropy },
          { exercise: exercise.id, passed: result.passed, at: now },
        );
      return result;
    },
  };
}
