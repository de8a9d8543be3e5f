import { desk } from './people.ts';
import type { World } from './world.ts';

/** A shadow order of the brand on the other marketplace, whose people said something of it. */
export async function filedInShadow({ markers, must, people, running, things }: World): Promise<void> {
  const { tmall } = running.shops;
  tmall.putSellers([{ id: 'tmall-shop', name: 'tmall-shop', password: 'shop', email: 'tmall-shop@seller.example' }]);
  tmall.putListings([
    {
      ...{ id: '800001', title: 'lanmuhua bag', seller: { id: 'tmall-shop' }, shipsTo: ['CN'], classes: [18] },
      price: { amount: '99.00', currency: 'CNY' },
    },
  ]);
  running.clock.advance(60_000);
  await running.settle();
  const stage = { marketplace: 'tmall', holder: people.brand.id, stage: 'shadow' };
  const lowered = { ...stage, reasons: markers.make('why a stage was lowered', desk) };
  await must({ method: 'POST', path: '/desk/stage-requests', body: lowered }, people.approver);
  const targets = [{ kind: 'listing', marketplace: 'tmall', id: '800001' }];
  const complaint = { right: things.brand.right, reason: 'counterfeit', targets, declaration: true };
  const { shadow } = await must({ method: 'POST', path: '/complaints', body: complaint }, people.brand);
  const readers = ['brand', ...desk];
  const order = markers.add(shadow[0].order, 'shadow order of the brand', readers);
  const as = await running.marketplaceUser('tmall', 'yang');
  const reasons = markers.make('what a marketplace would have done', readers);
  const body = { word: 'would-remove', orders: [order], reasons };
  const said = await running.call('POST', '/marketplace/shadow-words', { as, body });
  if (said.body.items?.[0]?.outcome !== 'done') throw new Error(JSON.stringify(said.body));
}
