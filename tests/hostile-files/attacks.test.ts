import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BrandSide, startBrandSide } from '../journeys/brand-side.ts';
import { type Stage, stages } from '../journeys/contest.ts';
import { uploadDocument } from '../journeys/own-document.ts';
import { askWithoutPause } from './others.ts';
import { overlappingObjects } from './pdf.ts';

/** Files that froze the service for all users when the other side downloaded them. */
let side: BrandSide;
let reviewer: string;
const stage = stages(() => side, 1);

beforeAll(async () => {
  side = await startBrandSide();
  reviewer = await side.running.deskUser('reviewer');
});
afterAll(() => side.running.close());

/** 10 MiB of JPEG data that never ends: markers without a segment. */
const endlessJpeg = (): Buffer =>
  Buffer.concat([Buffer.of(0xff, 0xd8), Buffer.alloc(10 * 1024 * 1024 - 4, Buffer.of(0xff, 0xda, 0x00, 0x02))]);

const download = async (path: string, as?: string): Promise<number> =>
  (
    await side.running.service.app.inject({
      url: `/api/v1${path}`,
      headers: as === undefined ? {} : { authorization: `Bearer ${as}` },
    })
  ).statusCode;

/** Uploaded by either side, submitted, and read by the other side and the review team. */
async function attack({ id, seller }: Stage, bytes: Buffer): Promise<void> {
  const { status, body } = await seller.upload(`attack-${bytes.length}.pdf`, bytes);
  const backed = await uploadDocument(side.running, side.brand.token, bytes);
  expect([201, 415, 422]).toContain(status);
  expect(backed.status).toBe(status);
  if (status !== 201) return;
  const exhibits = [{ id: body.id, item: 'purchase-invoice' }];
  const sent = { kind: 'genuine-from', declaration: true, exhibits, supplier: '岚木', statement: 'as invoiced' };
  await side.running.call('POST', `/answers/${seller.link}/counter-notice`, { body: sent });
  await download(`/cases/${id}/exhibits/${body.id}`, side.brand.token);
  await download(`/cases/${id}/exhibits/${body.id}`, reviewer);
}

test.each([
  ['500 objects that overlap', () => overlappingObjects(500)],
  ['8,000 objects that overlap', () => overlappingObjects(8_000)],
  ['a JPEG of 10 MiB of markers', endlessJpeg],
])(
  '%s keep no other client waiting',
  async (_what, make) => {
    const bytes = make();
    const contested = await stage();
    const others = askWithoutPause(side);
    await attack(contested, bytes).catch(async (error: unknown) => {
      await others();
      throw error;
    });
    expect((await others()).longestBusy).toBeLessThan(1_000);
  },
  300_000,
);
