import { openCleaner } from '@marketsafe/service/parts';
import sharp, { type Region } from 'sharp';
import { expect, test } from 'vitest';
import { invoicePdf } from './invoice.ts';

/** Share of a picture's pixels that are darker than grey. */
async function inked(picture: Buffer, { left, top, width, height }: Region): Promise<number> {
  const pixels = await sharp(picture).extract({ left, top, width, height }).greyscale().raw().toBuffer();
  return pixels.filter((value) => value < 128).length / pixels.length;
}

test('an invoice with a Chinese font that is not embedded shows its text after cleaning', async () => {
  const invoice = invoicePdf(
    { number: 'A-1', issuedDaysAgo: 3, supplier: '广州供货', buyer: '小店', items: [] },
    '2026-02-10',
  );
  const [page] = (await openCleaner().clean({ name: 'an invoice', bytes: Buffer.from(invoice) }, 'a sender')).copy
    .pages;
  if (!page) throw new Error('no page');
  // 销售发票 is at the top left; the space below the total is empty.
  expect(await inked(page, { left: 150, top: 140, width: 260, height: 90 })).toBeGreaterThan(0.03);
  expect(await inked(page, { left: 150, top: 1_200, width: 260, height: 90 })).toBe(0);
});
