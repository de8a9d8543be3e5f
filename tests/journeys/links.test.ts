import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { api } from '../../packages/service/src/app/api.ts';
import type { Route } from '../../packages/service/src/platform/route.ts';
import { type BrandSide, itemUrl, startBrandSide } from './brand-side.ts';
import { allMet, noneMet, proof, stages } from './contest.ts';
import { openNotice, type SellerSide } from './seller.ts';

/** The scope of a signed link, and each reader's view of a seller. */
let side: BrandSide;
let reviewer: string;
const stage = stages(() => side, 100);

beforeAll(async () => {
  side = await startBrandSide();
  reviewer = await side.running.deskUser('reviewer');
});
afterAll(() => side.running.close());

const post = (path: string, as: string, body: object = {}) => side.running.call('POST', path, { as, body });
const rule = (id: string, outcome: string, checklist: object, as: string, more: object = {}) =>
  post(`/desk/cases/${id}/ruling`, as, { outcome, checklist, reasons: 'By the checklist.', ...more });

describe('a link', () => {
  test('that is forged, cut or of another notice does not open', async () => {
    const { seller } = await stage();
    const other = await stage();
    const [mine = '', signature = ''] = seller.link.split('.');
    const [theirs = ''] = other.seller.link.split('.');
    const flipped = `${signature.startsWith('A') ? 'B' : 'A'}${signature.slice(1)}`;
    for (const link of [`${theirs}.${signature}`, `${mine}.${flipped}`, mine, `${mine}.`, `${seller.link}x`, 'x.y']) {
      for (const [method, path] of [
        ['GET', ''],
        ['POST', '/opened'],
        ['POST', '/extend'],
      ] as const) {
        const answer = await side.running.call(method, `/answers/${link}${path}`);
        expect([answer.status, answer.body.code, answer.body.detail]).toEqual([404, 'not-found', 'No such notice.']);
      }
    }
  });

  test('opens its own bundle and no other, not even of the same seller', async () => {
    const one = await stage();
    await side.offer(`s${one.listing}`, `9${one.listing}`);
    const again = await side.file(`9${one.listing}`);
    const second = await openNotice(side.running, 'taobao', `s${one.listing}`);
    expect(second.link).not.toBe(one.seller.link);
    const listed = async (seller: SellerSide) => (await seller.notice()).cases.map(({ id }: { id: string }) => id);
    expect(await listed(one.seller)).toEqual([one.id]);
    expect(await listed(second)).toEqual([again.case]);
    expect((await second.answer('genuine-from', ['purchase-invoice'], proof)).status).toBe(201);
    expect((await side.caseOf(one.id)).status).toBe('answer-window');
  });
});

describe('one link for a bundle of two listings', () => {
  test('answers and rulings may differ by listing in one bundle', async () => {
    for (const id of ['801', '802']) await side.offer('pair', id);
    const targets = ['801', '802'].map((id) => ({ url: itemUrl(id) }));
    const filing = { right: side.right, reason: 'counterfeit', targets, declaration: true };
    const { body } = await post('/complaints', side.brand.token, filing);
    await side.running.settle();
    const [one, two] = body.bundles[0].cases.map((filed: { case: string }) => filed.case) as [string, string];
    const seller = await openNotice(side.running, 'taobao', 'pair');
    expect((await seller.notice()).cases).toHaveLength(2);
    expect((await seller.answer('genuine-from', ['purchase-invoice'], { ...proof, except: [two] })).status).toBe(201);
    expect([(await side.caseOf(one)).status, (await side.caseOf(two)).status]).toEqual([
      'brand-window',
      'answer-window',
    ]);
    expect((await seller.answer('genuine-from', ['order-and-payment'], proof)).status).toBe(201);
    expect((await post(`/cases/${one}/stand-behind`, side.brand.token)).body.cases).toHaveLength(2);
    const ruled = await rule(one, 'overturned', allMet, reviewer, {
      except: { [two]: { outcome: 'upheld', checklist: noneMet } },
    });
    expect(ruled.status).toBe(200);
    await side.running.settle();
    expect([await side.page('801'), await side.page('802')]).toEqual([200, 404]);
    expect([(await side.caseOf(one)).decision, (await side.caseOf(two)).decision]).toEqual(['overturned', 'upheld']);
  });
});

describe('a seller’s address, identity and supplier', () => {
  const canaries = ['canary@shop.example', '91110000CANARY', 'CANARY HOLDER', 'CANARY SUPPLIER', 'SUPPLIER-ID-CANARY'];
  const found = (text: string): string[] => canaries.filter((canary) => text.includes(canary));

  test('reach neither the complainant nor the public by any path', async () => {
    const { taobao } = side.running.shops;
    taobao.putSellers([
      {
        ...{ id: 'canary', name: '金丝雀店', password: 'shop', email: 'canary@shop.example' },
        identity: { kind: 'company-no', number: '91110000CANARY', holder: 'CANARY HOLDER' },
      },
    ]);
    taobao.putListings([{ id: '700', title: '岚木 托特包', seller: { id: 'canary' }, shipsTo: ['CN'], classes: [18] }]);
    await side.pulled();
    const { case: id } = await side.file('700');
    const seller = await openNotice(side.running, 'taobao', 'canary');
    const said = { supplier: 'CANARY SUPPLIER', statement: '一致' };
    const identifiers = [{ item: 'supplier', text: 'SUPPLIER-ID-CANARY' }];
    expect((await seller.answer('genuine-from', ['purchase-invoice'], { ...said, identifiers })).status).toBe(201);
    await post(`/cases/${id}/stand-behind`, side.brand.token);
    await rule(id, 'upheld', noneMet, reviewer);
    await seller.appeal('新的发票。');
    await side.running.settle();

    const ids: Record<string, string> = {
      ...{ case: id, right: side.right, marketplace: 'taobao', listing: '700', seller: 'canary', brand: 'none' },
      exhibit: (await side.caseOf(id)).answer.exhibits[0].id,
    };
    const reads = (Object.values(api) as Route[]).filter(({ method, access }) => method === 'GET' && access !== 'demo');
    expect(reads.length).toBeGreaterThan(12);
    for (const route of reads) {
      const path = route.url.replaceAll(/:(\w+)/g, (_, name: string) =>
        name === 'link' ? seller.link : (ids[name] ?? 'none'),
      );
      for (const as of route.access.endsWith('-link') ? [] : [side.brand.token, undefined]) {
        const answer = await side.running.service.app.inject({
          url: `/api/v1${path}`,
          ...(as !== undefined && { headers: { authorization: `Bearer ${as}` } }),
        });
        expect(found(answer.payload), path).toEqual([]);
      }
    }
    const mail = await side.running.mailTo('9001@cn.example');
    expect(mail.length).toBeGreaterThan(2);
    expect(found(JSON.stringify(mail))).toEqual([]);
    const withdrawn = await post(`/cases/${id}/withdraw`, side.brand.token, { kind: 'mistake' });
    expect(found(JSON.stringify(withdrawn))).toEqual([]);
    // The review team, which rules on it, reads the supplier.
    expect(found(JSON.stringify(await side.caseOf(id, reviewer)))).toContain('CANARY SUPPLIER');
  });

  test('a supplier named in accepting the complaint is the one exception', async () => {
    const { id, seller } = await stage();
    expect((await seller.answer('accepted', [], { supplier: '某批发部', statement: '购入三件' })).status).toBe(201);
    expect((await side.caseOf(id)).answer.supplier).toBe('某批发部');
  });
});
