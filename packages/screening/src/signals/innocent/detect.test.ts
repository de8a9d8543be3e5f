import { describe, expect, it } from 'vitest';
import { aBrand, aListing } from '../../an-example.ts';
import { compileBrandBook, screen } from '../../index.ts';

const book = compileBrandBook([
  aBrand('apple', ['Apple', '苹果']),
  aBrand('nikon', ['Nikon']),
  aBrand('canon', ['Canon']),
  aBrand('nike', ['Nike', '耐克']),
  aBrand('offwhite', ['Off-White']),
  aBrand('boss', ['Boss']),
  aBrand('supreme', ['Supreme']),
  aBrand('peacock', ['孔雀']),
  aBrand('rose', ['红玫瑰']),
]);
const find = (title: string, more: Partial<Parameters<typeof aListing>[0]> = {}) =>
  screen(aListing({ title, ...more }), book);
/** The log-odds of the innocent reading; jargon keeps the finding visible in any band. */
const readings = (title: string): [string, string][] =>
  find(`${title}. 高仿 1:1`).flatMap(({ signals }) =>
    signals.filter(({ logOdds }) => logOdds < 0).map(({ signal, seen }): [string, string] => [signal, seen ?? '']),
  );

it('compares a brand with no copy of it that its agent has in the book', () => {
  const marks = ['Nike', '耐克'];
  const alone = compileBrandBook([aBrand('nike', marks)]);
  const both = compileBrandBook([aBrand('nike', marks), aBrand('agents-nike', marks)]);
  for (const title of ['跑步鞋 耐克风格 透气', 'Nike 耐克风格 跑步鞋']) {
    const of = (book: typeof alone) => screen(aListing({ title }), book).find(({ brand }) => brand === 'nike');
    expect(of(alone)?.score).toBeGreaterThan(0.1);
    expect(of(both)).toEqual(of(alone));
  }
});

describe('innocent readings', () => {
  it.each([
    ['Case compatible with Apple phones', 'compatible with Apple'],
    ['Silicone case for Apple', 'case for Apple'],
    ['手机壳 适用于苹果', '适用于苹果'],
    ['适用苹果手机壳', '适用苹果'],
    ['funda para Apple', 'para Apple'],
    ['苹果适用 充电器', '苹果适用'],
    ['เคสหนัง สําหรับ Apple', 'สําหรับ Apple'],
  ])('%s: names the goods that it fits', (title, seen) => {
    expect(readings(title)).toContainEqual(['compatible', seen]);
    expect(find(title)).toEqual([]);
  });

  it('cover a list of names', () => {
    expect(find('Lens cap compatible with Nikon and Canon')).toEqual([]);
    expect(find('Lens cap for Nikon, Canon')).toEqual([]);
    expect(find('Case for Apple 14 Pro, Apple 15')).toEqual([]);
    expect(find('Cable for sale: Nikon')[0]?.brand).toBe('nikon');
  });

  it('do not excuse a second use as a brand', () => {
    expect(find('Nike shoes, box for Nike')[0]).toMatchObject({ brand: 'nike', band: 'review' });
    expect(find('Original cable. For sale: Apple charger')[0]?.brand).toBe('apple');
  });

  it('apply to a description that repeats the name, when the title has one', () => {
    const description = 'A soft cap. Your Nikon looks new with it.';
    expect(find('Lens cap for Nikon', { description })).toEqual([]);
    expect(find('Lens cap', { description: 'A cap for Nikon. Nikon quality.' })[0]?.brand).toBe('nikon');
  });

  it.each([
    ['Nikon camera, like Canon', 'nikon', 'canon'],
    ['Nike shoes Off-White style', 'nike', 'offwhite'],
    ['Nikon 相机 媲美 Canon', 'nikon', 'canon'],
  ])('%s: the brand on offer, not the one that it is compared with', (title, offered, compared) => {
    const bands = new Map(find(title).map(({ brand, band }) => [brand, band]));
    expect(bands.get(offered)).toBe('review');
    expect(bands.get(compared)).toBe('watch');
  });

  it('treat a comparison without another brand as a use of the name', () => {
    expect(find('camera like Canon')[0]).toMatchObject({ brand: 'canon', band: 'review' });
  });

  it.each(['二手 Nike 鞋', 'Nike shoes pre-owned', 'Nike hoodie second hand', 'Nike มือสอง'])(
    '%s: used goods go to watch',
    (title) => {
      const finding = find(title)[0];
      expect(finding?.band).toBe('watch');
      expect(finding?.signals.map(({ signal }) => signal)).toContain('second-hand');
    },
  );

  it('believes the condition field like the title', () => {
    expect(find('Nike shoes', { condition: 'used' })[0]?.band).toBe('watch');
    expect(find('Nike shoes', { condition: 'new' })[0]?.band).toBe('review');
  });

  it.each([
    'Apple juice 1 l',
    '苹果汁',
    'fresh apple',
    'like a boss mug',
    'off white dress',
    'supreme quality socks',
    '羽扇 孔雀翎',
    '50支红玫瑰',
  ])('%s: an ordinary word', (title) => {
    expect(find(title)).toEqual([]);
  });

  it.each([
    ['Apple Watch', 'apple'],
    ['苹果手机', 'apple'],
    ['Supreme T-shirt', 'supreme'],
    ['孔雀手表', 'peacock'],
    ['红玫瑰家纺', 'rose'],
    ['Cap by BOSS new', 'boss'],
    ['Off-White shoes', 'offwhite'],
  ])('%s: the brand', (title, brand) => {
    expect(find(title)[0]).toMatchObject({ brand, band: 'review' });
  });

  it('have their own place in the text', () => {
    const title = '二手 Nike 鞋';
    const signal = find(title)[0]?.signals.find((other) => other.signal === 'second-hand');
    expect(signal?.span && title.slice(...signal.span)).toBe('二手');
  });
});

