import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { type FeedFacts, type ListingRead, readListings } from '../index.ts';

const folder = mkdtempSync(join(tmpdir(), 'feeds-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function read(name: string, content: string, facts?: FeedFacts): Promise<ListingRead[]> {
  const path = join(folder, name);
  writeFileSync(path, content);
  const all: ListingRead[] = [];
  for await (const one of readListings(path, facts)) all.push(one);
  return all;
}
const listingsIn = (reads: readonly ListingRead[]) => reads.flatMap((one) => ('listing' in one ? [one.listing] : []));

const rss = (...items: string[]): string =>
  `<?xml version="1.0"?>\n<rss version="2.0" xmlns:g="http://base.google.com/ns/1.0"><channel>\n<title>Shop</title>\n${items.join('\n')}\n</channel></rss>\n`;
const dunk = `<item>
<g:id>g1</g:id><title><![CDATA[Nike Dunk & Co]]></title><link>https://shop.example/p/1</link>
<description>&lt;p&gt;Low &amp;amp; fine&lt;/p&gt;</description>
<g:image_link>https://i.example/1.jpg</g:image_link>
<g:additional_image_link>https://i.example/2.jpg</g:additional_image_link>
<g:additional_image_link>https://i.example/3.jpg</g:additional_image_link>
<g:shipping><g:country>DE</g:country><g:price>4.95 EUR</g:price></g:shipping>
<g:price>1,299.00 USD</g:price><g:brand>Nike</g:brand><g:condition>used</g:condition></item>`;

describe('a Google Merchant feed in XML', () => {
  it('gives its products, each with its line, and no part of an attribute for the attribute', async () => {
    const reads = await read(
      'feed.xml',
      rss(dunk, dunk.replace('g1', 'g2').replace('1,299.00 USD', '18.13-26.37 USD')),
    );
    expect(reads[0]).toMatchObject({
      line: 4,
      listing: {
        ...{ marketplace: 'shop.example', id: 'g1', title: 'Nike Dunk & Co', description: 'Low & fine', brand: 'Nike' },
        ...{ price: { amount: '1299.00', currency: 'USD' }, condition: 'used' },
        images: ['https://i.example/1.jpg', 'https://i.example/2.jpg', 'https://i.example/3.jpg'],
      },
    });
    expect(reads[1]).toMatchObject({ line: 12, leftOut: [{ field: 'price' }] });
    expect(listingsIn(reads)[1]?.price).toBeUndefined();
  });

  it('may be Atom, and may lack an extension', async () => {
    const atom =
      '<feed xmlns="http://www.w3.org/2005/Atom" xmlns:g="x"><entry><g:id>a1</g:id><title>Cap</title><link href="https://shop.example/c"/><g:price>9 EUR</g:price></entry></feed>';
    expect(listingsIn(await read('atom', atom))).toMatchObject([{ id: 'a1', url: 'https://shop.example/c' }]);
  });

  it('names a product that is no listing, and reads the rest', async () => {
    const reads = await read('bad.xml', rss('<item><title>Cap</title></item>', dunk));
    expect(reads).toMatchObject([
      { line: 4, field: 'link', error: expect.stringContaining('not a URL') },
      { listing: { id: 'g1' } },
    ]);
  });

  it.each([
    ['breaks off', rss(dunk, '<item><g:id>g2</g:id>').replace('</channel></rss>', ''), 14],
    [
      'expands entities',
      `<!DOCTYPE rss [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>\n${rss(dunk, '<item>&b;</item>')}`.replace(
        '<?xml version="1.0"?>\n',
        '',
      ),
      12,
    ],
    ['nests without end', rss(dunk, '<item>'.repeat(80)), 12],
    ['is never a product again', rss(dunk, `<x>${'y'.repeat(17 << 20)}`), 12],
  ])('that %s gives what came before, and the line', async (_, xml, line) => {
    const reads = await read('damaged.xml', xml);
    expect(listingsIn(reads).map(({ id }) => id)).toEqual(['g1']);
    expect(reads.at(-1)).toMatchObject({ line, error: expect.stringContaining('not read from here on') });
  });

  it('of another kind is said to have no product', async () => {
    expect(await read('other.xml', '<urlset><url><loc>x</loc></url></urlset>')).toMatchObject([
      { line: 1, error: expect.stringContaining('no product') },
    ]);
  });

  it('reads no file that an entity names', async () => {
    writeFileSync(join(folder, 'secret.txt'), 'secret');
    const xml = `<!DOCTYPE rss [<!ENTITY s SYSTEM "file://${join(folder, 'secret.txt')}">]><rss><channel><item><title>&s;</title></item></channel></rss>`;
    expect(JSON.stringify(await read('external.xml', xml))).not.toContain('"secret"');
    expect(listingsIn(await read('external.xml', xml))).toEqual([]);
  });
});

const page = (...scripts: unknown[]): string =>
  `<!DOCTYPE html>\n<html><head><link rel="canonical" href="https://shop.example/p/1">\n${scripts
    .map((one) => `<script type="application/ld+json">${typeof one === 'string' ? one : JSON.stringify(one)}</script>`)
    .join('\n')}\n</head><body>Nike</body></html>`;
const product = {
  '@context': 'https://schema.org',
  '@type': 'Product',
  name: 'Nike Dunk',
  sku: 'D-1',
  brand: { '@type': 'Brand', name: 'Nike' },
  image: ['https://i.example/1.jpg', { '@type': 'ImageObject', url: 'https://i.example/2.jpg' }],
  offers: {
    ...{ '@type': 'Offer', price: 57.69, priceCurrency: 'USD', url: 'https://shop.example/p/1' },
    ...{ itemCondition: 'https://schema.org/UsedCondition', seller: { name: 'Best Shoes' } },
  },
};

describe('a saved page', () => {
  it('gives the schema.org product that it describes', async () => {
    const reads = await read('dunk.html', page({ '@type': 'WebSite' }, product));
    expect(reads).toEqual([
      {
        line: 4,
        listing: expect.objectContaining({
          ...{ marketplace: 'shop.example', id: 'D-1', title: 'Nike Dunk', brand: 'Nike', condition: 'used' },
          ...{ price: { amount: '57.69', currency: 'USD' }, seller: { id: 'Best Shoes', name: 'Best Shoes' } },
          images: ['https://i.example/1.jpg', 'https://i.example/2.jpg'],
        }),
      },
    ]);
  });

  it.each([
    ['a graph', { '@graph': [{ '@type': 'Person' }, product] }],
    ['a list', { '@type': 'ItemList', itemListElement: [{ '@type': 'ListItem', item: product }] }],
    ['a page’s main entity', { '@type': 'ItemPage', mainEntity: product }],
    ['several types', { ...product, '@type': ['Thing', 'http://schema.org/Product'] }],
    [
      'a product with variants',
      { ...product, '@type': 'ProductGroup', offers: undefined, hasVariant: [product, product] },
    ],
    ['a price specification', { ...product, offers: { priceSpecification: { price: '57.69', priceCurrency: 'USD' } } }],
  ])('finds the product in %s', async (_, thing) => {
    expect(listingsIn(await read('page.html', page(thing)))).toMatchObject([
      { id: 'D-1', price: { amount: '57.69', currency: 'USD' } },
    ]);
  });

  it.each([
    ['a range', { '@type': 'AggregateOffer', lowPrice: 10, highPrice: 90, priceCurrency: 'USD' }, /range/],
    [
      'different offers',
      [
        { price: 10, priceCurrency: 'USD' },
        { price: 90, priceCurrency: 'USD' },
      ],
      /range/,
    ],
    ['words', { price: 'ask us', priceCurrency: 'USD' }, /“ask us” is not a price/],
  ])('leaves out a price that is %s, and says so', async (_, offers, why) => {
    const reads = await read('range.html', page({ ...product, offers }));
    expect(reads).toMatchObject([
      { listing: { id: 'D-1' }, leftOut: [{ field: 'price', error: expect.stringMatching(why) }] },
    ]);
    expect(listingsIn(reads)[0]?.price).toBeUndefined();
  });

  it('names a script that is not JSON, and reads the others; a page without a product says so', async () => {
    expect(await read('broken.html', page('{"@type":', product))).toMatchObject([
      { line: 3, error: expect.stringContaining('not JSON') },
      { line: 4, listing: { id: 'D-1' } },
    ]);
    expect(await read('none.html', page({ '@type': 'Person' }))).toMatchObject([
      { line: 1, error: expect.stringContaining('no product') },
    ]);
  });

  it('survives any nesting and any markup', async () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    expect(listingsIn(await read('deep.html', page(deep, product)))).toHaveLength(1);
    await fc.assert(
      fc.asyncProperty(fc.json(), fc.string(), async (json, text) => {
        const reads = await read('any.html', page(json, text));
        expect(reads.length).toBeGreaterThan(0);
      }),
      { numRuns: 50 },
    );
  });
});

