/** Races about a storefront that is closed and may be banned. */
import type { BrandSide } from '../journeys/brand-side.ts';
import { of, type Race, those } from './race.ts';
import { desk, told } from './told.ts';

const shops = new WeakMap<BrandSide, Promise<string>>();
const firstListing = 100;

/** A shop closed by its cases, with one approval for its ban. Returns a case whose strike counts. */
function closedShop(side: BrandSide): Promise<string> {
  const closing = shops.get(side) ?? close(side);
  shops.set(side, closing);
  return closing;
}

async function close(side: BrandSide): Promise<string> {
  const cases: string[] = [];
  for (const round of [0, 1, 2, 3]) {
    const id = String(firstListing + round);
    await side.offer('closed', id);
    cases.push((await side.file(id)).case);
    await side.pass(6);
  }
  const approved = await banDecision(side, await desk(side, 'first'), true)();
  if (approved !== '200') throw new Error(approved);
  return cases[0] ?? '';
}

const banDecision = (side: BrandSide, as: string, approve: boolean) => () =>
  told(
    side.running.call('POST', '/sellers/taobao/closed/ban-decisions', {
      as,
      body: { approve, reasons: 'settled' },
    }),
  );

/** I1: no storefront is banned while a counted strike is under appeal. */
export const banAgainstAppeal: Race = {
  name: 'the second approval of a ban against an appeal on a counted strike',
  async prepare(side) {
    const counted = await closedShop(side);
    const second = await desk(side, 'second');
    const link = await side.running.linkOf(counted);
    return {
      commands: [
        banDecision(side, second, true),
        () => told(side.running.call('POST', `/answers/${link}/appeal`, { body: { grounds: '该商品为正品。' } })),
      ],
      async faults({ events, rows }) {
        const [ban] = of(events, 'storefront-banned');
        const [contest] = of(events, 'strike-contested');
        const [shop] = await rows<{ ban: boolean; contested: boolean }>(`
          select state ? 'ban' as ban, state::text like '%"contested": true%' as contested
          from aggregate where kind = 'seller' and id = 'taobao/closed'`);
        return those(
          [
            ban !== undefined && contest !== undefined && contest.seq < ban.seq,
            'banned though a counted strike was contested',
          ],
          [(ban !== undefined) !== shop?.ban, 'the ban and what the shop’s row says of it differ'],
          [(contest !== undefined) !== shop?.contested, 'the appeal and what the shop’s row says of it differ'],
        );
      },
    };
  },
};

/** I8: a ban has two approvals, and no rejection. */
export const approveAgainstDecline: Race = {
  name: 'the second approval of a ban against a decline',
  async prepare(side) {
    await closedShop(side);
    const [second, third] = [await desk(side, 'second'), await desk(side, 'third')];
    return {
      commands: [banDecision(side, second, true), banDecision(side, third, false)],
      async faults({ events, outcomes }) {
        const bans = of(events, 'storefront-banned');
        const declined = of(events, 'ban-declined');
        return those(
          [bans.length + declined.length !== 1, `${bans.length} bans and ${declined.length} declined`],
          [bans.some(({ payload }) => new Set(payload.approvers).size < 2), 'banned by fewer than two'],
          [outcomes.filter((one) => one.startsWith('200')).length !== 1, 'not just one of the two was obeyed'],
        );
      },
    };
  },
};
