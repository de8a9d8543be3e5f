import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aBrand, aListing } from '../../an-example.ts';
import { assess, compileBrandBook, DEFAULT_BANDS, screen } from '../../index.ts';

const book = compileBrandBook([
  aBrand('nike', ['Nike', 'NK~'], {
    prices: [
      { category: 'shoes', currency: 'USD', typical: '120.00' },
      { category: 'socks', currency: 'USD', typical: '14.00' },
      { category: 'shoes', currency: 'CNY', typical: '800' },
    ],
  }),
]);
const priced = (title: string, amount: string, more: Partial<Parameters<typeof aListing>[0]> = {}) =>
  screen(aListing({ title, price: { amount, currency: 'USD' }, category: 'shoe/Sneakers', ...more }), book);
const logOdds = (title: string, amount: string, more = {}): number | undefined =>
  priced(title, amount, more)[0]?.signals.find(({ signal }) => signal === 'price')?.logOdds;

describe('the price signal', () => {
  it('falls as the price rises, and supports the seller within the range and at the usual price', () => {
    const [impossible = 0, farBelow = 0, below = 0, within = 0, usual = 0] = [
      '5.00',
      '20.00',
      '50.00',
      '70.00',
      '118.00',
    ].map((amount) => logOdds('N1ke', amount));
    expect(impossible).toBeGreaterThan(farBelow);
    expect(farBelow).toBeGreaterThan(below);
    expect(below).toBeGreaterThan(0);
    expect(within).toBeLessThan(0);
    expect(usual).toBeLessThan(within);
  });

  it('uses the lowest price of genuine goods where the brand states it', () => {
    const sales = compileBrandBook([
      aBrand('nike', ['Nike'], { prices: [{ category: 'shoes', currency: 'USD', typical: '120.00', low: '25.00' }] }),
    ]);
    const weightAt = (amount: string): unknown =>
      screen(aListing({ title: 'Nike shoes', price: { amount, currency: 'USD' } }), sales)[0]?.signals.find(
        ({ signal }) => signal === 'price',
      )?.weight;
    expect(['26.00', '24.00', '12.00', '11.00'].map(weightAt)).toEqual([
      'price-in-range',
      'price-far-below',
      'price-far-below',
      'price-impossible',
    ]);
  });

  it('compares with the right kind of goods, in any language', () => {
    expect(logOdds('Nike', '13.50', { category: 'Socks' })).toBeLessThan(0);
    expect(logOdds('Nike 运动鞋', '5.00', { category: undefined })).toBeGreaterThan(0);
    expect(logOdds('Nike', '5.00', { category: 'Watches' })).toBeUndefined();
  });

  it('compares with the most specific entry whose words are all present', () => {
    const lines = compileBrandBook([
      aBrand('jordan', ['Jordan'], {
        prices: [
          { category: 'shoes', currency: 'USD', typical: '60.00' },
          { category: 'Air Jordan 4', currency: 'USD', typical: '200.00', low: '150.00' },
          { category: 'golf shoes', currency: 'USD', typical: '20.00' },
        ],
      }),
    ]);
    const noteOf = (title: string): string | undefined =>
      screen(aListing({ title, price: { amount: '67.00', currency: 'USD' } }), lines)[0]?.signals.find(
        ({ signal }) => signal === 'price',
      )?.note;
    expect(noteOf('Air Jordan 4 shoes')).toContain(
      'of the typical 200.00 for Air Jordan 4; hardly any genuine one costs less than 150',
    );
    expect(noteOf('Air Jordan 1 shoes')).toContain('typical 60.00 for shoes');
  });

  it('counts half where the kind of goods is a guess, against the cheapest line', () => {
    const guessed = logOdds('N1ke', '1.10', { category: undefined }) ?? 0;
    expect(guessed).toBeCloseTo((logOdds('N1ke', '5.00') ?? 0) / 2);
    expect(logOdds('N1ke cap', '1.10', { category: undefined })).toBeUndefined();
  });

  it('never converts a currency', () => {
    expect(logOdds('Nike', '5.00', { price: { amount: '5.00', currency: 'EUR' } })).toBeUndefined();
    expect(logOdds('Nike', '5.00', { price: { amount: '50', currency: 'CNY' } })).toBeGreaterThan(0);
  });

  it.each(['0', '0.00', '0.0000'])('ignores a price of %s, which is no price', (amount) => {
    expect(logOdds('Nike', amount)).toBeUndefined();
    expect(priced('Nike Dunk', amount)).toEqual(
      screen(aListing({ title: 'Nike Dunk', category: 'shoe/Sneakers' }), book),
    );
  });

  it('never lifts a bare name over review, at any price', () => {
    const [finding] = priced('Nike Dunk', '5.00');
    expect(finding?.band).toBe('review');
    expect(finding?.signals.at(-1)).toMatchObject({
      note: expect.stringContaining('a name and a price alone never exceed review'),
      limited: 'review',
    });
    // The rule limits the band only; the score stays the share that infringes.
    expect(finding?.score).toBeGreaterThan(DEFAULT_BANDS.act);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20_000 }), (cents) => {
        expect(priced('Nike Dunk', (cents / 100).toFixed(2))[0]?.band).not.toBe('act');
      }),
    );
  });

  it('is no second reason next to a guess at a name, or to initials on goods of unknown kind', () => {
    const bape = compileBrandBook([
      aBrand('bape', ['Bape', 'BB~'], { prices: [{ category: 'bags', currency: 'USD', typical: '150.00' }] }),
    ]);
    const first = (title: string): unknown =>
      screen(aListing({ title, price: { amount: '5.70', currency: 'USD' } }), bape)[0]?.band;
    expect(first('BAE shoulder bag')).toBe('review');
    expect(first('BB cream')).toBeUndefined();
  });

  it.each(['N1ke Dunk', 'Nike Dunk 莆田', 'Nike Dunk fake'])(
    'lifts %s to act together with other evidence',
    (title) => {
      expect(priced(title, '5.00')[0]?.band).toBe('act');
    },
  );

  it('alone never exceeds watch', () => {
    const title = fc.constantFrom(
      'NK shoes',
      'shoes for Nike',
      '二手 Nike',
      'NK 莆田',
      'shoes',
      'compatible with Nike',
      'NK 1:1',
    );
    const amount = fc.integer({ min: 1, max: 20_000 }).map((cents) => (cents / 100).toFixed(2));
    fc.assert(
      fc.property(title, amount, fc.option(fc.constant('worn by Nike fans')), (text, price, description) => {
        const more = description === null ? {} : { description };
        const without = screen(aListing({ title: text, category: 'shoe', ...more }), book)[0]?.band ?? 'none';
        const withPrice = priced(text, price, more)[0]?.band ?? 'none';
        if (without === 'none' || without === 'watch') expect(['none', 'watch']).toContain(withPrice);
      }),
    );
  });
});