describe('exports of marketplaces', () => {
  it('reads eBay’s report of active listings, with variations', async () => {
    const csv =
      'Item number,Title,Variation details,Custom label (SKU),Available quantity,Currency,Start price,Current price,Sold quantity,eBay category 1 name,Condition\n' +
      '2255,Nike Dunk,,,7,USD,60.00,57.69,12,Athletic Shoes,Pre-owned\n' +
      '2255,Nike Dunk,Size=42,D-42,3,USD,57.69,,,,\n' +
      '2256,Nike Cap,,,1,USD,1.27e+01,,0,Hats,New with tags\n';
    const reads = await read('ebay.csv', csv, { seller: 'shoes-4u' });
    expect(listingsIn(reads)).toMatchObject([
      {
        ...{ marketplace: 'ebay', id: '2255', price: { amount: '57.69', currency: 'USD' }, seller: { id: 'shoes-4u' } },
        ...{ condition: 'used', sold: 12, stock: 7, variants: [{ id: 'D-42', title: 'Size=42' }] },
      },
      { id: '2256', condition: 'new' },
    ]);
    expect(reads[1]).toMatchObject({
      line: 4,
      leftOut: [{ field: 'start price', error: expect.stringContaining('rounded') }],
    });
  });

  it('reads Lazada’s products, a record for each SKU', async () => {
    const csv =
      'Product ID,*Product Name,Product Images1,Product Images2,Brand,SellerSKU,*Price,SpecialPrice\n' +
      '301,Nike Dunk,https://i.example/1.jpg,https://i.example/2.jpg,Nike,D-42,120,99\n' +
      '301,Nike Dunk,,,Nike,D-43,120,\n';
    const listings = listingsIn(
      await read('lazada.csv', csv, { marketplace: 'lazada-sg', seller: 's', currency: 'SGD' }),
    );
    expect(listings).toMatchObject([
      {
        ...{ marketplace: 'lazada-sg', id: '301', title: 'Nike Dunk', brand: 'Nike' },
        ...{ price: { amount: '99', currency: 'SGD' }, images: ['https://i.example/1.jpg', 'https://i.example/2.jpg'] },
        variants: [{ id: 'D-42' }, { id: 'D-43' }],
      },
    ]);
  });
});

