import { describe, expect, test } from 'vitest';
import {
  draftOf,
  emptyDraft,
  faultsOf,
  isWhole,
  type RatesDraft,
  readRatesFile,
  tableOf,
  worthBy,
} from './rates-draft.ts';

const table = { asOf: '2026-11-20', base: 'USD', source: 'our bank', rates: { CNY: '7.10', EUR: '0.9' } };
const fileOf = (text: string): File => new File([text], 'rates.json');
const rowsOf = (...rows: [currency: string, rate: string][]): RatesDraft => ({
  ...draftOf(table),
  rows: rows.map(([currency, rate], key) => ({ key, currency, rate })),
});

describe('a table that is written', () => {
  test('is the table again, without the rows that nothing is in', () => {
    expect(tableOf(draftOf(table))).toEqual(table);
    const { rows } = draftOf(table);
    expect(tableOf({ ...draftOf(table), rows: [...rows, { key: 9, currency: '', rate: '' }] })).toEqual(table);
    expect(isWhole(faultsOf(draftOf(table)))).toBe(true);
  });

  test('says of each field and row what is wrong with it', () => {
    expect(faultsOf(emptyDraft)).toMatchObject({ asOf: true, base: false, source: true, rows: new Map() });
    const { rows } = faultsOf(
      rowsOf(['cny', '7'], ['EUR', '0,9'], ['GBP', '0.00'], ['JPY', '150'], ['JPY', '151'], ['USD', '2'], ['HKD', '']),
    );
    expect(Object.fromEntries(rows)).toEqual({ 0: 'currency', 1: 'rate', 2: 'zero', 4: 'twice', 5: 'base', 6: 'rate' });
    expect(isWhole(faultsOf(rowsOf(['USD', '1.0'])))).toBe(true);
  });
});

test('what a currency was worth by another base is worked out, and not guessed', () => {
  expect(worthBy(table, 'CNY', 'USD')).toBe(7.1);
  expect(worthBy(table, 'USD', 'EUR')).toBeCloseTo(1.1111, 4);
  expect(worthBy(table, 'CNY', 'EUR')).toBeCloseTo(7.8889, 4);
  expect(worthBy(table, 'JPY', 'USD')).toBeUndefined();
  expect(worthBy(undefined, 'CNY', 'USD')).toBeUndefined();
});

describe('a file', () => {
  test('is what it holds', async () => {
    expect(await readRatesFile(fileOf(JSON.stringify(table)))).toEqual(draftOf(table));
    const { source: _, ...unsaid } = table;
    expect(await readRatesFile(fileOf(JSON.stringify(unsaid)))).toEqual({ ...draftOf(table), source: '' });
  });

  test.each([
    ['no JSON', '{"asOf":\n "2026', { fault: 'noJson', line: 2 }],
    ['a list', '[]', { fault: 'noObject' }],
    ['a number for a rate', JSON.stringify({ ...table, rates: { CNY: 7 } }), { fault: 'field', field: 'rates.CNY' }],
    ['no base', JSON.stringify({ ...table, base: undefined }), { fault: 'field', field: 'base' }],
    ['a field of something else', JSON.stringify({ ...table, date: '' }), { fault: 'unknown', field: 'date' }],
    [
      'a currency twice',
      '{"asOf":"2026-11-20","base":"USD","rates":{"CNY":"7","CNY":"71"}}',
      { fault: 'twice', field: 'rates.CNY' },
    ],
    ['too many bytes', ' '.repeat(100_001), { fault: 'tooLarge' }],
  ])('with %s is refused by name', async (_, text, fault) => {
    expect(await readRatesFile(fileOf(text))).toMatchObject(fault);
  });
});
