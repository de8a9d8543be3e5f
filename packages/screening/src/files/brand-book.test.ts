import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { aListing } from '../an-example.ts';
import { BrandBookError, compileBrandBook, readBrandBook, screen } from '../index.ts';

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

  it('stops at the first fault and names its line, brand and field', async () => {
    const good = '{"id":"a","name":"A","marks":[{"text":"Aa"}]}\n';
    await expect(readBrandBook(written(`${good}{"id":"b","name":"B","marks":[{"text":""}]}`))).rejects.toMatchObject({
      name: 'BrandBookError',
      brand: 'b (line 2)',
      field: 'marks.0.text',
    });
    await expect(readBrandBook(written(`${good}{"id":`))).rejects.toThrow(/line 2.*not JSON/);
    await expect(readBrandBook(written('[]'))).rejects.toBeInstanceOf(BrandBookError);
  });
});
