import { hash } from 'node:crypto';
import { type LoadedPack, loadPack } from '../../../packages/procedure/src/index.ts';
import type { Policies } from '../../../packages/service/src/platform/policies.ts';

export type Edition = 'as published' | 'revised';

/** Business days that a seller has to answer: the one value in which the two editions of the rules differ. */
export const answerDays: Readonly<Record<Edition, number>> = { 'as published': 3, revised: 5 };

/** The programme's rules as published, or as they are revised in the middle of a simulation. */
export function packUnder({ packs }: Policies, edition: Edition): LoadedPack {
  const published = packs.find(({ rules }) => rules.pack.id === 'marketsafe-expansion');
  if (!published) throw new Error('there is no pack marketsafe-expansion');
  if (edition === 'as published') return published;
  const given = `answer: { count: ${answerDays['as published']}, unit: business-day`;
  const text = published.text.replace(given, `answer: { count: ${answerDays.revised}, unit: business-day`);
  if (text === published.text) throw new Error(`the pack does not say "${given}" any more`);
  const revised = loadPack(text, 'revised pack.yaml', (bytes) => hash('sha256', bytes, 'hex'));
  if ('problems' in revised) throw new Error(JSON.stringify(revised.problems));
  return revised;
}
