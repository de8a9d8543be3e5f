import { hash } from 'node:crypto';
import { loadPack } from '@marketsafe/procedure';
import { loadPolicies, type Policies } from '../../packages/service/src/platform/policies.ts';

const id = 'marketsafe-expansion';

/** The Expansion with other values; `find` must occur in it. */
export async function withRules(find: string, replace: string): Promise<Policies> {
  const policies = await loadPolicies();
  const text = policies.packs.find(({ rules }) => rules.pack.id === id)?.text ?? '';
  if (!text.includes(find)) throw new Error(`the pack does not say: ${find}`);
  const loaded = loadPack(text.replace(find, replace), 'changed/pack.yaml', (one) => hash('sha256', one, 'hex'));
  if ('problems' in loaded) throw new Error(loaded.problems[0]?.why);
  return { ...policies, packs: [loaded, ...policies.packs.filter(({ rules }) => rules.pack.id !== id)] };
}
