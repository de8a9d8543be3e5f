import { afterAll, beforeAll, expect, test } from 'vitest';
import { mirroredAndCropped, photo } from '../../packages/service/src/testing/photo.ts';
import { type BrandSide, startBrandSide } from './brand-side.ts';
import { openNotice } from './seller.ts';

/**
 * Photos of removed pages in other shops, mirrored and cropped: each is found, and stands beside its old decision. A seller whose page
 * showed the photo first is never matched, whoever was taken down with a copy of it.
 */
const stolen = [0, 1, 2, 3, 4];
const shownFirst = [5, 6, 7];
const files = new Map<string, Buffer>();
const removed = new Map<number, string>();
let side: BrandSide;

/** Titles that have nothing in common but the brand. */
const words = '晨雾 山岚 竹影 松涛 荷风 雪径 秋实 春溪 夏木 冬青 石阶 云窗 雨巷 星河 月桥 沙洲'.split(' ');
const offers = async (seller: string, id: number, picture: string): Promise<void> => {
  const title = `岚木 高仿 ${words[id % words.length]} ${['提包', '背包', '钱夹', '挎包'][id % 4]} ${seller}`;
  const price = { amount: `${100 + id}.00`, currency: 'CNY' };
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
  await side.pulled();
});
afterAll(() => side.running.close());

test('a photo that came back mirrored and cropped is found with its old decision', async () => {
  for (const number of stolen) {
    const finding = await findingOf(200 + number);
    expect(finding?.relist, String(number)).toMatchObject({
      case: removed.get(number),
      agree: ['picture'],
      picture: { mirrored: true },
    });
  }
});

test('and is filed with one press, as a new case', async () => {
  const { right, relist } = await findingOf(200);
  const filed = await side.file('200', { right, reason: relist.reason });
  expect(await side.caseOf(filed.case)).toMatchObject({ earlier: removed.get(0), alike: { in: ['picture'] } });
});

test('whoever showed the photo first is not matched', async () => {
  for (const number of shownFirst) expect(await findingOf(300 + number), String(number)).not.toHaveProperty('relist');
});