describe('CSV of no known layout', () => {
  const csv = 'Item no.;Name;Cost;Shop\n7;Nike Dunk;57,69;Best Shoes\n8;Nike Cap;1 - 2;Best Shoes\n';
  const columns = { id: 'item no.', title: 'Name', price: 'Cost', seller: 'Shop' };

  it('is read by the columns that are named for its fields', async () => {
    const reads = await read('list.csv', csv, { marketplace: 'm', currency: 'EUR', columns });
    expect(listingsIn(reads)).toMatchObject([
      { id: '7', title: 'Nike Dunk', price: { amount: '57.69', currency: 'EUR' }, seller: { id: 'Best Shoes' } },
      { id: '8' },
    ]);
    expect(reads[1]).toMatchObject({ line: 3, leftOut: [{ field: 'price' }] });
  });

  it.each([
    [
      'a column that is not there',
      { ...columns, brand: 'Brand' },
      /no column “Brand” for brand\. There are: item no\., name/,
    ],
    ['no column of an exchanged name', { id: 'Name', title: 'id', seller: 'Shop' }, /no column “id” for title/],
    ['too few columns', { title: 'Name' }, /no column for id, seller/],
  ])('with %s is named', async (_, given, why) => {
    expect(await read('list.csv', csv, { marketplace: 'm', columns: given })).toMatchObject([
      { line: 1, error: expect.stringMatching(why) },
    ]);
  });

  it('needs no column of the seller if the caller names one, and is nothing for XML', async () => {
    const { seller: _, ...others } = columns;
    const reads = await read('list.csv', csv, { marketplace: 'm', seller: 'me', columns: others });
    expect(listingsIn(reads)[0]?.seller).toEqual({ id: 'me' });
    expect(await read('list.xml', rss(dunk), { columns })).toMatchObject([
      { error: expect.stringContaining('for CSV only') },
    ]);
  });
});