describe('what the goods fit or contain', () => {
  const devices = compileBrandBook([
    ...[aBrand('apple', ['Apple', 'iPhone']), aBrand('samsung', ['Samsung', '三星']), aBrand('stanley', ['Stanley'])],
    ...[aBrand('amd', ['AMD']), aBrand('nvidia', ['NVIDIA']), aBrand('google', ['Google']), aBrand('gucci', ['Gucci'])],
    aBrand('microsoft', ['Windows']),
  ]);
  const bands = (given: Parameters<typeof aListing>[0]) =>
    Object.fromEntries(screen(aListing(given), devices).map(({ brand, band }) => [brand, band]));

  it.each([
    ['Samsung Galaxy S23 Ultra silicone case', 'samsung'],
    ['Funda Samsung A15 transparente', 'samsung'],
    ['Magnetic strap iPhone 15 lanyard', 'apple'],
    ['三星s23手机壳', 'samsung'],
    ['Funda de silicona, botella de agua Stanley Quencher', 'stanley'],
    ['Gaming laptop 15.6, AMD Ryzen 7, 16 GB', 'amd'],
    ['ASUS notebook with NVIDIA RTX 3050', 'nvidia'],
    ['4K projector, Google TV', 'google'],
  ])('%s: keeps the name at watch', (title, brand) => {
    expect(bands({ title })).toEqual({ [brand]: 'watch' });
  });

  it.each([
    ['Samsung Galaxy S23 Ultra with silicone case', 'samsung'],
    ['Samsung charger 25W', 'samsung'],
    ['Apple AirPods Pro 2 wireless charging case', 'apple'],
    ['Gucci phone case', 'gucci'],
    ['AMD Ryzen 7 5800X for laptop', 'amd'],
    ['Google phone', 'google'],
    ['Laptop PC Windows 11 license key', 'microsoft'],
  ])('%s: the name is of what is on offer', (title, brand) => {
    expect(bands({ title })[brand]).toBe('review');
  });

  it('does not excuse the brand field, and yields to another reason', () => {
    expect(bands({ title: 'Samsung Galaxy S23 case', brand: 'Samsung' })).toEqual({ samsung: 'review' });
    expect(bands({ title: 'Samsung Galaxy S23 case 高仿 1:1' }).samsung).toMatch(/act|review/);
  });

  it('is said in other languages too', () => {
    for (const title of ['Hülle passend für Samsung', 'Bolsa que se ajusta a Stanley', 'iPhone 15 uyumlu kablo'])
      expect(bands({ title })).toEqual({});
  });
});

describe('a mark that is an ordinary word, in a description alone', () => {
  const words = compileBrandBook([
    aBrand('omega', ['Omega']),
    aBrand('ordinary', ['The Ordinary']),
    aBrand('midea', ['Midea', '美的']),
    aBrand('gucci', ['Gucci']),
  ]);
  const bandOf = (description: string, title = 'dietary oil'): unknown =>
    screen(aListing({ title, description }), words)[0]?.band;

  it.each([
    'Rich in OMEGA-3 and omega 6',
    'Omega acids',
    'transcends the ordinary',
    'a taste beyond THE ORDINARY',
    '完美的生活',
  ])('%s: needs more than its name', (description) => {
    expect(bandOf(description)).toBeUndefined();
  });

  it.each(['Brand: Omega', 'Omega® watch', '品牌：美的', 'thương hiệu: Omega', 'Gucci'])(
    '%s: is a brand',
    (description) => {
      expect(bandOf(description)).toBe('watch');
    },
  );

  it('is a name where the title has it', () => {
    expect(bandOf('Omega', 'Omega watch')).toBe('review');
    expect(screen(aListing({ title: '美的 电饭煲' }), words)[0]?.brand).toBe('midea');
    expect(screen(aListing({ title: '精美的杯子' }), words)).toEqual([]);
  });
});

describe('a mark that is an ordinary word, on goods of other classes', () => {
  const supreme = compileBrandBook([aBrand('supreme', ['Supreme'], { classes: [18, 25] })]);
  const seen = (given: Parameters<typeof aListing>[0]): unknown => screen(aListing(given), supreme)[0]?.band;

  it('does not count', () => {
    expect(seen({ title: 'Supreme Serum', category: 'skincare' })).toBeUndefined();
    expect(seen({ title: 'Supreme hoodie', category: 'hoodies' })).toBe('review');
    expect(seen({ title: 'Supreme hoodie', classes: [3] })).toBeUndefined();
    expect(seen({ title: 'Supreme hoodie' })).toBe('review');
    expect(seen({ title: 'Serum', brand: 'Supreme', category: 'skincare' })).toBe('review');
  });
});
