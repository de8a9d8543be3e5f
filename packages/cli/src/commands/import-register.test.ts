import { describe, expect, it } from 'vitest';
import { readRegister } from '../import/register/read-register.ts';
import { dailyXml } from '../testing/daily-xml.ts';
import { marketsafe, shell } from '../testing/marketsafe.ts';
import { scratchFolder } from '../testing/scratch-folder.ts';

const scratch = scratchFolder();
async function read(name: string, text: string, facts: Parameters<typeof readRegister>[1] = { map: {} }) {
  const reads: unknown[] = [];
  for await (const one of readRegister(scratch.write(name, text), facts)) reads.push(one);
  return reads;
}

describe('a trademark file of the USPTO', () => {
  it('gives its registrations, with their present owner, their classes in force and the end of their term', async () => {
    const [renewed, application, cancelled, faulty] = await read('daily.xml', dailyXml);
    expect(renewed).toEqual({
      line: 8,
      value: {
        ...{ office: 'US', number: '700001', type: 'trademark', owner: 'LIN TEA & SONS LLC', territories: ['US'] },
        ...{ mark: 'LIN & <TEA>', classes: [30], challenge: 'in-cancellation' },
        // Renewed for ten years from the tenth anniversary.
        ...{ registeredOn: '2013-04-02', validUntil: '2033-04-03T00:00:00.000Z' },
      },
    });
    expect(application).toEqual({ line: 27, leftOut: 'application' });
    expect(cancelled).toEqual({
      line: 32,
      value: expect.objectContaining({ number: '700004', classes: [], validUntil: '2020-08-07T00:00:00.000Z' }),
    });
    expect(cancelled).not.toHaveProperty('value.mark');
    expect(faulty).toMatchObject({ line: 41, field: 'registration-date', error: expect.stringContaining('7000003') });
  });

  it.each([
    ['an element that is not closed', dailyXml.replace('</case-file-header>', ''), 26],
    ['an entity of its own', dailyXml.replace('OLD LEAF', '&boom;'), 24],
    ['an end too early', dailyXml.slice(0, dailyXml.indexOf('</case-file-owners>')), 25],
    ['nested elements without end', dailyXml.replace('OLD LEAF', '<a>'.repeat(100)), 24],
    ['a control character', dailyXml.replace('OLD LEAF', '\u0000'), 24],
    ['another kind of document', '<?xml version="1.0"?>\n<register/>', 2],
  ])('with %s is refused with its line, and nothing is imported', async (_, text, line) => {
    const file = scratch.write('broken.xml', text);
    const { code, out, err } = await marketsafe(['import', 'register', file, '--token', 'any']);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(`${file}:${line}: `);
    expect(err).toContain('Nothing was imported.');
  });

  it('is not read from a pipe, since it is checked first', async () => {
    const file = scratch.write('daily.xml', dailyXml);
    const piped = await shell(`cat ${file} | marketsafe import register - --token any`);
    expect([piped.code, piped.err]).toEqual([2, expect.stringContaining('Save it as a file. Nothing was imported.')]);
  });
});

describe('a CSV file of a register', () => {
  const facts = { map: { number: 'Reg. No.' }, office: 'CN' } as const;

  it('is read by the names of its columns; days begin with the year', async () => {
    const header = 'Reg. No.,Owner,Valid until,registered_on,Classes,Contact,Note';
    const rows = [
      '1,"Lin, Tea",2031-06-30,2011年6月3日,"25, 18",,x',
      '2,Lin,30/06/2031,,,,',
      '3,Lin,20310630,,3a,,',
      '4,Lin',
    ];
    expect(await read('marks.csv', [header, ...rows].join('\n'), facts)).toEqual([
      {
        line: 2,
        value: {
          ...{ office: 'CN', number: '1', owner: 'Lin, Tea', territories: ['CN'], classes: [25, 18] },
          ...{ validUntil: '2031-07-01T00:00:00.000Z', registeredOn: '2011-06-03' },
        },
      },
      { line: 3, field: 'validUntil', error: '"30/06/2031" is not a day. Write it as 2031-06-30' },
      { line: 4, field: 'classes', error: '"3a" is not a class number' },
      { line: 5, error: '2 fields where the header has 7' },
    ]);
  });

  it.each([
    [
      'without a necessary column',
      'Reg. No.,Owner\n1,Lin\n',
      [],
      /has no column for number, validUntil, office\. It has: Reg\. No\., Owner/,
    ],
    ['without the column named', 'a,b\n', ['--map', 'number=Reg'], /no column "Reg" for --map number\. It has: a, b/],
    ['with a field that there is not', 'a,b\n', ['--map', 'nummer=a'], /one of the fields office, number/],
    ['of JSON, with --map', '{"office":"CN"}\n', ['--map', 'number=a'], /--map is for CSV/],
  ])('%s is refused', async (_, text, options, why) => {
    const file = scratch.write('marks.txt', text);
    const { code, err } = await marketsafe(['import', 'register', file, '--token', 'any', ...options]);
    expect(err).toMatch(why);
    expect(code).toBe(2);
  });
});
