import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CsvRecord, csvRecords } from './csv-records.ts';

async function records(text: string): Promise<CsvRecord[]> {
  async function* lines() {
    for (const [index, line] of text.split('\n').entries()) yield { number: index + 1, text: line };
  }
  const all: CsvRecord[] = [];
  for await (const record of csvRecords(lines())) all.push(record);
  return all;
}

describe('csvRecords', () => {
  it('reads quoted cells with delimiters, quotes and line breaks in them, under the line where they begin', async () => {
    expect(await records('a,b\n"x, ""y""\nz",2\n3,4')).toEqual([
      { line: 1, fields: ['a', 'b'] },
      { line: 2, fields: ['x, "y"\nz', '2'] },
      { line: 4, fields: ['3', '4'] },
    ]);
  });

  it('loses one line to a quote that is never closed, not the rest', async () => {
    expect(await records('a,b\n"open,1\n2,3\n4,5')).toEqual([
      { line: 1, fields: ['a', 'b'] },
      { line: 2, fields: [], error: 'a quote is opened and not closed' },
      { line: 3, fields: ['2', '3'] },
      { line: 4, fields: ['4', '5'] },
    ]);
  });

  it('reads back whatever was written by the rules', async () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', ';', '\n', ' ', '耐') });
    const table = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        const written = [['x', 'y', 'z'], ...rows].map((row) =>
          row.map((value) => `"${value.replaceAll('"', '""')}"`).join(','),
        );
        const read = await records(written.join('\n'));
        expect(read.slice(1).map(({ fields }) => fields)).toEqual(rows);
      }),
    );
  });
});