describe('prices in other currencies', () => {
  const brands = [aBrand('nike', ['Nike'], { prices: [{ category: 'shoes', currency: 'USD', typical: '100.00' }] })];
  const table = { asOf: '2026-11-01', base: 'USD', rates: { CNY: '7' } };
  const priceIn = (amount: string, currency: string, today = '2026-11-26'): unknown =>
    screen(
      aListing({ title: 'Nike shoes', price: { amount, currency } }),
      compileBrandBook(brands, { rates: { table, today } }),
    )[0]?.signals.find(({ signal }) => signal === 'price');

  it('are compared by the table of rates, which the note names', () => {
    expect(priceIn('56.00', 'CNY')).toMatchObject({
      seen: '56.00 CNY',
      weight: 'price-impossible',
      note: expect.stringContaining('8.0 % of the typical 100.00 for shoes, 8.00 USD at the rates of 2026-11-01'),
      atRates: { asOf: '2026-11-01', amount: '8.00', currency: 'USD' },
      ofTypical: 0.08,
      range: { category: 'shoes', currency: 'USD', typical: '100.00' },
    });
    expect(priceIn('700.00', 'CNY')).toMatchObject({ weight: 'price-usual' });
  });

  it("are compared where the brand's prices in the listing's currency are for other goods only", () => {
    const book = compileBrandBook(
      [
        aBrand('nike', ['Nike'], {
          prices: [
            { category: 'shoes', currency: 'USD', typical: '100.00' },
            { category: 'caps', currency: 'CNY', typical: '200.00' },
          ],
        }),
      ],
      { rates: { table, today: '2026-11-26' } },
    );
    const weightOf = (title: string): unknown =>
      screen(aListing({ title, price: { amount: '56.00', currency: 'CNY' } }), book)[0]?.signals.find(
        ({ signal }) => signal === 'price',
      )?.weight;
    expect(weightOf('Nike shoes')).toBe('price-impossible');
    expect(weightOf('Nike cap')).toBe('price-below');
  });

  it('are not guessed: without a current rate the note says so, and nothing counts', () => {
    expect(priceIn('56.00', 'JPY')).toMatchObject({
      logOdds: 0,
      note: 'not compared: no exchange rate from JPY to USD',
    });
    expect(priceIn('56.00', 'CNY', '2027-03-01')).toMatchObject({
      logOdds: 0,
      note: 'not compared: the exchange rates are of 2026-11-01, too old',
      notCompared: 'rates-too-old',
    });
    expect(priceIn('8.00', 'USD', '2027-03-01')).toMatchObject({ weight: 'price-impossible' });
  });
});

describe('prices without a comparison', () => {
  const brands = [
    aBrand('rolex', ['Rolex'], {
      prices: [
        { category: 'watches', currency: 'USD', typical: '9000.00' },
        { category: 'watches', currency: 'USD', typical: '6000.00', condition: 'used' },
        { category: 'watch straps', currency: 'USD', typical: '200.00' },
      ],
    }),
  ];
  const priceOf = (title: string, amount: string, more: object = {}): unknown =>
    assess(
      aListing({ title, price: { amount, currency: 'USD' }, ...more }),
      compileBrandBook(brands),
    )[0]?.signals.flatMap(({ signal, note }) => (signal === 'price' ? [note] : []));

  it('a strap is not the watch, and neither is an article that fits the watch', () => {
    expect(priceOf('Rolex watch strap', '150.00')).toEqual([expect.stringContaining('within the range: 75 %')]);
    expect(priceOf('Rolex watch strap', '5.00')).toEqual([expect.stringContaining('typical 200.00 for watch straps')]);
    expect(priceOf('Rolex watch with box', '90.00')).toEqual([expect.stringContaining('typical 9000.00')]);
    expect(priceOf('Rolex watch, steel case', '90.00')).toEqual([expect.stringContaining('typical 9000.00')]);
    expect(priceOf('polish for Rolex', '5.00')).toEqual([]);
  });

  it('used goods are compared with the range of used goods', () => {
    expect(priceOf('Rolex watch', '5000.00', { condition: 'used' })).toEqual([expect.stringContaining('used watches')]);
    expect(priceOf('Rolex watch', '3000.00', { condition: 'used' })).toEqual([
      'within the range: 50 % of the typical 6000.00 for used watches',
    ]);
  });

  it('a placeholder is no price, however small or large', () => {
    for (const amount of ['0.00', '0.01', '1.00', '999999999999.00'])
      expect(priceOf('Rolex watch', amount)).toEqual([]);
  });
});
