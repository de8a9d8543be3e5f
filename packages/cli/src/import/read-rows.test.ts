import { describe, expect, it } from 'vitest';
import { marketsafe } from '../testing/marketsafe.ts';
import { scratchFolder } from '../testing/scratch-folder.ts';
import { readRows } from './read-rows.ts';

/** What `import rights` and its siblings read of a file, before the service is asked. */
const scratch = scratchFolder();
const fields = ['office', 'number', 'note'] as const;
async function read(text: string, map: Parameters<typeof readRows<(typeof fields)[number]>>[1]['map'] = {}) {
  const reads: unknown[] = [];
  const file = scratch.write('rows.txt', text);
  for await (const one of readRows(file, { fields, needed: ['office', 'number'], map })) reads.push(one);
  return reads;
}

describe('rows of a file', () => {
  it('are the texts of CSV by the names of its columns, without what is missing or broken', async () => {
    const text = '\ufeffOffice;Reg. No.;Other\nCN;"1;2";x\n US ; 3 ;\n;4;\nCN\nCN;5;x;\nCN;6;x;y\n';
    expect(await read(text, { number: 'Reg. No.' })).toEqual([
      { line: 2, value: { office: 'CN', number: '1;2' } },
      { line: 3, value: { office: 'US', number: '3' } },
      { line: 4, field: 'office', error: 'is missing' },
      { line: 5, error: '1 fields where the header has 3' },
      { line: 6, value: { office: 'CN', number: '5' } },
      { line: 7, error: '4 fields where the header has 3' },
    ]);
  });

  it('are the texts of JSON lines, and a misspelt field is named', async () => {
    const lines = [
      { office: 'CN', number: '1', note: ' a ' },
      { office: 'CN', nummer: '1' },
      { office: 'CN', number: 1 },
    ];
    expect(await read(`${lines.map((line) => JSON.stringify(line)).join('\n')}\n{"office":\n`)).toEqual([
      { line: 1, value: { office: 'CN', number: '1', note: 'a' } },
      { line: 2, field: 'nummer', error: 'is no field here. There are: office, number, note' },
      { line: 3, field: 'number', error: 'is not a text. Put it in quotes' },
      { line: 4, error: expect.any(String) },
    ]);
  });

  it.each([
    ['without a necessary column', 'Office\na\n', {}, 'has no column for number. It has: Office. Name the column with'],
    ['with a column that is not there', 'a,b\n', { number: 'Reg' }, 'no column "Reg" for --map number. It has: a, b.'],
    ['of JSON, with --map', '{"office":"b"}\n', { number: 'a' }, '--map is for CSV'],
    ['of XML', '<a/>\n', {}, 'is XML. Save it as CSV or JSON lines. Nothing was imported.'],
  ])('are none in a file %s', async (_, text, map, why) => {
    await expect(read(text, map)).rejects.toThrow(why);
  });

  it('have only the columns that the command knows', async () => {
    const file = scratch.write('rights.csv', 'a,b\n');
    const { code, err } = await marketsafe(['import', 'rights', file, '--token', 'any', '--map', 'nummer=a']);
    expect([code, err]).toEqual([2, expect.stringContaining('one of the fields office, number.')]);
  });
});
