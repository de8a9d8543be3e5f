import { hash } from 'node:crypto';
import { type LoadedPack, loadPack } from '../../../packages/procedure/src/index.ts';
import type { Policies } from '../../../packages/service/src/platform/policies.ts';
import type { Plan } from './plan.ts';

export type Edition = 'as published' | 'revised';

/** A seller's business days to answer: the one value in which the two editions of the rules differ. */
export const answerDays: Readonly<Record<Edition, number>> = { 'as published': 3, revised: 5 };

/** One history in seven is played on China's statutory track, where proceedings keep goods down and there are no rulings. */
export const isStatutory = ({ seed }: Pick<Plan, 'seed'>): boolean => seed % 7 === 0;

/** The programme's rules as published, or as revised in the middle of a simulation. */
export function packUnder({ packs }: Policies, edition: Edition, plan: Pick<Plan, 'seed'>): LoadedPack {
  const id = isStatutory(plan) ? 'marketsafe-china' : 'marketsafe-expansion';
  const published = packs.find(({ rules }) => rules.pack.id === id);
  if (!published) throw new Error(`there is no pack ${id}`);
  if (edition === 'as published') return published;
  const given = `answer: { count: ${answerDays['as published']}, unit: business-day`;
  const text = published.text.replace(given, `answer: { count: ${answerDays.revised}, unit: business-day`);
  if (text === published.text) throw new Error(`the pack does not say "${given}" any more`);
  const revised = loadPack(text, 'revised pack.yaml', (bytes) => hash('sha256', bytes, 'hex'));
  if ('problems' in revised) throw new Error(JSON.stringify(revised.problems));
  return revised;
}
