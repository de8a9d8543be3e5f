import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { stampOutboxHandler } from '../../packages/service/src/takedown/time-stamps/index.ts';
import { openTimeStampAuthority, type TestAuthority } from '../../packages/service/src/testing/time-stamp-authority.ts';
import { type BrandSide, startBrandSide } from './brand-side.ts';
import { pdfText } from './pdf-text.ts';
import { openNotice } from './seller.ts';

/** Packets are stamped by a time-stamp authority, where one is configured. No filing waits for it. */

let side: BrandSide;
let authority: TestAuthority;
let listings = 0;

beforeEach(() => {
  authority.misdeed = {};
});
afterAll(() => authority.close());
beforeAll(async () => {
  authority = await openTimeStampAuthority(() => side.running.clock.now());
});

const get = (path: string, as?: string) =>
  side.running.service.app.inject({
    url: `/api/v1${path}`,
    headers: as === undefined ? {} : { authorization: `Bearer ${as}` },
  });
const packetOf = async (id: string) => (await get(`/cases/${id}/packet`, side.brand.token)).json();
/** The rows about the stamp, in words. */
const saidOf = ({ sections }: { sections: { item: string; rows: { text: { en: string } }[] }[] }): string[] =>
  sections.filter(({ item }) => item === 'stamp').flatMap(({ rows }) => rows.map(({ text }) => text.en));
async function filed(): Promise<string> {
  listings += 1;
  await side.offer(`shop-${listings}`, `${listings}`);
  return (await side.file(`${listings}`)).case;
}

describe('with an authority', () => {
  beforeAll(async () => {
    const timeStamps = { url: authority.url, trusted: [authority.root.certificate] };
    side = await startBrandSide({}, { timeStamps });
  });
  afterAll(() => side.running.close());

  test('a packet has its stamp, which its seller reads too, and the document', async () => {
    const id = await filed();
    const packet = await packetOf(id);
    const { stamp, parts } = packet;
    expect(stamp).toMatchObject({ at: parts.packet.body.filedAt, authority: 'Test time stamps' });
    // The stamp is of the hash that the ledger has.
    expect(Buffer.from(stamp.file, 'base64').includes(Buffer.from(parts.packet.hash, 'hex'))).toBe(true);
    expect(saidOf(packet)).toEqual([
      `${stamp.at.slice(0, 10)} ${stamp.at.slice(11, -1)} UTC`,
      'Test time stamps',
      stamp.serial,
      expect.stringContaining('root certificate'),
      `openssl ts -verify -digest ${parts.packet.hash} -in packet-${id}.tsr -CAfile authority.pem`,
    ]);
    const { link } = await openNotice(side.running, 'taobao', `shop-${listings}`);
    expect((await get(`/answers/${link}/packets/${id}`)).json().stamp).toEqual(stamp);
    for (const language of ['en', 'zh-CN']) {
      const pdf = (await get(`/cases/${id}/packet.pdf?language=${language}`, side.brand.token)).rawPayload;
      expect(pdfText(pdf).replaceAll(/\s/g, '')).toContain('Testtimestamps');
    }
  });

  test('while the authority does not answer as it should, the packet says that it waits, and nothing else does', async () => {
    authority.misdeed = { sha256: Buffer.alloc(32, 1) };
    const id = await filed();
    expect(await side.caseOf(id)).toMatchObject({ lane: 'expedited' });
    const before = await packetOf(id);
    expect(before.stamp).toBeUndefined();
    expect(saidOf(before)).toEqual([expect.stringMatching(/^Not yet/)]);
    const asked = authority.asked();
    authority.misdeed = {};
    side.running.clock.advance(60_000);
    await side.running.settle();
    const after = await packetOf(id);
    expect(after.stamp.at > before.parts.packet.body.filedAt).toBe(true);
    expect(after.parts).toEqual(before.parts);
    side.running.clock.advance(86_400_000);
    await side.running.settle();
    expect(authority.asked()).toBe(asked + 1);
  });

  test('what still waits when the authority is taken out of the configuration has none', async () => {
    authority.misdeed = { status: 2 };
    const id = await filed();
    const { service, clock } = side.running;
    const handler = stampOutboxHandler({ transactions: service.transactions, clock, stamper: undefined });
    const row = { id: '1', key: `stamp:${id}`, payload: { case: id }, attempts: 1 };
    expect(await handler(row, async () => undefined)).toEqual({ done: true });
    expect(saidOf(await packetOf(id))).toEqual([expect.stringMatching(/^Absent/)]);
  });
});

describe('without one', () => {
  beforeAll(async () => {
    side = await startBrandSide();
  });
  afterAll(() => side.running.close());

  test('a packet says so', async () => {
    const packet = await packetOf(await filed());
    expect(packet.stamp).toBeUndefined();
    expect(saidOf(packet)).toEqual(['Absent: no time-stamp authority was configured when the complaint was filed']);
  });
});
