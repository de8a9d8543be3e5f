/** A rights holder reads its used and total removals, and when more are available. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BrandSide, type Participant, startBrandSide } from './brand-side.ts';

let side: BrandSide;
let rival: Participant;
beforeAll(async () => {
  side = await startBrandSide(
    {},
    { removals: (caps) => ({ ...caps, holder: { ...caps.holder, newcomer: { hour: 1, day: 2 } } }) },
  );
  rival = await side.running.participant(
    { office: 'CN', number: '9002', owner: '北麓皮具', contact: 'registry@beilu.example' },
    { mark: '北麓', classes: [18] },
  );
  for (const id of ['1', '2', '3']) await side.offer('s1', id, { title: '岚木 北麓 联名托特包' });
});
afterAll(() => side.running.close());

const room = async (participant: string, as: string) =>
  (await side.running.call('GET', `/participants/${participant}/standing`, { as })).body.removals;
const own = () => room(side.brand.id, side.brand.token);
const minute = 60_000;
/** The end of the five-minute slice that contains the instant, after that many minutes. */
const after = (instant: Date, minutes: number): string =>
  new Date((Math.floor(instant.getTime() / (5 * minute)) + 1) * 5 * minute + minutes * minute).toISOString();

test('before filing, when the hour is full, and when the day is', async () => {
  expect(await own()).toEqual({ hour: { used: 0, cap: 1 }, day: { used: 0, cap: 2 } });

  const first = side.running.clock.now();
  await side.file('1');
  expect(await own()).toEqual({ hour: { used: 1, cap: 1 }, day: { used: 1, cap: 2 }, roomAt: after(first, 60) });
  await side.file('2');
  expect([await side.page('1'), await side.page('2')]).toEqual([404, 200]);

  const { roomAt } = await own();
  side.running.clock.set(new Date(Date.parse(roomAt) - minute).toISOString());
  await side.running.settle();
  expect(await side.page('2')).toBe(200);
  side.running.clock.set(roomAt);
  await side.running.settle();
  expect(await side.page('2')).toBe(404);
  expect(await own()).toEqual({ hour: { used: 1, cap: 1 }, day: { used: 2, cap: 2 }, roomAt: after(first, 24 * 60) });

  side.running.clock.set(after(first, 24 * 60));
  await side.running.settle();
  expect(await own()).toEqual({ hour: { used: 0, cap: 1 }, day: { used: 1, cap: 2 } });
});

test('the review team reads the same, and other participants nothing of it', async () => {
  const desk = await side.running.deskUser('ann');
  expect(await room(side.brand.id, desk)).toEqual(await own());
  expect(await room(rival.id, rival.token)).toEqual({ hour: { used: 0, cap: 1 }, day: { used: 0, cap: 2 } });
  expect(await room(side.brand.id, rival.token)).toBeUndefined();
});
