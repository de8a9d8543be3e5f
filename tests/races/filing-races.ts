/** Races about permission to file, and about an existing case. */
import type { BrandSide } from '../journeys/brand-side.ts';
import { of, type Race, those } from './race.ts';
import { filed, told } from './told.ts';

const agents = new WeakMap<BrandSide, Promise<{ id: string; token: string }>>();

/** An agent of the brand; calling the function grants the mandate. */
async function agentOf(side: BrandSide): Promise<{ id: string; token: string }> {
  const { running } = side;
  const entry = { office: 'CN', number: '9003', owner: '安捷代理', contact: 'registry@anjie.example' };
  const agent = agents.get(side) ?? running.participant(entry, { kind: 'agent' });
  agents.set(side, agent);
  const { id, token } = await agent;
  const body = { agent: id, until: new Date(running.clock.now().getTime() + 30 * 86_400_000).toISOString() };
  const granted = await running.call('POST', `/rights/${side.right}/mandates`, { as: side.brand.token, body });
  if (granted.status !== 200) throw new Error(JSON.stringify(granted));
  return { id, token };
}

const file = (side: BrandSide, as: string, id: string) => () =>
  filed(
    side.running.call('POST', '/complaints', {
      as,
      body: {
        ...{ right: side.right, reason: 'counterfeit', declaration: true },
        targets: [{ kind: 'listing', marketplace: 'taobao', id }],
      },
    }),
  );

/** I12: at most one undecided case per right, listing and reason. */
export const twoComplaints: Race = {
  name: 'holder and agent complain of one listing',
  async prepare(side) {
    const agent = await agentOf(side);
    await side.offer('wanted', '700');
    return {
      commands: [file(side, side.brand.token, '700'), file(side, agent.token, '700')],
      async faults({ events, outcomes, rows }) {
        const accepted = of(events, 'complaint-accepted').length;
        const [{ orders } = { orders: 0 }] = await rows<{ orders: number }>(
          `select count(*)::int as orders from marketplace_order where seller = 'taobao/wanted'`,
        );
        return those(
          [accepted !== 1, `${accepted} cases about one listing`],
          [orders !== 1, `${orders} removals`],
          [!outcomes.includes('201 accepted') || !outcomes.includes('201 duplicate-open'), 'not told so'],
        );
      },
    };
  },
};

/** I11: an agent whose mandate has ended takes nothing down. */
export const mandateAgainstFiling: Race = {
  name: 'a mandate ends while its agent files',
  async prepare(side) {
    const agent = await agentOf(side);
    await side.offer('mandated', '800');
    return {
      commands: [
        () => told(side.running.call('DELETE', `/rights/${side.right}/mandates/${agent.id}`, { as: side.brand.token })),
        file(side, agent.token, '800'),
      ],
      async faults({ events, outcomes, rows }) {
        const [end] = of(events, 'mandate-ended');
        const [acceptance] = of(events, 'complaint-accepted');
        const [{ referrals } = { referrals: 0 }] = await rows<{ referrals: number }>(
          `select count(*)::int as referrals from outbox where kind = 'referral'`,
        );
        return those(
          [outcomes[0] !== '200' || end === undefined, 'the mandate did not end'],
          [referrals !== 1, 'the desk is not asked about the agent’s open cases'],
          [(acceptance !== undefined) !== (outcomes[1] === '201 accepted'), 'told otherwise than decided'],
          [acceptance !== undefined && end !== undefined && acceptance.seq > end.seq, 'filed without a mandate'],
        );
      },
    };
  },
};
