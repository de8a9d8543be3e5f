import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BrandSide, startBrandSide } from './brand-side.ts';
import { stages } from './contest.ts';
import { inboxOf, openNotice } from './seller.ts';

/** A signed link opens its pages as long as its seller can act on them, and until the review team revokes it. */
let side: BrandSide;
let ann: string;
const stage = stages(() => side, 400);
beforeAll(async () => {
  side = await startBrandSide();
  ann = await side.running.deskUser('ann');
});
afterAll(() => side.running.close());

const call = (method: 'GET' | 'POST', path: string, as?: string, body?: object) =>
  side.running.call(method, path, { ...(as !== undefined && { as }), ...(body && { body }) });
const shopOf = (listing: string): string => `s${listing}`;
const newestLink = async (seller: string, page: string): Promise<string> => {
  await side.running.settle();
  const inbox = await inboxOf(side.running, 'taobao', seller);
  return (
    inbox
      .find(({ link }) => link?.includes(`/${page}/`))
      ?.link?.split('/')
      .at(-1) ?? ''
  );
};
const why = { reasons: 'The seller forwarded it to a stranger.' };

describe('a link of a bundle', () => {
  test('opens neither the shop, nor its clearances, nor another bundle', async () => {
    const { seller, listing } = await stage();
    await side.offer(shopOf(listing), `9${listing}`);
    await side.file(`9${listing}`);
    const { link } = seller;
    expect((await call('GET', `/answers/${link}`)).status).toBe(200);
    for (const [method, path, body] of [
      ['GET', `/shop-notices/${link}`],
      ['POST', `/shop-notices/${link}/contest`, { grounds: 'x' }],
      ['GET', `/shop-clearances/${link}`],
      [
        'POST',
        `/shop-clearances/${link}`,
        { holder: 'x', documents: [{ id: 'x', item: 'x' }], until: 'x', declaration: true },
      ],
    ] as const) {
      const answer = await call(method, path, undefined, body);
      expect([path, answer.status]).toEqual([path, 404]);
      expect(JSON.stringify(answer.body)).not.toMatch(/[0-9a-f-]{36}\.\d+\.[\w-]{43}/);
    }
  });

  test('opens nothing unless it is exactly as signed', async () => {
    const { seller } = await stage();
    const { link } = seller;
    const [notice = '', revocations = '', signature = ''] = link.split('.');
    const last = signature.at(-1) ?? '';
    // The last letter of 32 bytes in Base64 has two bits without meaning.
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    const other = alphabet[alphabet.indexOf(last) ^ 1] ?? '';
    for (const written of [
      `${link}.`,
      `.${link}`,
      `${link}.x`,
      link.toUpperCase(),
      `${notice.toUpperCase()}.${revocations}.${signature}`,
      `${notice}.0${revocations}.${signature}`,
      `${notice}.1.${signature}`,
      `${notice}..${signature}`,
      `${notice}.${signature}`,
      `${link}=`,
      `${link}%00`,
      `%20${link}`,
      `${notice}.${revocations}.${signature.slice(0, -1)}${other}`,
    ]) {
      expect([written, [400, 404].includes((await call('GET', `/answers/${written}`)).status)]).toEqual([
        written,
        true,
      ]);
    }
  });
});

