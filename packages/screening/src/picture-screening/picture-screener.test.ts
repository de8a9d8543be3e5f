import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { aBrand, aListing, aMatch, aText } from '../an-example.ts';
import { compileBrandBook, type ScreenedLines, SHARED_FROM, screen } from '../index.ts';
import { PictureScreener } from './picture-screener.ts';
import type { FoundInBank, PictureTools } from './picture-tools.ts';

const folder = mkdtempSync(join(tmpdir(), 'pictures-'));
afterAll(() => rmSync(folder, { recursive: true }));
mkdirSync(join(folder, 'photos'));
/** A picture of these tests is a text: what it shows, and what is written in it. */
const picture = (name: string, shows: string, ...written: readonly string[]): string => {
  writeFileSync(join(folder, name), [shows, ...written].join('\n'));
  return name;
};

/** Tools that compare those texts, and note what they are asked. */
function tools({ reads = true } = {}): PictureTools & { readonly asked: string[]; isStopped: boolean } {
  const bank = new Map<string, string>();
  const asked: string[] = [];
  const shows = (bytes: Buffer): string => bytes.toString().split('\n')[0] ?? '';
  return {
    asked,
    isStopped: false,
    async add(key, { name, bytes }) {
      if (shows(bytes) === 'plain') return { error: `“${name}” cannot be searched for` };
      bank.set(key, shows(bytes));
      return undefined;
    },
    async search({ name, bytes }) {
      asked.push(`search ${name}`);
      if (shows(bytes) === 'damaged') return { error: `“${name}” is damaged` };
      // The first of two takes longer, as real ones do.
      if (name.includes('slow')) await new Promise((resolve) => setImmediate(resolve));
      const { region, withRegion } = aMatch('', '');
      const match = { points: 38, mirrored: true, region, withRegion } as const;
      // A chart “with” a logo is another picture, in which the logo is found.
      const [what, logo] = shows(bytes).split(' with ');
      const found = [...bank].flatMap(([key, shown]): FoundInBank[] => {
        if (shown === shows(bytes)) return [{ key, match: { ...match, kind: 'same-picture' } }];
        return shown === logo ? [{ key, match: { ...match, kind: 'logo' } }] : [];
      });
      const pdq = {
        hash: createHash('sha256')
          .update(what ?? '')
          .digest(),
        quality: what === 'faint' ? 20 : 100,
      };
      return { found, pdq };
    },
    async read({ name, bytes }) {
      asked.push(`read ${name}`);
      return reads ? aText(name, ...bytes.toString().split('\n').slice(1)).lines : 'not-installed';
    },
    async stop() {
      this.isStopped = true;
    },
  };
}

const nike = aBrand('nike', ['Nike'], {
  photos: [picture('photos/air.jpg', 'air'), 'photos/gone.jpg', 'https://brand.example/a.jpg'],
  logos: [picture('plain.svg', 'plain')],
});
const book = compileBrandBook([nike]);
const feed = (...listings: readonly object[]): string => {
  const path = join(folder, 'feed.jsonl');
  writeFileSync(path, listings.map((one) => JSON.stringify(one)).join('\n'));
  return path;
};
const opened = async (of = tools(), atOnce = 4) => {
  const screener = new PictureScreener(folder, of, atOnce);
  return { screener, faults: await screener.add([{ line: 3, brand: nike }]), of };
};
async function all(screener: PictureScreener, path: string): Promise<ScreenedLines[]> {
  const told: ScreenedLines[] = [];
  for await (const some of screener.screenFile(path, book)) told.push(some);
  return told;
}

