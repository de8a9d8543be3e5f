import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type FeedFacts, type ListingRead, readListings } from '../index.ts';

const folder = mkdtempSync(join(tmpdir(), 'listings-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function read(name: string, content: string | Uint8Array, facts?: FeedFacts): Promise<ListingRead[]> {
  const path = join(folder, name);
  writeFileSync(path, content);
  const all: ListingRead[] = [];
  for await (const one of readListings(path, facts)) all.push(one);
  return all;
}
const line = (id: string, more: object = {}): string =>
  JSON.stringify({ marketplace: 'taobao', id, title: `Nike ${id}`, seller: { id: 's' }, ...more });
const listingsIn = (reads: readonly ListingRead[]) => reads.flatMap((one) => ('listing' in one ? [one.listing] : []));
const faultsIn = (reads: readonly ListingRead[]) => reads.filter((one) => 'error' in one);

describe('readListings from .jsonl', () => {
  it('reports the malformed line of ten thousand, and reads the rest', async () => {
    const lines = Array.from({ length: 10_000 }, (_, i) => line(String(i)));
    lines[6_541] = '{"marketplace":"taobao","id":';
    const reads = await read('many.jsonl', lines.join('\n'));
    expect(listingsIn(reads)).toHaveLength(9_999);
    expect(faultsIn(reads)).toEqual([{ line: 6_542, error: expect.stringContaining('not JSON') }]);
  });

  it('names the field of a listing that does not fit', async () => {
    const reads = await read(
      'field.jsonl',
      `${line('1', { price: { amount: 57.69, currency: 'USD' } })}\r\n\r\n${line('2')}\r\n`,
    );
    expect(reads[0]).toMatchObject({ line: 1, field: 'price.amount' });
    expect(reads[1]).toMatchObject({ line: 3, listing: { id: '2' } });
  });

  it('keeps a line separator inside a string, and skips a byte order mark', async () => {
    const reads = await read('odd.jsonl', `\ufeff${line('1', { description: 'a\u2028b' })}`);
    expect(listingsIn(reads)[0]?.description).toBe('a\u2028b');
  });

  it('rejects when the file is not there', async () => {
    await expect(readListings(join(folder, 'none.jsonl')).next()).rejects.toThrow(/ENOENT/);
  });
});

const TMALL = 'update_time,id,title,price,sale_count,comment_count,店名';

describe('readListings from CSV', () => {
  it('counts lines of the file, also across quoted line breaks', async () => {
    const csv =
      'marketplace,id,title,seller,price,currency,description\nt,1,"Nike ""Air""",s,12,USD,"two\nlines"\nt,2,Nike,s,abc,USD,\nt,3,Nike,s,9,USD,x\n';
    const reads = await read('plain.csv', csv);
    expect(reads[0]).toMatchObject({ line: 2, listing: { title: 'Nike "Air"', description: 'two\nlines' } });
    expect(reads[1]).toMatchObject({
      ...{ line: 4, listing: { id: '2' } },
      leftOut: [{ field: 'price', error: '“abc” is not a price. The listing is taken without a price' }],
    });
    expect(reads[2]).toMatchObject({ line: 5, listing: { id: '3' } });
  });

  it('takes a listing without its price if the currency is unknown, and names it', async () => {
    const csv =
      'marketplace,id,title,seller,price,currency\nt,1,Nike,s,12,ABC\nt,2,Nike,s,12 NEW,USD\nt,3,Nike,s,12,eur\n';
    expect(await read('currency.csv', csv)).toMatchObject([
      { line: 2, leftOut: [{ field: 'price', error: expect.stringContaining('“ABC” is no ISO 4217 code') }] },
      { line: 3, leftOut: [{ field: 'price', error: expect.stringContaining('“NEW” is no ISO 4217 code') }] },
      { line: 4, listing: { price: { amount: '12', currency: 'EUR' } } },
    ]);
  });

  it('gives up a record whose quote never closes, and continues at the next line', async () => {
    const rows = Array.from({ length: 5_000 }, (_, i) => `t,${i},Nike,s`);
    rows[10] = 't,10,"Nike,s';
    const reads = await read('open.csv', `marketplace,id,title,seller\n${rows.join('\n')}`);
    expect(listingsIn(reads)).toHaveLength(4_999);
    expect(faultsIn(reads)).toMatchObject([{ line: 12, error: 'a quote is opened and not closed' }]);
  });

  it('reports a line with too many or too few fields', async () => {
    const reads = await read('count.csv', 'marketplace,id,title,seller\nt,1,Nike\nt,2,Nike,s,\nt,3,Nike,s,extra\n');
    expect(reads).toMatchObject([
      { line: 2, error: '3 fields where the header has 4' },
      { listing: { id: '2' } },
      { line: 4 },
    ]);
  });

  it('reads an inch sign as an inch sign', async () => {
    const reads = await read('inch.csv', 'marketplace,id,title,seller\nt,1,5" phone,s\nt,2,"a 5" phone",s\n');
    expect(listingsIn(reads).map(({ title }) => title)).toEqual(['5" phone', 'a 5" phone']);
  });

  it('lists the known layouts when the header matches none', async () => {
    expect(await read('unknown.csv', 'a,b\n1,2\n')).toMatchObject([
      { line: 1, error: expect.stringMatching(/shopify.*plain.*id, title, seller/) },
    ]);
    expect(await read('empty.csv', '')).toEqual([]);
  });

  it('detects the format by the first line where the name does not show it', async () => {
    expect(await read('feed', `${line('1')}\n`)).toMatchObject([{ line: 1, listing: { id: '1' } }]);
    expect(await read('feed', 'marketplace,id,title,seller\nt,2,Nike,s\n')).toMatchObject([{ line: 2 }]);
    expect(await read('feed', '')).toEqual([]);
  });

  it('gives up a line that never ends, and reads on', async () => {
    const csv = `marketplace,id,title,seller\nt,1,${'x'.repeat(17 << 20)},s\nt,2,Nike,s\n`;
    expect(await read('endless.csv', csv)).toMatchObject([
      { line: 2, error: expect.stringContaining('16 MiB') },
      { line: 3, listing: { id: '2' } },
    ]);
  });

  it('detects GB18030 from its bytes', async () => {
    const text = `${TMALL}\n2016/11/14,A1,资生堂口红 2g,280,517,16,资生堂\n`;
    const reads = await read('gb.csv', gb18030(text));
    expect(reads).toMatchObject([
      {
        line: 2,
        listing: {
          title: '资生堂口红 2g',
          seller: { id: '资生堂' },
          price: { amount: '280', currency: 'CNY' },
          sold: 517,
        },
      },
    ]);
    expect(listingsIn(await read('utf8.csv', text))).toEqual(listingsIn(reads));
    const utf16 = new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));
    expect(listingsIn(await read('utf16.csv', utf16))).toEqual(listingsIn(reads));
  });

  it.each([
    ['UTF-16LE', 'utf16le', false],
    ['UTF-16BE', 'utf16le', true],
  ] as const)('tells %s from its bytes, with a byte order mark and without', async (_, encoding, swapped) => {
    const rows = Array.from({ length: 3_000 }, (_, index) => `2016/11/14,A${index},上海資生堂ਊ,280,1,1,资生堂`);
    for (const mark of ['\ufeff', '']) {
      const bytes = Buffer.from(`${mark}${TMALL}\r\n${rows.join('\r\n')}\r\n`, encoding);
      const reads = await read('wide.csv', swapped ? bytes.swap16() : bytes);
      expect(faultsIn(reads)).toEqual([]);
      expect(listingsIn(reads)).toHaveLength(3_000);
      expect(listingsIn(reads).at(-1)).toMatchObject({ id: 'A2999', title: '上海資生堂ਊ', seller: { id: '资生堂' } });
    }
  });

  it('detects Windows-1252 from its bytes', async () => {
    const rows = ['t,1,Hermès à la crème,Café', 't,2,Größe “M” – schön,Müller', 't,3,Señor € 5,s'];
    const text = `marketplace,id,title,seller\n${rows.join('\n')}\n`;
    const special: Readonly<Record<string, number>> = { '€': 0x80, '“': 0x93, '”': 0x94, '–': 0x96 };
    const bytes = Uint8Array.from(Array.from(text), (char) => special[char] ?? char.charCodeAt(0));
    expect(listingsIn(await read('latin.csv', bytes)).map(({ title }) => title)).toEqual([
      'Hermès à la crème',
      'Größe “M” – schön',
      'Señor € 5',
    ]);
  });

  it('names each line that cannot be read in the encoding of the file, and reads the rest', async () => {
    const rows = Array.from({ length: 9 }, (_, index) => `t,${index},耐克,s`);
    const utf8 = Buffer.from(`marketplace,id,title,seller\n${rows.join('\n')}`);
    utf8[utf8.indexOf('耐', 60)] = 0xff;
    const reads = await read('damaged.csv', utf8);
    expect(listingsIn(reads)).toHaveLength(8);
    expect(faultsIn(reads)).toMatchObject([{ error: expect.stringMatching(/cannot be read as UTF-8.*Save the file/) }]);
    const jsonl = Buffer.from([1, 2, 3].map((id) => line(String(id), { title: '耐克' })).join('\n'));
    jsonl[jsonl.lastIndexOf('耐')] = 0xff;
    expect(await read('damaged.jsonl', jsonl)).toMatchObject([
      { line: 1 },
      { line: 2 },
      { line: 3, error: expect.stringContaining('UTF-8') },
    ]);
  });

  it('does not mistake a UTF-8 file with one damaged line for GB18030', async () => {
    const rows = Array.from({ length: 20 }, (_, i) => `2016/11/14,A${i},资生堂口红,280,1,1,资生堂`);
    const bytes = Buffer.from(`${TMALL}\n${rows.join('\n')}\n`);
    bytes[bytes.indexOf('口')] = 0xff;
    const titles = listingsIn(await read('damaged.csv', bytes)).map(({ title }) => title);
    expect(titles.filter((title) => title === '资生堂口红')).toHaveLength(19);
  });
});