describe('the review team revokes links', () => {
  test('of one bundle: each sent one is dead, a new one reaches only its seller, another bundle keeps its own', async () => {
    const { seller, id, listing } = await stage();
    const shop = shopOf(listing);
    await side.offer(shop, `9${listing}`);
    await side.file(`9${listing}`);
    const other = await openNotice(side.running, 'taobao', shop);
    const path = `/desk/cases/${id}/link-revocations`;
    expect((await call('POST', path, side.brand.token, why)).status).toBe(403);
    expect((await call('POST', path, ann, { reasons: '' })).status).toBe(400);
    const revoked = await call('POST', path, ann, why);
    expect(revoked).toMatchObject({ status: 201 });
    expect(JSON.stringify(revoked.body)).not.toContain(seller.link.slice(0, 36));

    for (const [method, rest] of [
      ['GET', ''],
      ['POST', '/opened'],
      ['POST', '/extend'],
      ['GET', '/proof'],
    ] as const) {
      expect(await call(method, `/answers/${seller.link}${rest}`)).toMatchObject({
        status: 410,
        body: { code: 'link-replaced' },
      });
    }
    expect((await call('GET', `/answers/${other.link}`)).status).toBe(200);
    const successor = await newestLink(shop, 'answer');
    expect(successor).not.toBe(seller.link);
    expect((await call('GET', `/answers/${successor}`)).body.cases[0].id).toBe(id);
    // No one else gets a notice, and the review team does not see it.
    const detail = await call('GET', `/cases/${id}`, ann);
    expect(detail.body.written).toContainEqual(
      expect.objectContaining({ about: 'revoke-links', by: 'ann', text: why.reasons }),
    );
    const mails = await side.running.mailTo('9001@cn.example');
    expect(JSON.stringify([detail.body, mails])).not.toContain(successor);
    // Again: the successor is dead too.
    expect((await call('POST', path, ann, why)).status).toBe(201);
    expect((await call('GET', `/answers/${successor}`)).status).toBe(410);
    const third = await newestLink(shop, 'answer');
    expect((await call('GET', `/answers/${third}`)).status).toBe(200);
  });

  test('of a whole shop: all of them; the new one leads to each of its decisions', async () => {
    const { seller, id, listing } = await stage();
    const shop = shopOf(listing);
    await call('POST', `/answers/${seller.link}/clearance-link`);
    const clearances = await newestLink(shop, 'clearances');
    expect((await call('GET', `/shop-clearances/${clearances}`)).status).toBe(200);
    expect((await call('POST', `/sellers/taobao/${shop}/link-revocations`, ann, why)).status).toBe(201);
    expect((await call('GET', `/answers/${seller.link}`)).status).toBe(410);
    expect((await call('GET', `/shop-clearances/${clearances}`)).status).toBe(410);
    const successor = await newestLink(shop, 'shop-notice');
    const page = await call('GET', `/shop-notices/${successor}`);
    expect(page.status).toBe(200);
    const [decision] = page.body.decisions;
    expect((await call('GET', `/answers/${decision.link}`)).body.cases[0].id).toBe(id);
    expect((await call('GET', `/sellers/taobao/${shop}`, ann)).body.reasons).toContainEqual(
      expect.objectContaining({ about: 'revoke-links', text: why.reasons }),
    );
  });
});

describe('a link is valid', () => {
  test('as long as its seller can act: through the answer window, silence and the appeal window, and no longer', async () => {
    const { seller, id, listing } = await stage();
    await call('POST', `/answers/${seller.link}/clearance-link`);
    const clearances = await newestLink(shopOf(listing), 'clearances');
    await side.pass(8);
    expect((await side.caseOf(id)).status).toBe('upheld');
    const view = await side.running.service.transactions.work((tx) =>
      tx
        .selectFrom('case_view')
        .select('view')
        .where('id', '=', id)
        .where('tenant', '=', 'desk')
        .executeTakeFirstOrThrow(),
    );
    const { appealUntil } = view.view as { appealUntil?: string };
    expect(appealUntil).toBeDefined();
    const { clock } = side.running;
    // Waits for no work: nothing due until then changes a window of this case.
    clock.advance(Date.parse(appealUntil ?? '') - clock.now().getTime() - 60_000);
    const last = await call('GET', `/answers/${seller.link}`);
    expect([last.status, last.body.actions.includes('appeal')]).toEqual([200, true]);
    clock.advance(30 * 86_400_000);
    const ended = await call('GET', `/answers/${seller.link}`);
    expect(ended).toMatchObject({ status: 410, body: { code: 'link-ended' } });
    const [{ detail: endedAt }] = ended.body.errors;
    expect(Date.parse(endedAt)).toBeGreaterThanOrEqual(Date.parse(appealUntil ?? ''));
    expect(ended.body.detail).toContain(endedAt.slice(0, 10));
    expect((await call('POST', `/answers/${seller.link}/appeal`, undefined, { grounds: 'x' })).status).toBe(410);
    expect((await call('GET', `/shop-clearances/${clearances}`)).status).toBe(410);
  });
});
