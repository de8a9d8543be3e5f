import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aBrand, aListing } from '../../an-example.ts';
import { assess, compileBrandBook, screen, waterfall } from '../../index.ts';

const book = compileBrandBook([
  aBrand('nike', ['Nike', '耐克'], { prices: [{ category: 'shoes', currency: 'USD', typical: '120.00' }] }),
  aBrand('adidas', ['Adidas', '阿迪达斯']),
  aBrand('puma', ['Puma']),
  aBrand('reebok', ['Reebok']),
  aBrand('asics', ['Asics']),
  aBrand('gucci', ['Gucci']),
]);
const of = (brand: string, listing: Parameters<typeof aListing>[0]) =>
  assess(aListing(listing), book).find((finding) => finding.brand === brand);
const weightsOf = (brand: string, listing: Parameters<typeof aListing>[0]): unknown =>
  of(brand, listing)?.signals.flatMap(({ weight }) =>
    ['stuffed-names', 'listed-behind', 'stuffed-keywords'].includes(weight ?? '') ? [weight] : [],
  );

const MANY = 'Nike Adidas Puma Reebok Asics running shoes';
const keywords = (count: number): string => Array.from({ length: count }, (_, i) => `summer item ${i}`).join(', ');

describe('a title that lists many brands', () => {
  it('gives each a signal, and another to those after the first, which are not on offer', () => {
    expect(weightsOf('nike', { title: MANY })).toEqual(['stuffed-names']);
    expect(weightsOf('puma', { title: MANY })).toEqual(['stuffed-names', 'listed-behind']);
    expect(screen(aListing({ title: MANY }), book)[0]?.brand).toBe('nike');
    expect(screen(aListing({ title: MANY }), book).map(({ band }) => band)).toEqual(Array(5).fill('review'));
  });

  it('concerns the brand of the brand field, where there is one', () => {
    const title = 'Gucci Nike Adidas Puma Reebok Asics shoes';
    expect(weightsOf('gucci', { title, brand: 'Puma' })).toEqual(['stuffed-names', 'listed-behind']);
    expect(weightsOf('puma', { title, brand: 'Puma' })).toEqual([]);
    expect(screen(aListing({ title, brand: 'Puma' }), book)[0]?.brand).toBe('puma');
  });

  it.each([
    'Nike x Adidas x Puma x Reebok',
    'Sole for Nike Adidas Puma Reebok Asics shoes',
    '鞋垫 适用于 Nike Adidas Puma Reebok Asics',
    'Nike Nike Nike Nike Nike Nike shoes',
  ])('%s: is none', (title) => {
    for (const brand of ['nike', 'adidas', 'puma']) expect(weightsOf(brand, { title }) ?? []).toEqual([]);
  });

  it('counts names, since several brands may have one name', () => {
    const owners = ['nike', 'kine', 'inek', 'keni', 'ekin'].map((id) => aBrand(id, ['Nike']));
    const others = ['Adidas', 'Puma', 'Reebok', 'Asics'].map((name) => aBrand(name, [name]));
    const alike = compileBrandBook([...owners, ...others]);
    const weights = (title: string) =>
      assess(aListing({ title }), alike).map(({ brand, signals }) => [brand, signals.map(({ weight }) => weight)]);
    expect(weights('Nike running shoes')).toEqual(owners.map(({ id }) => [id, ['mark-title']]));
    expect(weights(MANY).slice(0, owners.length)).toEqual(
      owners.map(({ id }) => [id, ['mark-title', 'stuffed-names']]),
    );
  });

  it('explains itself', () => {
    const finding = screen(aListing({ title: MANY }), book).find(({ brand }) => brand === 'puma');
    expect(finding && waterfall(finding).steps.map(({ label }) => label)).toEqual([
      'names “Puma” in the title',
      '“Puma” in the title, amid the names of 4 other brands or more: listed to be found',
      '“Puma”: not the first of the names, which is what is on offer',
    ]);
  });
});

describe('a mark amid keywords', () => {
  it.each([
    ['title', { title: `${keywords(12)}, Nike, ${keywords(12)}` }],
    ['title', { title: `${'casual soft light new shoe '.repeat(12)} Nike` }],
    ['description', { title: 'shoes', description: `Soft shoes.\n${keywords(15)}, Nike, ${keywords(15)}` }],
    ['description', { title: 'shoes', description: `Good. ${Array(20).fill('#soft').join(' ')} #nike #shoes` }],
    ['title', { title: `耐克，${Array(25).fill('夏季新款').join('，')}` }],
  ])('is hidden in the %s', (_, listing) => {
    expect(weightsOf('nike', listing)).toEqual(['stuffed-keywords']);
  });

  it.each([
    [{ title: 'Nike shoes, soft, light, new' }],
    [{ title: 'shoes', description: `Nike shoes. Size: 40. ${keywords(25)}` }],
    [
      {
        title: 'shoes',
        description: 'Nike makes these shoes, which are soft, light and good for running. '.repeat(20),
      },
    ],
    [{ title: 'shoes', description: `Fits:\n${keywords(12)}, compatible with Nike, ${keywords(12)}` }],
    [{ title: '正品耐克运动鞋男鞋夏季新款透气跑步鞋轻便休闲鞋子男士网面鞋学生潮鞋' }],
  ])('%o: is read', (listing) => {
    expect(weightsOf('nike', listing) ?? []).toEqual([]);
  });
});

describe('stuffing', () => {
  it('never brings a name and a price to act', () => {
    const price = { amount: '3.00', currency: 'USD' };
    const title = `Nike Adidas Puma Reebok Asics shoes, ${keywords(30)}`;
    expect(of('nike', { title, category: 'shoes', price })).toMatchObject({ band: 'review' });
  });

  it('reports the place, once of each kind, with any text around it', () => {
    const words = fc.array(
      fc.constantFrom('Nike', 'Adidas', 'Puma', 'Reebok', 'Asics', 'soft', ',', '#a', '\n', '鞋', 'for'),
      {
        maxLength: 120,
      },
    );
    fc.assert(
      fc.property(words, words, (title, description) => {
        const listing = aListing({ title: title.join(' ') || 'x', description: description.join(' ') });
        for (const { signals } of assess(listing, book)) {
          const stuffed = signals.filter(({ signal }) => signal === 'stuffing');
          expect(new Set(stuffed.map(({ weight }) => weight)).size).toBe(stuffed.length);
          for (const { field, span, seen } of stuffed)
            expect(span && listing[field as 'title']?.slice(...span)).toBe(seen);
        }
      }),
    );
  });
});
