/** Races about an open case. */

import { consequences } from '../../packages/service/src/app/consequences.ts';
import { ManualClock } from '../../packages/service/src/platform/clock.ts';
import { deadlineSource } from '../../packages/service/src/platform/deadlines.ts';
import { systemEntropy } from '../../packages/service/src/platform/entropy.ts';
import { outboxSource } from '../../packages/service/src/platform/outbox.ts';
import type { AnyTx } from '../../packages/service/src/platform/transactions.ts';
import { UnitOfWork } from '../../packages/service/src/platform/unit-of-work.ts';
import { lockFor } from '../../packages/service/src/takedown/case-file/case-file.ts';
import { orderOutboxHandler } from '../../packages/service/src/takedown/orders/index.ts';
import type { BrandSide } from '../journeys/brand-side.ts';
import { openNotice } from '../journeys/seller.ts';
import { of, type Race, those } from './race.ts';
import { answered, desk, noneMet, told } from './told.ts';

const post = (side: BrandSide, path: string, as: string | undefined, body: object) => () =>
  told(side.running.call('POST', path, { ...(as !== undefined && { as }), body }));

/** I8: an appeal is decided once, by a reviewer who has decided nothing in the case. */
export const twoDeciders: Race = {
  name: 'two people decide one appeal',
  async prepare(side) {
    const id = await answered(side, 'ruled', '300');
    await post(side, `/cases/${id}/stand-behind`, side.brand.token, {})();
    const [ruler, second, third] = [await desk(side, 'first'), await desk(side, 'second'), await desk(side, 'third')];
    const ruling = { outcome: 'upheld', checklist: noneMet, reasons: 'The invoice names other goods.' };
    await post(side, `/desk/cases/${id}/ruling`, ruler, ruling)();
    await side.running.settle();
    const link = await side.running.linkOf(id);
    await post(side, `/answers/${link}/appeal`, undefined, { grounds: '该商品为正品。' })();
    await side.running.settle();
    const decide = (as: string, outcome: string) =>
      post(side, `/desk/cases/${id}/appeal-decision`, as, { outcome, reasons: 'Read anew.' });
    return {
      commands: [decide(second, 'confirmed'), decide(third, 'reversed')],
      async faults({ events, rows }) {
        const [dismissed, allowed] = [of(events, 'appeal-dismissed'), of(events, 'appeal-allowed')];
        const [state] = await rows<{ status: string; strikes: string; orders: number }>(`
          select c.state ->> 'status' as status, (select s.state ->> 'strikes' from aggregate s where s.id = 'taobao/ruled') as strikes,
            (select count(*)::int from marketplace_order o where o.seller = 'taobao/ruled' and desired = 'up') as orders
          from aggregate c where c.kind = 'case' and c.id = '${id}'`);
        const expected = allowed.length > 0 ? { status: 'restoring', orders: 1 } : { status: 'upheld', orders: 0 };
        return those(
          [dismissed.length + allowed.length !== 1, `decided ${dismissed.length + allowed.length} times`],
          [state?.status !== expected.status || state.orders !== expected.orders, 'the case is not as it was decided'],
          [allowed.length > 0 !== (state?.strikes === '{}'), 'the strike is not as it was decided'],
        );
      },
    };
  },
};

/** I6: a withdrawn claim stays withdrawn, and the listing is restored once. */
export const standBehindAgainstWithdraw: Race = {
  name: 'a claim is stood behind and withdrawn',
  async prepare(side) {
    const id = await answered(side, 'given-up', '400');
    return {
      commands: [
        post(side, `/cases/${id}/stand-behind`, side.brand.token, {}),
        post(side, `/cases/${id}/withdraw`, side.brand.token, { kind: 'mistake' }),
      ],
      async faults({ events, rows, outcomes }) {
        const [state] = await rows<{ status: string; tasks: number; clocks: number; orders: number }>(`
          select state ->> 'status' as status,
            (select count(*)::int from desk_task where subject = '${id}' and done_at is null) as tasks,
            (select count(*)::int from deadline where aggregate = '${id}') as clocks,
            (select count(*)::int from marketplace_order where seller = 'taobao/given-up' and desired = 'up') as orders
          from aggregate where kind = 'case' and id = '${id}'`);
        return those(
          [outcomes[1] !== '200' || of(events, 'case-withdrawn').length !== 1, 'not withdrawn, once'],
          [state?.status !== 'restoring', `the case stands at ${state?.status}`],
          [state?.tasks !== 0, 'a ruling is asked for still'],
          [state?.clocks !== 0, 'a clock runs still'],
          [state?.orders !== 1, `${state?.orders} restorations`],
        );
      },
    };
  },
};

