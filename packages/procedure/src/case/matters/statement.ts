/** A marketplace asks the review team for a statement about a case; the review team answers by the day that it names. */
import { dueByDay, localDay, yearsAfter } from '../../clock/index.ts';
import { refuse } from '../../refusals.ts';
import { notDesk, notItsMarketplace } from '../parties.ts';
import type { Finding, MatterRule } from './kind.ts';
import { openMatter } from './of.ts';

const told: Finding<'statement'> = { tells: { marketplace: 'matter-answered' } };

/** One question at a time; the marketplace alone receives the answer. */
export const statement = {
  task: 'statement',
  raise: {
    act: 'ask-statement',
    by: 'marketplace',
    guard: (state, at) =>
      notItsMarketplace(state, at) ?? (openMatter(state, 'statement') ? refuse('already-exists') : undefined),
    /** From today on, and within a year. */
    checks: ({ until }, { now, zone }) => {
      const today = localDay(now, zone);
      return until < today || until > yearsAfter(today, 1) ? refuse('bad-period') : undefined;
    },
    due: (_state, { zone }, { until }) => dueByDay(until, zone),
  },
  find: {
    act: 'answer-statement',
    guard: (state, at) => notDesk(at) ?? (openMatter(state, 'statement') ? undefined : refuse('wrong-state')),
    findings: { answered: told, declined: told },
  },
} as const satisfies MatterRule<'statement'>;
