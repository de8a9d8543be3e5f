import { hash } from 'node:crypto';
import { loadPack } from '@marketsafe/procedure';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadPolicies } from '../../packages/service/src/platform/policies.ts';
import { lockScope } from '../../packages/service/src/takedown/case-file/case-file.ts';
import { type BrandSide, startBrandSide } from './brand-side.ts';

/** The rules after a change during the case: nine business days to answer instead of three. */
async function withLaterRules() {
  const policies = await loadPolicies();
  const text = policies.packs.find(({ rules }) => rules.pack.id === 'marketsafe-expansion')?.text ?? '';
  const changed = text
    .replace('id: marketsafe-expansion', 'id: later')
    .replace('answer: { count: 3', 'answer: { count: 9');
  const later = loadPack(changed, 'later/pack.yaml', (one) => hash('sha256', one, 'hex'));
  if ('problems' in later) throw new Error(later.problems[0]?.why);
  return { ...policies, packs: [...policies.packs, later] };
}

let side: BrandSide;
beforeAll(async () => {
  side = await startBrandSide({}, { inbox: false, policies: await withLaterRules() });
});
afterAll(() => side.running.close());

test('a window that opens under new rules has the length of its filing’s rules', async () => {
  await side.offer('s', '1');
  const { case: id } = await side.file('1');
  expect((await side.caseOf(id)).status).toBe('notifying');
  const { service, clock } = side.running;
  const answerDue = await service.transactions.work(async (tx) => {
    const work = service.begin(tx, 'later');
    expect(work.rulesOn().clocks.answer?.count).toBe(9);
    await lockScope(work, id, 'case');
    const delivered = {
      type: 'confirm-delivery',
      outcome: 'delivered',
      by: 'marketplace',
      at: clock.now().toISOString(),
    } as const;
    work.execute({ kind: 'case', id }, delivered, { kind: 'system' });
    return work.filed(id).clocks.answer;
  });
  // Filed on Monday, 2 March 2026 in Shanghai: Tuesday, Wednesday, Thursday.
  expect(answerDue).toBe('2026-03-05T16:00:00.000Z');
});