describe('the layouts', () => {
  it('reads Google Merchant, tab separated', async () => {
    const tsv = [
      ['id', 'title', 'description', 'link', 'image_link', 'price', 'sale_price', 'brand', 'condition', 'product_type'],
      [
        'g1',
        'Nike Dunk',
        '<p>Low &amp; fine</p>',
        'https://shop.example/p/1',
        'https://i.example/1.jpg',
        '1,299.00 USD',
        '999.00 USD',
        'Nike',
        'Used',
        'Shoes',
      ],
    ];
    const reads = await read('google.tsv', tsv.map((row) => row.join('\t')).join('\n'));
    expect(listingsIn(reads)[0]).toMatchObject({
      marketplace: 'shop.example',
      description: 'Low & fine',
      price: { amount: '999.00', currency: 'USD' },
      condition: 'used',
      images: ['https://i.example/1.jpg'],
    });
  });

  it('reads Shopify, joining a product that spans several records', async () => {
    const csv =
      'Handle,Title,Body (HTML),Vendor,Type,Option1 Value,Variant SKU,Variant Price,Image Src\n' +
      'dunk,Nike Dunk,"<b>Low</b>",Nike,Shoes,42,D-42,57.69,https://i.example/1.jpg\n' +
      'dunk,,,,,43,D-43,59.69,https://i.example/2.jpg\n' +
      'cap,Nike Cap,,Nike,Caps,,C-1,9.00,\n';
    const listings = listingsIn(
      await read('shopify.csv', csv, { marketplace: 'myshop', seller: 'me', currency: 'EUR' }),
    );
    expect(listings).toHaveLength(2);
    expect(listings[0]).toMatchObject({
      id: 'dunk',
      brand: 'Nike',
      price: { amount: '57.69', currency: 'EUR' },
      seller: { id: 'me' },
    });
    expect(listings[0]?.images).toEqual(['https://i.example/1.jpg', 'https://i.example/2.jpg']);
    expect(listings[0]?.variants.map((variant) => variant.sku)).toEqual(['D-42', 'D-43']);
    expect(listingsIn(await read('shopify.csv', csv))[0]?.price).toBeUndefined();
  });

  it('reads WooCommerce', async () => {
    const csv =
      'ID,Type,SKU,Name,Description,Stock,Sale price,Regular price,Categories,Images\n' +
      '7,simple,N-1,Nike Dunk,,4,,120,"Shoes, Men","https://i.example/1.jpg, https://i.example/2.jpg"\n';
    const listings = listingsIn(await read('woo.csv', csv, { currency: 'USD' }));
    expect(listings[0]).toMatchObject({
      id: '7',
      price: { amount: '120', currency: 'USD' },
      category: 'Shoes, Men',
      stock: 4,
    });
    expect(listings[0]?.images).toHaveLength(2);
  });

  it('reads replica finds, whose currency may be a guess and whose seller may be missing', async () => {
    const csv =
      'source,title,brand_label,category,price,currency,platform,item_id,image,seller_id\n' +
      'x,Dunk,Nike,shoe,139,CNY?,ali_1688,745,,\n' +
      'x,Dunk,,shoe,24.73-148.19,USD,weidian,746,,9\n';
    const reads = await read('finds.csv', csv);
    expect(listingsIn(reads)).toMatchObject([
      { marketplace: 'ali-1688', brand: 'Nike', price: { amount: '139', currency: 'CNY' }, seller: { id: 'unknown' } },
      { marketplace: 'weidian', seller: { id: '9' } },
    ]);
    expect(reads[1]).toMatchObject({
      leftOut: [{ field: 'price', error: expect.stringContaining('range of prices') }],
    });
  });

  it('reads Shopee and SHEIN samples', async () => {
    const shopee =
      'url,id,title,sold,final_price,currency,image,seller_name,breadcrumb,Product Description,brand\n' +
      'https://shopee.co.id/x-i.619154091.182?m=1,182,Skincare,3,150000,IDR,"[""https://i.example/1""]",Lia███,"[""A"",""B""]",text,Mandela\n';
    expect(listingsIn(await read('shopee.csv', shopee))[0]).toMatchObject({
      marketplace: 'shopee-id',
      seller: { id: '619154091' },
      category: 'A > B',
      price: { amount: '150000', currency: 'IDR' },
      shipsTo: ['ID'],
    });
    const shein =
      'product_name,product_id,final_price,currency,category_tree,main_image,country_code,brand\n' +
      'Sofa,40,399.99,USD,"[{""name"":""Home""},{""name"":""Sofas""}]",https://i.example/s,US,SHEIN\n';
    expect(listingsIn(await read('shein.csv', shein))[0]).toMatchObject({
      id: '40',
      category: 'Home > Sofas',
      images: ['https://i.example/s'],
      shipsTo: ['US'],
    });
  });

  it('reads Lazada and eBay samples, and whether the marketplace marks a shop as official', async () => {
    const lazada =
      'url,title,final_price,currency,image,seller_name,shop_url,breadcrumb,product_description,sku,brand,lazmall,number_sold\n' +
      'https://www.lazada.com.my/products/pdp-i271-s482.html,Dunk,"""57.79""",RM,"[""https://i.example/1""]",Nike Official Store,https://www.lazada.com.my/shop/nike-my/,"[""Shoes"",""Dunk""]",text,1_MY-2,Nike,true,12\n' +
      'https://www.lazada.co.id/products/x-i9.html,Cap,18.13-26.37,IDR,[],Lia,,"[""Caps""]",,9_ID,No Brand,false,\n';
    const reads = await read('lazada.csv', lazada);
    expect(listingsIn(reads)).toMatchObject([
      {
        ...{ marketplace: 'lazada-my', id: '271', title: 'Dunk', category: 'Shoes', brand: 'Nike', sold: 12 },
        price: { amount: '57.79', currency: 'MYR' },
        seller: { id: 'nike-my', name: 'Nike Official Store', official: true },
        shipsTo: ['MY'],
      },
      { marketplace: 'lazada-id', id: '9', seller: { id: 'Lia', name: 'Lia' } },
    ]);
    expect(listingsIn(reads)[1]?.price).toBeUndefined();
    expect(reads[1]).toMatchObject({ leftOut: [{ error: expect.stringContaining('range of prices') }] });
    const ebay =
      'url,product_id,title,seller_name,breadcrumbs,price,currency,condition,sold_count,available_count,images\n' +
      'https://www.ebay.com/itm/33,33,Dunk,best-shoes,"[{""name"":""Clothing""},{""name"":""Shoes""}]",1.27e+01,USD,Pre-owned,4,1,"[""https://i.example/1""]"\n';
    expect((await read('ebay.csv', ebay))[0]).toMatchObject({
      listing: {
        ...{ marketplace: 'ebay', id: '33', category: 'Clothing > Shoes', condition: 'used', sold: 4, stock: 1 },
        seller: { id: 'best-shoes', name: 'best-shoes' },
      },
      leftOut: [{ field: 'price', error: expect.stringContaining('rounded by a spreadsheet') }],
    });
  });

  it('takes the name of a flagship store for Tmall’s own word, on Tmall alone', async () => {
    const csv = `${TMALL}\n2016/11/14,A1,口红,280,1,1,资生堂官方旗舰店\n2016/11/14,A2,口红,280,1,1,资生堂\n`;
    const sellers = async (facts?: FeedFacts) =>
      listingsIn(await read('tmall.csv', csv, facts)).map(({ seller }) => seller.official);
    expect(await sellers()).toEqual([true, undefined]);
    expect(await sellers({ marketplace: 'taobao' })).toEqual([undefined, undefined]);
  });

  it('reads the retail catalogues', async () => {
    const sport =
      'Product Name,Product ID,Listing Price,Sale Price,Discount,Brand,Description\nNMD,AH1,300,150,50,Adidas,x\n';
    expect(listingsIn(await read('sport.csv', sport))[0]).toMatchObject({
      id: 'AH1',
      price: { amount: '150', currency: 'INR' },
    });
    const cosmetics = '\ufeffLabel,Brand,Name,Price,Rank,Ingredients\nMoisturizer,LA MER,Crème,175,4.1,Algae\n';
    expect(listingsIn(await read('cos.csv', cosmetics))[0]).toMatchObject({
      id: 'line-2',
      brand: 'LA MER',
      category: 'Moisturizer',
    });
  });
});

/** Encodes by searching the decoder's result for every pair of bytes. */
function gb18030(text: string): Uint8Array {
  const decoder = new TextDecoder('gb18030');
  const bytesOf = new Map<string, number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++)
      bytesOf.set(decoder.decode(new Uint8Array([lead, trail])), [lead, trail]);
  }
  return new Uint8Array(
    Array.from(text).flatMap((char) => (char < '\u0080' ? [char.charCodeAt(0)] : (bytesOf.get(char) ?? []))),
  );
}