/** I2, I10: a seller who answers in time gets no strike for silence, and one who answers late contests the strike. */
export const answerAgainstSilence: Race = {
  name: 'an answer in the last moment against the silence that strikes',
  async prepare(side) {
    const { running } = side;
    await side.offer('late', '500');
    const { case: id } = await side.file('500');
    const notice = await openNotice(running, 'taobao', 'late');
    const { body: photo } = await notice.upload('invoice.pdf');
    const due = (await side.caseOf(id)).clocks.find(({ clock }: { clock: string }) => clock === 'answer').due;
    // The last instant for the answer; the clock is one later.
    running.clock.set(new Date(Date.parse(due) - 1));
    await running.settle();
    const { transactions } = running.service;
    const over = new ManualClock(due);
    const begin = (tx: AnyTx) =>
      new UnitOfWork(tx, { now: over.now(), entropy: systemEntropy, programme: running.programme }, consequences);
    const struck = deadlineSource({ transactions, begin, clock: over, lockFor });
    return {
      commands: [
        post(side, `/answers/${notice.link}/counter-notice`, undefined, {
          ...{ kind: 'genuine-from', exhibits: [{ id: photo.id, item: 'purchase-invoice' }], supplier: '岚木' },
          ...{ statement: '一致', declaration: true },
        }),
        async () => `${await struck(16)} struck`,
      ],
      async faults({ events, rows, outcomes }) {
        const strikes = of(events, 'strike-issued').filter(({ aggregate }) => aggregate === 'taobao/late').length;
        const [answer] = of(events, 'answer-received', 'late-proof-received');
        const inTime = answer?.type === 'answer-received';
        const [state] = await rows<{ status: string; contested: boolean; waits: boolean }>(`
          select c.state ->> 'status' as status, s.state::text like '%"contested": true%' as contested,
            exists (select from deadline d where d.aggregate = c.id and d.clock = 'brand') as waits
          from aggregate c, aggregate s where c.kind = 'case' and c.id = '${id}' and s.kind = 'seller' and s.id = 'taobao/late'`);
        return those(
          [(answer !== undefined) !== outcomes[0].startsWith('201'), 'the seller was told otherwise than was decided'],
          [strikes !== (inTime ? 0 : 1), `struck ${strikes} times`],
          [
            strikes === 1 && state?.contested !== (answer !== undefined),
            'a late answer contests the strike, and nothing else',
          ],
          [state?.status !== (answer ? 'brand-window' : 'upheld'), `the case stands at ${state?.status}`],
          [state?.waits !== (answer !== undefined), 'the complainant’s time runs with an answer, and only then'],
        );
      },
    };
  },
};

/** I6: in any order of a withdrawal and the removal's receipt, the listing ends restored, once. */
export const withdrawAgainstLanding: Race = {
  name: 'a withdrawal against the landing of the removal',
  async prepare(side) {
    const { running } = side;
    const listing = '600600';
    await side.offer('landing-shop', listing);
    const body = { right: side.right, reason: 'counterfeit', declaration: true };
    const target = { kind: 'listing', marketplace: 'taobao', id: listing };
    const answer = await running.call('POST', '/complaints', {
      as: side.brand.token,
      body: { ...body, targets: [target] },
    });
    const id = answer.body.bundles[0].cases[0].case;
    const { transactions, begin } = running.service;
    const { clock, programme } = running;
    const deps = { transactions, clock, programme, begin, entropy: systemEntropy };
    const letters = ['notice', 'mail'].map((kind) => [kind, async () => ({ done: true }) as const]);
    // With a long timeout: the race ends with the removal's receipt, on a busy machine too.
    const orders = outboxSource(
      { transactions, clock, softTimeoutMs: 60_000 },
      { ...Object.fromEntries(letters), order: orderOutboxHandler(deps) },
    );
    let current = listing;
    return {
      renewed: {
        text: listing,
        begin(replacement) {
          current = replacement;
          running.shops.taobao.putListings([
            {
              id: current,
              title: `岚木 托特包`,
              seller: { id: 'landing-shop' },
              price: { amount: '99.00', currency: 'CNY' },
            },
          ]);
        },
      },
      commands: [
        post(side, `/cases/${id}/withdraw`, side.brand.token, { kind: 'mistake' }),
        async () => {
          await orders(16);
          return side.effects(current).join() || 'nothing';
        },
      ],
      async finish() {
        do clock.advance(61_000);
        while ((await orders(16)) > 0);
      },
      async faults({ events, rows, outcomes }) {
        const effects = side.effects(current);
        const [state] = await rows<{ status: string; measures: number; open: number }>(`
          select state ->> 'status' as status,
            (select count(*)::int from measure where seller = 'taobao/landing-shop' and in_force) as measures,
            (select count(*)::int from marketplace_order where seller = 'taobao/landing-shop' and state not in ('done', 'superseded')) as open
          from aggregate where kind = 'case' and id = '${id}'`);
        return those(
          [outcomes[0] !== '200', 'the withdrawal was refused'],
          [(await side.page(current)) !== 200, 'the listing is not back'],
          [
            !/^(listing-(hidden|removed),listing-reinstated)?$/.test(effects.join()),
            `the marketplace did ${effects.join()}`,
          ],
          [!['restored', 'closed'].includes(state?.status ?? ''), `the case stands at ${state?.status}`],
          [state?.measures !== 0, 'a measure is in force still'],
          [state?.open !== 0, 'an order is open still'],
          [of(events, 'strike-issued').length > 0, 'struck'],
        );
      },
    };
  },
};