describe('pictures of a file of listings', () => {
  it('are compared with the brands’ photos, and the findings are those of screen with these facts', async () => {
    const { screener } = await opened();
    const listing = aListing({ title: '新款', images: ['none.jpg', picture('copy.jpg', 'air')] });
    picture('none.jpg', 'something else');
    const [told] = await all(screener, feed(listing));
    const match = aMatch('copy.jpg', 'nike', { bank: 'brand', with: 'photos/air.jpg', mirrored: true });
    expect(told?.results).toEqual([
      { line: 1, listing, findings: screen(listing, book, {}, { matches: [{ ...match, honestSellers: 0 }] }) },
    ]);
    expect(told?.results).toHaveLength(1);
  });

  it('that are missing, refused or elsewhere are left out by line and field, and the rest goes on', async () => {
    const { screener } = await opened();
    symlinkSync('/etc/passwd', join(folder, 'link.jpg'));
    const images = [
      'missing.jpg',
      '../outside.jpg',
      'link.jpg',
      picture('bad.jpg', 'damaged'),
      picture('ok.jpg', 'air'),
    ];
    const path = feed(aListing({ title: '新款', images }), aListing({ title: 'Nike', id: '2', images: ['photos'] }));
    const [first, second] = await all(screener, path);
    expect(first?.leftOut).toEqual([
      { line: 1, field: 'images.0', error: expect.stringContaining('“missing.jpg”: there is no such file') },
      { line: 1, field: 'images.1', error: expect.stringContaining('../outside.jpg') },
      { line: 1, field: 'images.2', error: expect.stringContaining('“link.jpg”: is not in') },
      { line: 1, field: 'images.3', error: '“bad.jpg” is damaged' },
    ]);
    expect(first?.results).toHaveLength(1);
    expect(second?.leftOut).toEqual([{ line: 2, field: 'images.0', error: expect.stringContaining('is no file') }]);
    expect(second?.results).toMatchObject([{ findings: [{ brand: 'nike' }] }]);
  });

  it('that are addresses are counted and not asked for', async () => {
    const { screener, of } = await opened();
    const images = [
      'https://img.example/1.jpg',
      '//img.example/2.jpg',
      'data:image/png;base64,AA',
      picture('ok.jpg', 'air'),
    ];
    const [told] = await all(screener, feed(aListing({ title: '新款', images })));
    expect(told?.pictures).toEqual({ addresses: 3, unread: 0 });
    expect(told?.leftOut).toEqual([]);
    expect(of.asked).toEqual(['search ok.jpg']);
  });

  it('are read only where the other signals leave a doubt, and only until none is left', async () => {
    const { screener, of } = await opened();
    picture('1.jpg', 'shoe', 'EG7490');
    picture('2.jpg', 'shoe', 'NIKE');
    picture('3.jpg', 'shoe', 'NIKE');
    const images = ['1.jpg', '2.jpg', '3.jpg'];
    const [doubtful, plain, nothing] = await all(
      screener,
      feed(
        aListing({ title: '一比一 复刻 板鞋', images }),
        aListing({ title: 'Nike 板鞋', id: '2', images }),
        aListing({ title: '板鞋', id: '3', images }),
      ),
    );
    expect(of.asked.filter((one) => one.startsWith('read'))).toEqual(['read 1.jpg', 'read 2.jpg']);
    expect(doubtful?.results).toMatchObject([
      { findings: [{ brand: 'nike', band: expect.stringMatching(/act|review/) }] },
    ]);
    expect(plain?.results).toMatchObject([{ findings: [{ signals: [{ signal: 'mark' }] }] }]);
    expect(nothing?.results).toEqual([]);
  });

  it('are told where their text would settle a doubt and nothing reads text', async () => {
    const { screener } = await opened(tools({ reads: false }));
    picture('2.jpg', 'shoe', 'NIKE');
    const [told] = await all(screener, feed(aListing({ title: '一比一 复刻 板鞋', images: ['2.jpg'] })));
    expect(told?.pictures).toEqual({ addresses: 0, unread: 1 });
    expect(told?.results).toEqual([]);
  });

  it('that many honest sellers show stay quiet', async () => {
    const { screener } = await opened();
    picture('copy.jpg', 'air');
    const copy = (seller: string) => aListing({ title: 'Nike 板鞋', seller: { id: seller }, images: ['copy.jpg'] });
    const path = feed(aListing({ title: '新款', images: ['copy.jpg'] }));
    // One seller with many listings is one seller.
    await screener.learn([
      ...Array.from({ length: SHARED_FROM - 1 }, (_, at) => copy(`s${at}`)),
      copy('s0'),
      copy('s0'),
    ]);
    expect((await all(screener, path))[0]?.results).toHaveLength(1);
    await screener.learn([copy('another')]);
    expect((await all(screener, path))[0]?.results).toEqual([]);
  });

  it('beside the goods stay quiet with their logos and words where many honest sellers show them', async () => {
    const swoosh = aBrand('nike', ['Nike'], { logos: [picture('logo.png', 'swoosh')] });
    const [chart, faint, own] = [
      picture('chart.jpg', 'chart with swoosh', 'NIKE'),
      picture('faint.jpg', 'faint with swoosh', 'NIKE'),
      picture('own.jpg', 'shoe with swoosh'),
    ];
    const shown = (image: string): ScreenedLines['results'] | Promise<ScreenedLines['results']> =>
      all(screener, feed(aListing({ title: '一比一 复刻', images: [image] }))).then(([told]) => told?.results ?? []);
    const screener = new PictureScreener(folder, tools(), 4);
    expect(await screener.add([{ line: 1, brand: swoosh }])).toEqual([]);
    const genuine = (seller: number) =>
      aListing({ title: 'Nike', seller: { id: `s${seller}` }, images: [chart, faint] });
    await screener.learn(Array.from({ length: SHARED_FROM - 1 }, (_, seller) => genuine(seller)));
    expect(await shown(chart)).toHaveLength(1);
    await screener.learn([genuine(SHARED_FROM)]);
    expect(await shown(chart)).toEqual([]);
    // White goods on white are faint, too: their hash hides nothing.
    expect(await shown(faint)).toHaveLength(1);
    expect(await shown(own)).toHaveLength(1);
  });

  it('keep the order of the lines, and are looked up once for all listings that show them', async () => {
    const { screener, of } = await opened();
    const slow = picture('slow.jpg', 'air');
    const fast = picture('fast.jpg', 'air');
    const told = await all(
      screener,
      feed(
        ...Array.from({ length: 9 }, (_, at) =>
          aListing({ title: '新款', id: `${at}`, images: [at % 3 === 0 ? slow : fast] }),
        ),
        { marketplace: 'taobao' },
      ),
    );
    expect(told.map(({ read }) => read)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(told.at(-1)?.results).toMatchObject([{ line: 10, error: expect.any(String) }]);
    expect(of.asked.toSorted()).toEqual(['search fast.jpg', 'search slow.jpg']);
  });
});

describe('pictures of a brand book', () => {
  it('that cannot be used are named by line and field, and the other ones count', async () => {
    const { faults, screener, of } = await opened();
    expect(faults).toEqual([
      { line: 3, field: 'photos.1', error: expect.stringContaining('there is no such file') },
      { line: 3, field: 'photos.2', error: expect.stringContaining('is an address') },
      { line: 3, field: 'logos.0', error: '“plain.svg” cannot be searched for' },
    ]);
    await screener.stop();
    expect(of.isStopped).toBe(true);
  });
});
