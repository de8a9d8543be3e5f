import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type RefusedPicture, TextReader } from '../../packages/screening/src/index.ts';
import { callAfter } from '../../packages/service/src/platform/call-after.ts';
import { photo, pictureSaying } from '../../packages/service/src/testing/photo.ts';
import type { RunningOptions } from '../../packages/service/src/testing/running-service.ts';
import { type BrandSide, startBrandSide } from './brand-side.ts';

/** A brand's name that stands in a picture alone: which pictures are read, what comes of it, and what does not stop it. */

const files = new Map<string, Buffer>();
/** The pictures that the shop was asked for. */
let asked: string[];
let side: BrandSide;

async function start(textReader: RunningOptions['textReader'], log?: (line: string) => void): Promise<void> {
  files.clear();
  asked = [];
  const pictures = (key: string) => {
    asked.push(key);
    return files.get(key);
  };
  side = await startBrandSide(
    { mark: 'Kailas', classes: [25] },
    { shopper: { pictures }, ...(textReader && { textReader }), ...(log && { log }) },
  );
  const body = { name: 'Kailas', marks: [{ text: 'Kailas' }], classes: [25] };
  expect((await side.running.call('POST', '/brands', { as: side.brand.token, body })).status).toBe(201);
}

/** Says nothing of the brand, and leaves a doubt: it speaks the language of the replica trade. */
const doubtful = { title: '冲锋衣 一比一 复刻 秋冬', price: { amount: '259.00', currency: 'CNY' } };
const plain = { title: '冲锋衣 男女 秋冬', price: { amount: '259.00', currency: 'CNY' } };

async function findingOn(id: string) {
  const { body } = await side.running.call('GET', '/findings?limit=100', { as: side.brand.token });
  return body.items.find(({ listing }: { listing: { id: string } }) => listing.id === id);
}
const readTexts = () =>
  side.running.service.transactions.work(async (tx) => {
    const { rows } = await sql<{ address: string; texts: unknown; fault: string | null }>`
      select substring(address from '[^/]+$') as address, texts, text_fault as fault from fingerprint
      where texts is not null or text_attempts > 0 order by address`.execute(tx);
    return rows;
  });

describe('with a program that reads text', () => {
  // A busy machine may take as long as the test's own limit.
  const reader = new TextReader(callAfter, { milliseconds: 230_000 });
  beforeAll(async () => {
    await start(reader);
    files.set('coat.jpg', await photo(3));
    files.set('says.jpg', await pictureSaying('KAILAS 正品'));
    await side.offer('s1', '1', { ...doubtful, images: ['/img/coat.jpg', '/img/says.jpg', '/img/more.jpg'] });
    await side.offer('s2', '2', { ...plain, images: ['/img/says.jpg'] });
    await side.offer('s3', '3', { ...doubtful, images: ['/img/says.jpg'] });
    await side.pulled();
  });
  afterAll(async () => {
    await side.running.close();
    reader.stop();
  });

  test('the name in the second picture is a finding with its place and words, though no word of the listing has it', async () => {
    const found = await findingOn('1');
    expect(['act', 'review']).toContain(found?.band);
    const { signals } = found;
    const [said] = signals.filter(({ signal }: { signal: string }) => signal === 'text-in-picture');
    expect(said).toMatchObject({ nth: 2, seen: 'KAILAS' });
    expect(said.image).toMatch(/says\.jpg$/);
    expect(said.region.top).toBeGreaterThan(0.3);
    expect(said.region.top + said.region.height).toBeLessThan(0.7);
  });

  test('nothing is read without a doubt, nor once the doubt is settled, nor twice at one address', async () => {
    expect(await findingOn('2')).toBeUndefined();
    expect((await findingOn('3'))?.band).toBe((await findingOn('1'))?.band);
    expect([...new Set(asked)].sort()).toEqual(['coat.jpg', 'says.jpg']);
  });

  test('another rights holder’s mark is found in the text that was read before', async () => {
    const entry = { office: 'CN', number: '9777', owner: '远山', contact: 'registry@yuan.example' };
    const other = await side.running.participant(entry, { mark: 'Kailas 正品', classes: [25] });
    const body = { name: '远山', marks: [{ text: 'Kailas 正品' }], classes: [25] };
    expect((await side.running.call('POST', '/brands', { as: other.token, body })).status).toBe(201);
    await side.pulled();
    const { body: found } = await side.running.call('GET', '/findings?limit=100', { as: other.token });
    expect(found.items.map(({ listing }: { listing: { id: string } }) => listing.id).sort()).toEqual(['1', '3']);
    expect(new Set(asked).size).toBe(2);
  });
});

describe('a picture that cannot be read', () => {
  const refused: RefusedPicture = { refused: 'killed', error: '"a picture of a listing" ended the process.' };
  const lines = [{ text: 'KAILAS', confidence: 0.99, box: { left: 0.1, top: 0.1, width: 0.5, height: 0.1 } }];
  const bomb = Buffer.from('a file that ends the process that reads it');
  const stop = () => undefined;
  beforeAll(async () => {
    await start({ read: async ({ bytes }) => (bomb.equals(bytes) ? refused : { lines }), stop });
    files.set('bomb.jpg', bomb);
    files.set('says.jpg', await photo(5));
    await side.offer('s1', '1', { ...doubtful, images: ['/img/bomb.jpg', '/img/absent.jpg', '/img/says.jpg'] });
    await side.pulled();
  });
  afterAll(() => side.running.close());

  test('is kept as unread with its reason, and the pictures behind it are read', async () => {
    expect(await readTexts()).toEqual([
      { address: 'absent.jpg', texts: null, fault: 'no-picture' },
      { address: 'bomb.jpg', texts: null, fault: 'killed' },
      { address: 'says.jpg', texts: lines, fault: null },
    ]);
    expect((await findingOn('1'))?.band).toMatch(/act|review/);
  });

  test('is not asked for again', async () => {
    const before = asked.length;
    await side.pass(1);
    expect(asked).toHaveLength(before);
  });
});

describe('without a program that reads text', () => {
  const said: string[] = [];
  beforeAll(async () => {
    await start(undefined, (line) => said.push(line));
    files.set('says.jpg', await photo(5));
    for (const id of ['1', '2']) await side.offer('s1', id, { ...doubtful, images: ['/img/says.jpg'] });
    await side.pulled();
  });
  afterAll(() => side.running.close());

  test('the log says so once, with what to do, and listings are screened as before', async () => {
    expect(said.filter((line) => line.includes('onnxruntime-node'))).toHaveLength(1);
    expect(asked).toEqual(['says.jpg']);
    expect(await readTexts()).toEqual([]);
    await side.offer('s1', '3', { title: 'Kailas 冲锋衣 一比一', images: ['/img/says.jpg'] });
    expect(await findingOn('3')).toBeDefined();
  });
});
