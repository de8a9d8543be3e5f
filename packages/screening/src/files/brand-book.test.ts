import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { aListing } from '../an-example.ts';
import { compileBrandBook, readBrandBook, screen } from '../index.ts';

const folder = mkdtempSync(join(tmpdir(), 'brand-book-'));
afterAll(() => rmSync(folder, { recursive: true }));

function written(content: string): string {
  const path = join(folder, 'brands.jsonl');
  writeFileSync(path, content);
  return path;
}

describe('readBrandBook', () => {
  it('reads the format, with its defaults, ready to compile', async () => {
    const path = written(
      '{"id":"nike","name":"Nike","owner":"Nike Innovate C.V.","marks":[{"text":"Nike"},{"text":"NK","weak":true}],' +
        '"classes":[18,25,28],"territories":["CN","US"],"prices":[{"category":"shoes","currency":"USD","typical":"120.00"}],' +
        '"authorised":[{"marketplace":"tmall","seller":"nike-official"}],"photos":["photos/air-force-1.jpg"]}\n\n' +
        '{"id":"gucci","name":"Gucci","marks":[{"text":"Gucci"}]}\n',
    );
    const brands = await readBrandBook(path);
    expect(brands.map(({ id, marks }) => [id, marks.length])).toEqual([
      ['nike', 2],
      ['gucci', 1],
    ]);
    expect(brands[1]).toMatchObject({ authorised: [], marks: [{ text: 'Gucci', weak: false }] });
    expect(screen(aListing({ title: 'Gucci bag' }), compileBrandBook(brands))[0]?.brand).toBe('gucci');
  });

  const good = '{"id":"a","name":"A","marks":[{"text":"Aa"}]}\n';

  it.each([
    ['a value that does not fit', '{"id":"b","name":"B","marks":[{"text":""}]}', 'b', 'marks.0.text', /./],
    [
      'a field that is misspelt',
      '{"id":"b","name":"B","marks":[{"text":"Bb"}],"price":[]}',
      'b',
      'price',
      /no such field/,
    ],
    ['one inside', '{"id":"b","name":"B","marks":[{"text":"Bb","week":true}]}', 'b', 'marks.0.week', /no such field/],
    ['a mark without letters', '{"id":"b","name":"B","marks":[{"text":"..."}]}', 'b', 'marks.0.text', /no letters/],
    ['a brand named twice', '{"id":"a","name":"A","marks":[{"text":"Ab"}]}', 'a', 'id', /line 1/],
    ['what is not JSON', '{"id":', 'on line 2', 'the whole line', /not JSON/],
    ['what is no object', '[]', 'on line 2', 'the whole line', /./],
  ])('refuses %s, and names its line, brand and field', async (_, second, brand, field, why) => {
    await expect(readBrandBook(written(good + second))).rejects.toMatchObject({
      name: 'BrandBookError',
      line: 2,
      brand,
      field,
      why: expect.stringMatching(why),
    });
  });

  it.each(['', '\n \n'])('refuses a book without a brand', async (content) => {
    await expect(readBrandBook(written(content))).rejects.toThrow(/there is no brand in it/);
  });
});
