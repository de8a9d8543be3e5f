import { hash } from 'node:crypto';
import { loadPack } from '@marketsafe/procedure';
import { loadPolicies } from '../../packages/service/src/platform/policies.ts';

const id = 'marketsafe-expansion';

/** The Expansion until 10 March 2026, and then with nine business days to answer, as announced on 2 March. */
export async function withNextVersion(change: (text: string) => string = (text) => text) {
  const policies = await loadPolicies();
  const text = policies.packs.find(({ rules }) => rules.pack.id === id)?.text ?? '';
  const load = (version: string, file: string) => {
    const loaded = loadPack(version, file, (one) => hash('sha256', one, 'hex'));
    if ('problems' in loaded) throw new Error(loaded.problems[0]?.why);
    return loaded;
  };
  const next = text
    .replace(/^from: .*$/m, 'from: 2026-03-10\nannounced: 2026-03-02')
    .replace('answer: { count: 3,', 'answer: { count: 9,');
  const others = policies.packs.filter(({ rules }) => rules.pack.id !== id);
  const first = load(text.replace(/^from: .*$/m, 'from: 2026-01-01\nuntil: 2026-03-10'), 'first/pack.yaml');
  return { ...policies, packs: [first, load(change(next), 'next/pack.yaml'), ...others] };
}
