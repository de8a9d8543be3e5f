import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CsvRecord, readRecords } from './csv.ts';

async function records(text: string): Promise<CsvRecord[]> {
  async function* lines() {
    for (const [index, line] of text.split('\n').entries()) yield { number: index + 1, text: line };
  }
  const all: CsvRecord[] = [];
  for await (const record of readRecords(lines())) all.push(record);
  return all;
}
const unclosed = (line: number) => ({ line, error: 'a quote is opened and not closed' });

describe('readRecords', () => {
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
      unclosed(2),
      { line: 3, fields: ['2', '3'] },
      { line: 4, fields: ['4', '5'] },
    ]);
  });

  it.each([
    ['a quote that opens a cell further on', 't,3,"Gucci bag",s'],
    ['one that opens a cell with quotes in it', 't,3,"""Gucci"" bag",s'],
    ['one that opens the first cell of a line', '"t",3,Gucci,s'],
    ['an inch sign at the end of a cell', 't,3,phone 5.5",s'],
    ['a quote that closes too early for the columns', 't,3,Gucci",bag",s'],
  ])('does not take %s for the end of one that was left open', async (_, later) => {
    const read = await records(`m,id,title,seller\nt,1,"Nike,s\nt,2,Adidas,s\n${later}\nt,4,Puma,s`);
    expect(read.slice(1, 3)).toEqual([unclosed(2), { line: 3, fields: ['t', '2', 'Adidas', 's'] }]);
    expect(read.map(({ line }) => line)).toEqual([1, 2, 3, 4, 5]);
  });

  it('keeps a cell with line breaks together though its last line has as many commas as the header', async () => {
    const read = await records('m,id,title,note,size\nt,1,"Nike\nAir","a,b",",5"');
    expect(read.at(-1)).toEqual({ line: 2, fields: ['t', '1', 'Nike\nAir', 'a,b', ',5'] });
  });

  it('continues after a quote left open in every line, in one pass', async () => {
    const rows = Array.from({ length: 20_000 }, (_, index) => `t,${index},"Nike,s`);
    const read = await records(['m,id,title,seller', ...rows, 't,x,Nike,s'].join('\n'));
    expect(read).toHaveLength(20_002);
    expect(read.at(-1)).toEqual({ line: 20_002, fields: ['t', 'x', 'Nike', 's'] });
  });

  it('reads back everything written by the rules', async () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', ';', '\n', ' ', '耐') });
    const table = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        const written = [['x', 'y', 'z'], ...rows].map((row) =>
          row.map((value) => `"${value.replaceAll('"', '""')}"`).join(','),
        );
        const read = await records(written.join('\n'));
        expect(read.slice(1).map((record) => 'fields' in record && record.fields)).toEqual(rows);
      }),
    );
  });
});
