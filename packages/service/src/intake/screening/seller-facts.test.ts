/** The facts about a seller that findings use, and whose acts they must not reveal. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Running, startRunning } from '../../testing/running-service.ts';

let running: Running;
const people: Record<'lune' | 'sol', { id: string; token: string }> = {} as never;
beforeAll(async () => {
  running = await startRunning();
  const entry = (number: string, owner: string) => ({ office: 'CN', number, owner, contact: `c${number}@x.example` });
  people.lune = await running.participant(entry('1', 'Maison Lune'), { mark: 'Lunaria' });
  people.sol = await running.participant(entry('2', 'House Sol'), { mark: 'Solstice' });
  await addBrand('lune', ['Lunaria']);
  await addBrand('sol', ['Solstice']);
});
afterAll(() => running.close());

const addBrand = (whose: keyof typeof people, words: readonly string[]) =>
  running.call('POST', '/brands', {
    as: people[whose].token,
    body: { name: words[0], marks: words.map((text) => ({ text, weak: text !== 'Lunaria' && text !== 'Solstice' })) },
  });
const offer = (id: string, title: string, seller: string) => ({ id, title, seller: { id: seller }, shipsTo: ['CN'] });
async function offered(...offers: ReturnType<typeof offer>[]): Promise<void> {
  running.shops.taobao.putListings(offers);
  running.clock.advance(60_000);
  await running.settle();
}
/** The notes about the seller in a listing's finding. */
async function notes(whose: keyof typeof people, listing: string): Promise<string[]> {
  const { items } = (await running.call('GET', '/findings', { as: people[whose].token })).body;
  const found = items.find((one: { listing: { id: string } }) => one.listing.id === listing);
  return found.signals.flatMap(({ field, note }: { field: string; note?: string }) =>
    field === 'seller' ? [note] : [],
  );
}

test('an overturned complaint counts in the seller’s favour for all participants, until it is upheld again', async () => {
  running.shops.taobao.putSellers([{ id: 's1', name: '店' }]);
  await offered(offer('fell', 'Lunaria 包 高仿', 's1'), offer('other', 'Solstice 包 高仿', 's1'));
  expect(await notes('sol', 'other')).toEqual([]);
  const filed = await running.call('POST', '/complaints', {
    as: people.lune.token,
    body: {
      ...{ right: 'cn-1', reason: 'counterfeit', declaration: true },
      targets: [{ kind: 'listing', marketplace: 'taobao', id: 'fell' }],
    },
  });
  const { case: id } = filed.body.bundles[0].cases[0];
  await running.settle();
  const withdrawn = await running.call('POST', `/cases/${id}/withdraw`, {
    as: people.lune.token,
    body: { kind: 'mistake' },
  });
  expect(withdrawn.status).toBe(200);
  await running.settle();
  expect(await notes('sol', 'other')).toEqual(['one complaint fell']);
});

test('a shop is new for a quarter of a year, if its marketplace reports when it opened', async () => {
  running.shops.taobao.putSellers([{ id: 's2', name: '新店', openedOn: '2026-03-01' }]);
  await offered(offer('young', 'Lunaria 包 高仿', 's2'));
  expect(await notes('lune', 'young')).toEqual(['opened less than 90 days ago']);
  running.clock.advance(88 * 86_400_000);
  await running.settle();
  expect(await notes('lune', 'young')).toEqual(['opened less than 90 days ago']);
  running.clock.advance(86_400_000);
  await running.settle();
  expect(await notes('lune', 'young')).toEqual([]);
  // The marketplace corrects the date, and the finding changes at once.
  running.shops.taobao.putSellers([{ id: 's2', name: '新店', openedOn: '2026-05-20' }]);
  running.clock.advance(60_000);
  await running.settle();
  expect(await notes('lune', 'young')).toEqual(['opened less than 90 days ago']);
});

describe('a shop of many brands', () => {
  test('is one only for the owner of those brands', async () => {
    running.shops.taobao.putSellers([{ id: 's3', name: '百货' }]);
    for (const word of ['Aurelle', 'Brunwick', 'Castello', 'Dorvanne']) await addBrand('lune', [word, 'Lunaria']);
    await offered(offer('lune', 'Lunaria 包 高仿', 's3'), offer('sol', 'Solstice 包 高仿', 's3'));
    expect(await notes('lune', 'lune')).toEqual(['5 protected brands or more in one shop']);
    expect(await notes('sol', 'sol')).toEqual([]);
    // The listing that named them moves to another shop.
    running.shops.taobao.recycle('lune', 's1');
    await offered(offer('again', 'Solstice 包 1:1', 's3'));
    expect(await notes('sol', 'again')).toEqual([]);
    const kept = await running.service.transactions.work((tx) => tx.selectFrom('shop_mix').selectAll().execute());
    expect(kept.map(({ seller }) => seller)).not.toContain('s3');
  });

  test('counts as a retailer from three years on, if it has no strike', async () => {
    const opened = new Date(running.clock.now().getTime() - 1094 * 86_400_000).toISOString().slice(0, 10);
    running.shops.taobao.putSellers([{ id: 's4', name: '老店', openedOn: opened }]);
    await offered(
      ...['Lunaria', 'Aurelle', 'Brunwick', 'Castello', 'Dorvanne'].map((word, i) =>
        offer(`old${i}`, `${word} Lunaria 包 高仿`, 's4'),
      ),
    );
    expect(await notes('lune', 'old0')).toEqual(['5 protected brands or more in one shop']);
    running.clock.advance(86_400_000);
    await running.settle();
    expect(await notes('lune', 'old0')).toEqual([
      '5 protected brands or more in one shop, open for three years and more without a strike',
    ]);
  });
});
