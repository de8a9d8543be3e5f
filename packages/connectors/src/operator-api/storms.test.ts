import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Action, type Connector, ConnectorError, type Receipt } from '../contract.ts';
import { createSimulatedMarketplace, type FaultSpec } from '../simulated/index.ts';
import { operatorApiConnector } from './index.ts';

const OPERATOR = 'operator-token';
const SECRET = `whsec_${Buffer.from('a secret of thirty-two bytes, ok').toString('base64')}`;
const LISTINGS = 6;
/** Rounds with faults; after them everything must succeed. */
const STORM = 12;
const ROUNDS = 20;

const fault: fc.Arbitrary<FaultSpec> = fc.record({
  kind: fc.constantFrom(
    'lost-answer',
    'late-effect',
    'rate-limit',
    'server-error',
    'false-200',
    'dead-session',
    'stale-read',
  ),
  probability: fc.double({ min: 0.1, max: 0.5, noNaN: true }),
  on: fc.constantFrom('read', 'write', 'any'),
  afterObservations: fc.constantFrom(0, 1, 2),
  retryAfterMs: fc.constant(0),
});

/** Acts like the programme's outbox: repeats the same action id until its end state was seen, across restarts. */
const carryThrough = async (
  connector: Connector,
  actions: readonly Action[],
  calm: () => void,
): Promise<readonly Receipt[]> => {
  const latest = new Map<string, Receipt>();
  const isOver = ({ id }: Action) => ['done', 'already'].includes(latest.get(id)?.outcome ?? '');
  for (let round = 0; round < ROUNDS && !actions.every(isOver); round += 1) {
    if (round === STORM) calm();
    try {
      const open = actions.filter((action) => !isOver(action));
      const waiting = open.flatMap(({ id }) => latest.get(id) ?? []).filter(({ outcome }) => outcome === 'pending');
      const unsent = open.filter(({ id }) => latest.get(id)?.outcome !== 'pending');
      for (const receipt of waiting.length > 0 ? await connector.poll(waiting) : [])
        latest.set(receipt.actionId, receipt);
      for (const receipt of unsent.length > 0 ? await connector.submit(unsent) : [])
        latest.set(receipt.actionId, receipt);
    } catch (error) {
      if (!(error instanceof ConnectorError)) throw error;
    }
  }
  return actions.flatMap(({ id }) => latest.get(id) ?? []);
};

describe('the connector in a storm of faults', () => {
  it('reports done only for real effects, finishes in the end, and does everything once', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fault, { maxLength: 4 }), fc.integer(), async (faults, seed) => {
        const now = () => new Date();
        const shop = await createSimulatedMarketplace({
          id: 'taobao',
          name: { en: 'Taobao', zh: '淘宝' },
          currency: 'CNY',
          now,
          operatorToken: OPERATOR,
          seed,
        });
        const baseUrl = await shop.listen(0);
        try {
          const ids = Array.from({ length: LISTINGS }, (_, index) => String(index + 1));
          shop.putListings(ids.map((id) => ({ id, title: `跑鞋 ${id}`, stock: 4, seller: { id: 's' } })));
          const connector = operatorApiConnector({
            marketplace: 'taobao',
            baseUrl,
            token: OPERATOR,
            webhookSecret: SECRET,
            now,
            http: fetch,
          });
          const make = (type: Action['type']) =>
            ids.map(
              (id): Action => ({ id: `${type} ${id}`, type, target: { kind: 'listing', marketplace: 'taobao', id } }),
            );

          for (const type of ['listing.remove', 'listing.reinstate'] as const) {
            for (const spec of faults) shop.faults.arm(spec);
            const actions = make(type);
            const before = (await connector.prepare(actions).catch(() => [])).length;
            expect([0, LISTINGS]).toContain(before);
            const receipts = await carryThrough(connector, actions, () => shop.faults.clear());
            shop.faults.clear();
            for (const receipt of receipts) expect(['done', 'already']).toContain(receipt.outcome);
            const want = type === 'listing.remove' ? 'gone' : 'visible';
            for (const seen of await connector.observe(actions.map(({ target }) => target)))
              expect(seen.surfaces).toEqual({ page: want, search: want, cart: want });
          }
          expect(shop.effects()).toHaveLength(2 * LISTINGS);
          expect(new Set(shop.effects().map(({ actionId }) => actionId)).size).toBe(2 * LISTINGS);
        } finally {
          await shop.close();
        }
      }),
      { numRuns: 20 },
    );
  });
});
