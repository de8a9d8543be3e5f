import { afterAll, beforeAll, expect, test } from 'vitest';
import { mirroredAndCropped, photo } from '../../packages/service/src/testing/photo.ts';
import { type BrandSide, startBrandSide } from './brand-side.ts';
import { openNotice } from './seller.ts';

/**
 * Photos of removed pages in other shops, mirrored and cropped: each is found, and stands beside its old decision. A seller whose page
 * showed the photo first is never matched, even if a page with a copy of it was taken down.
 */
const stolen = [0, 1, 2];
const shownFirst = [3, 4];
const files = new Map<string, Buffer>();
const removed = new Map<number, string>();
let side: BrandSide;

/** Titles that have nothing in common but the brand. */
const words = '晨雾 山岚 竹影 松涛 荷风 雪径 秋实 春溪 夏木 冬青 石阶 云窗 雨巷 星河 月桥 沙洲'.split(' ');
const offers = async (seller: string, id: number, picture: string, like = { seller, id }): Promise<void> => {
  const kind = `${words[like.id % words.length]} ${['提包', '背包', '钱夹', '挎包'][like.id % 4]}`;
  const title = `岚木 高仿 手工 ${kind} ${like.seller}`;
  const price = { amount: `${100 + like.id}.00`, currency: 'CNY' };
  await side.offer(seller, String(id), { title, price, images: [`/img/${picture}.jpg`] });
};
const findingOf = async (id: number) =>
  (await side.running.call('GET', '/findings?limit=100', { as: side.brand.token })).body.items.find(
    ({ listing }: { listing: { id: string } }) => listing.id === String(id),
  );

beforeAll(async () => {
  for (const number of [...stolen, ...shownFirst]) {
    const original = await photo(number);
    files.set(`photo-${number}.jpg`, original);
    files.set(`copy-${number}.jpg`, await mirroredAndCropped(original));
    files.set(`again-${number}.jpg`, original);
  }
  side = await startBrandSide({}, { shopper: { pictures: (key: string) => files.get(key) } });
  const body = { name: '岚木', marks: [{ text: '岚木' }], classes: [18] };
  await side.running.call('POST', '/brands', { as: side.brand.token, body });
  // The honest pages are there days before the ones that copied them.
  for (const number of shownFirst) await offers(`maker-${number}`, 300 + number, `photo-${number}`);
  await side.pass(3);
  for (const number of stolen) await offers(`thief-${number}`, 100 + number, `photo-${number}`);
  for (const number of shownFirst) await offers(`thief-${number}`, 100 + number, `copy-${number}`);
  for (const number of [...stolen, ...shownFirst]) removed.set(number, (await side.file(String(100 + number))).case);
  for (const number of [...stolen, ...shownFirst]) await openNotice(side.running, 'taobao', `thief-${number}`);
  await side.pass(9);
  for (const id of removed.values()) expect(await side.caseOf(id)).toMatchObject({ status: 'upheld' });
  for (const number of stolen) await offers(`again-${number}`, 200 + number, `copy-${number}`);
  // The makers list the same goods again, under the title and at the price that had been copied.
  for (const number of shownFirst) {
    const copied = { seller: `thief-${number}`, id: 100 + number };
    await offers(`maker-${number}`, 400 + number, `again-${number}`, copied);
  }
  await side.pulled();
});
afterAll(() => side.running.close());

test('a photo that came back mirrored and cropped is found with its old decision', async () => {
  for (const number of stolen) {
    const finding = await findingOf(200 + number);
    expect(finding, String(number)).toMatchObject({
      right: side.right,
      relist: {
        ...{ case: removed.get(number), agree: ['picture'], seller: { key: `taobao/thief-${number}` } },
        picture: { with: expect.stringMatching(`photo-${number}.jpg$`), points: expect.any(Number), mirrored: true },
      },
    });
  }
});

test('and is filed with one press, as a new case, whose seller reads what the pages have in common', async () => {
  const { right, relist } = await findingOf(200);
  const filed = await side.file('200', { right, reason: relist.reason });
  const own = await side.caseOf(filed.case);
  expect(own).toMatchObject({ earlier: removed.get(0), alike: { in: ['picture'] } });
  expect(own).not.toHaveProperty('parent');
  const notice = await (await openNotice(side.running, 'taobao', 'again-0')).notice();
  expect(notice.cases[0].alike).toEqual({ in: ['picture'], removedAt: relist.removedAt });
});

test('a seller who showed the photo first is not matched, nor is their next page with what was copied from them', async () => {
  for (const number of shownFirst)
    for (const id of [300 + number, 400 + number]) {
      const finding = await findingOf(id);
      expect(finding, String(id)).toBeDefined();
      expect(finding, String(id)).not.toHaveProperty('relist');
    }
});
