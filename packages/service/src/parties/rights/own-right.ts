import type { RegisteredRight } from '@marketsafe/procedure';
import { notFound } from '../../platform/problem.ts';
import type { UnitOfWork } from '../../platform/unit-of-work.ts';

/** Locks a right of the participant; another's right is not found. */
export async function lockOwnRight(work: UnitOfWork, right: string, participant: string): Promise<RegisteredRight> {
  await work.lock([{ kind: 'right', id: right }]);
  const state = work.state('right', right);
  if (state.status === 'unregistered' || state.holder !== participant) throw notFound('right');
  return state;
}
