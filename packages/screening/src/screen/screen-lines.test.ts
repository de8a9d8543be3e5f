import { Listing } from '@marketsafe/terms';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { aBrand } from '../an-example.ts';
import { compileBrandBook, type ScreenedLine, screen, screenLines } from '../index.ts';

const others = Array.from({ length: 80 }, (_, i) =>
  aBrand(`b${i}`, [`Zorbl${String.fromCharCode(97 + (i % 26), 97 + Math.floor(i / 26))}x`]),
);
const BRANDS = [
  aBrand('nike', ['Nike', '耐克', 'NK~']),
  aBrand('gucci', ['Gucci', '古驰', 'GG']),
  aBrand('lv', ['Louis Vuitton', '路易威登', 'LV']),
  aBrand('moncler', ['Moncler', '蒙口']),
  aBrand('n', ['N']),
];
/** One book large enough for the WebAssembly pass, one small enough for TypeScript. */
const books = [compileBrandBook([...BRANDS, ...others]), compileBrandBook(BRANDS)] as const;

interface Came {
  readonly read: number;
  readonly listings: number;
  readonly results: readonly ScreenedLine[];
}

async function screened(chunks: Iterable<Uint8Array>, book = books[0]): Promise<Came> {
  let [read, listings] = [0, 0];
  const results: ScreenedLine[] = [];
  for await (const some of screenLines(chunks, book)) {
    read = some.read;
    listings += some.listings;
    results.push(...some.results);
  }
  return { read, listings, results };
}

/** The result of parsing every line. */
function parsed(lines: readonly Buffer[], book = books[0]): Came {
  const results: ScreenedLine[] = [];
  let listings = 0;
  for (const [i, bytes] of lines.entries()) {
    const line = i + 1;
    let text: string;
    try {
      text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: i > 0 }).decode(bytes).replace(/\r$/, '');
    } catch {
      results.push({ line, error: expect.stringContaining('cannot be read as UTF-8') });
      continue;
    }
    if (text.trim() === '') continue;
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch (error) {
      results.push({ line, error: `not JSON: ${(error as Error).message}` });
      continue;
    }
    const read = Listing.safeParse(value);
    if (!read.success) {
      const [issue] = read.error.issues;
      const field = issue?.path.join('.');
      results.push({ line, error: issue?.message ?? '', ...(field ? { field } : {}) });
      continue;
    }
    listings++;
    const findings = screen(read.data, book);
    if (findings.length > 0) results.push({ line, listing: expect.anything(), findings });
  }
  return { read: lines.length, listings, results };
}

/** A JSON value with arbitrary spaces, escapes of every kind, and fields in any order. */
const space = fc.constantFrom('', '', '', ' ', '\t', '\r');
const text = fc
  .array(
    fc.oneof(
      {
        weight: 3,
        arbitrary: fc.constantFrom(
          'Nike',
          'nikee',
          'Gucci',
          'Gucc!',
          'gu$ci',
          'N*ke',
          '耐克',
          '耐剋',
          'naike',
          'nai ke',
          '路易wei登',
        ),
      },
      {
        weight: 2,
        arbitrary: fc.constantFrom(
          'Louis',
          'Vuitton',
          'LV',
          'GG',
          'N',
          'new',
          'shoes',
          '鞋',
          'Monclr',
          'Mo|ncler',
          'Moncl€r',
          'ＮＩＫＥ',
        ),
      },
      { weight: 2, arbitrary: fc.constantFrom('高仿', '1:1', 'A货', ' for ', ' style', 'pre-owned', 'r€plica') },
      {
        weight: 2,
        arbitrary: fc.constantFrom(
          ' ',
          '  ',
          '-',
          '"',
          '\\',
          '/',
          '\n',
          '\t',
          '\b',
          '\0',
          '\u2028',
          '\u202e',
          '!',
          '|',
          '$',
          '👟',
          '\ud83d',
          '𠮷',
          'ß',
          '\u{e0100}',
          '\ufeff',
        ),
      },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 3 }) },
    ),
    { maxLength: 7 },
  )
  .map((parts) => parts.join(''));
const hex = (unit: number): string => `\\u${unit.toString(16).padStart(4, '0')}`;
/** The same string in another spelling: some of its units escaped. */
const spelt = (content: string, salt: number): string =>
  `"${[
    ...JSON.stringify(content)
      .slice(1, -1)
      .matchAll(/\\u[0-9a-f]{4}|\\.|[\s\S]/g),
  ]
    .map(([unit], i) =>
      unit.length === 1 && (salt * 31 + i * 7) % 11 === 0
        ? hex(unit.charCodeAt(0))
        : unit === '/' && salt % 2
          ? '\\/'
          : unit,
    )
    .join('')}"`;
const string = fc
  .tuple(fc.oneof(text, fc.constantFrom('x', '')), fc.nat(1000))
  .map(([content, salt]) => spelt(content, salt));
const number = fc.constantFrom(
  '0',
  '1',
  '45',
  '46',
  '-1',
  '1e2',
  '1.5',
  '00',
  '12345678901234567',
  '-0',
  '2E+1',
  '.5',
  '3.',
  '0x1',
);
const nests = fc
  .tuple(fc.integer({ min: 1, max: 90 }), fc.constantFrom(0, 0, 0, 1))
  .map(([depth, more]) => '['.repeat(depth) + ']'.repeat(depth + more));
const anything = fc.letrec<{ value: string }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.oneof(string, number, nests, fc.constantFrom('true', 'false', 'null', 'nul', 'tru', 'undefined', '')),
    fc.array(tie('value'), { maxLength: 3 }).map((items) => `[${items.join(' ,')}]`),
    fc
      .array(fc.tuple(fc.oneof(string, fc.constantFrom('"constructor"', '"__proto__"', '"a"')), tie('value')), {
        maxLength: 3,
      })
      .map((fields) => `{${fields.map(([key, value]) => `${key}:${value}`).join(',')}}`),
  ),
})).value;

const well = {
  marketplace: fc.constantFrom('"taobao"', '"m"'),
  id: fc.constantFrom('"1"', '"\\u0031"'),
  title: string,
  seller: fc.constantFrom('{"id":"s"}', '{ "name" : "Nike shop" ,"id":"s", "x": [1, {}]}', '{"id":"s","name":""}'),
  brand: string,
  description: string,
  category: string,
  price: fc.constantFrom(
    '{"amount":"57.69","currency":"CNY"}',
    '{"currency":"USD","amount":"1"}',
    '{"amount":"1.00000","currency":"USD"}',
    '{"amount":"5","currency":"ABC"}',
    'null',
  ),
  images: fc.constantFrom('[]', '["a.jpg"]', '["a", "b"]', '["a",]', '"a"'),
  classes: fc.constantFrom('[18,25]', '[]', '[0]', '[46]', '[1.0]', '[ 45 ]'),
  url: string,
  condition: fc.constantFrom('"new"', '"used"', '"refurbished"', '"old"', '"ne\\u0077"'),
  sold: number,
  stock: number,
  shipsTo: fc.constantFrom('["CN","US"]', '["C"]', '["中国"]', '[]', '["é1"]'),
  variants: fc.constantFrom('[]', '[{"id":"1"}]', '[[]]', '[{"constructor":1}]', '[{},{"a":{"constructor":2}}]'),
  attributes: fc.constantFrom(
    '{}',
    '{"color":"red"}',
    '[]',
    '{"constructor":1}',
    '{"constr\\u0075ctor":1}',
    '{"__proto__":1}',
    '{"a":null}',
  ),
};
type Name = keyof typeof well;
const REQUIRED: readonly Name[] = ['marketplace', 'id', 'title', 'seller'];
const OPTIONAL = (Object.keys(well) as Name[]).filter((name) => !REQUIRED.includes(name));

const line = fc
  .tuple(
    fc.oneof({ weight: 9, arbitrary: fc.constant(REQUIRED) }, { weight: 1, arbitrary: fc.subarray([...REQUIRED]) }),
    fc.subarray(OPTIONAL),
    fc.array(
      fc.tuple(
        fc.constantFrom('title', 'extra', 'x', 'brand', 'titl\\u0065', 'constructor', '__proto__', ''),
        anything,
      ),
      { maxLength: 1 },
    ),
    fc.record(well),
    fc.oneof(
      { weight: 12, arbitrary: fc.constant(undefined) },
      { weight: 1, arbitrary: fc.tuple(fc.constantFrom(...(Object.keys(well) as Name[])), anything) },
    ),
    fc.array(space, { minLength: 6, maxLength: 6 }),
    fc.nat(1000),
  )
  .map(([required, optional, more, values, wrong, [a, b, c, d, e, f], salt]) => {
    const fields = [
      ...[...required, ...optional].map((name) => [name, wrong?.[0] === name ? wrong[1] : values[name]] as const),
      ...more,
    ].map(([name, value], i) => ({ text: `"${name}"${a}:${b}${value}`, order: (i * 7919 + salt * 104729) % 997 }));
    const inside = fields.sort((x, y) => x.order - y.order).map((field) => field.text);
    return `${c}{${d}${inside.join(`${e},${f}`)}${d}}${c}`;
  });
const bytes = fc.oneof(
  { weight: 12, arbitrary: line.map((one) => Buffer.from(one)) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('', ' ', '\r', '\u00a0', '[]', 'null', '{}', 'x', '{"id":1}')
      .map((one) => Buffer.from(one)),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(
        line,
        fc.nat(10_000),
        fc.constantFrom(
          [0xff],
          [0xc3],
          [0xed, 0xa0, 0x80],
          [0xf0, 0x9f],
          [0],
          [0x22],
          [0x5c],
          [0xf4, 0x90, 0x80, 0x80],
        ),
      )
      .map(([one, at, put]) => {
        const whole = Buffer.from(one);
        const place = at % (whole.length + 1);
        return Buffer.concat([whole.subarray(0, place), Buffer.from(put), whole.subarray(place)]);
      }),
  },
);

const joined = (lines: readonly Buffer[]): Buffer => Buffer.concat(lines.flatMap((one) => [one, Buffer.from('\n')]));
function* cut(whole: Buffer, sizes: readonly number[]): Generator<Buffer> {
  let from = 0;
  for (let i = 0; from < whole.length; i++) {
    const size = sizes[i % sizes.length] ?? 1;
    // Reuses the same memory, as some readers do.
    yield whole.subarray(from, from + size);
    from += size;
  }
}

describe('screening lines of JSON', () => {
  it('gives the result of parsing every line, however the lines are written and cut', async () => {
    let [findings, listings, faults] = [0, 0, 0];
    await fc.assert(
      fc.asyncProperty(
        fc.array(bytes, { minLength: 1, maxLength: 8 }),
        fc.array(fc.oneof(fc.integer({ min: 1, max: 40 }), fc.constant(100_000)), { minLength: 1, maxLength: 4 }),
        fc.boolean(),
        async (lines, sizes, endsOpen) => {
          const whole = joined(lines);
          const expected = parsed(lines);
          const came = await screened(cut(endsOpen ? whole.subarray(0, -1) : whole, sizes));
          // An empty last line without a line feed is no line.
          const isNone = endsOpen && lines.at(-1)?.length === 0;
          expect({ ...came, read: came.read + (isNone ? 1 : 0) }).toEqual(expected);
          listings += came.listings;
          for (const result of came.results) 'error' in result ? faults++ : findings++;
        },
      ),
      { numRuns: 1500 },
    );
    expect(listings).toBeGreaterThan(1000);
    expect(findings).toBeGreaterThan(300);
    expect(faults).toBeGreaterThan(300);
  });

  it('gives the same in TypeScript', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(bytes, { minLength: 1, maxLength: 5 }), async (lines) => {
        const expected = parsed(lines, books[1]);
        expect(await screened([joined(lines)], books[1])).toEqual(expected);
        expect(await screened([joined(lines)])).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });

  it('reads a byte order mark, blank lines and a last line without an end', async () => {
    const one = '{"marketplace":"m","id":"1","title":"Nike","seller":{"id":"s"}}';
    const came = await screened([Buffer.from(`\ufeff${one}\r\n\r\n \n${one}`)]);
    expect(came.read).toBe(4);
    expect(came.results.map(({ line }) => line)).toEqual([1, 4]);
  });

  it('parses no line that is a listing and names no mark, whatever its depth and repeated fields', async () => {
    const deep = `${'['.repeat(1000)}{"a":1}${']'.repeat(1000)}`;
    const lines = [
      `{"marketplace":"m","id":"1","title":"plain","seller":{"id":"s"},"other":${deep}}`,
      `{"marketplace":"m","id":"2","title":"Nike","title":"plain","seller":{"id":"s"},"seller":{"id":"t"}}`,
      `{"marketplace":"m","id":"3","title":"Nike","seller":{"id":"s"}}`,
    ];
    const whole = joined(lines.map((one) => Buffer.from(one)));
    const parse = vi.spyOn(JSON, 'parse');
    try {
      const { listings, results } = await screened([whole]);
      expect([listings, results.map(({ line }) => line)]).toEqual([3, [3]]);
      expect(lines.filter((line) => parse.mock.calls.some(([text]) => text === line))).toEqual([lines[2]]);
    } finally {
      parse.mockRestore();
    }
  });

  it('handles lines of many megabytes, and reports those too long for a listing', async () => {
    const filled = (title: string, more = ''): string =>
      `{"marketplace":"m","id":"1","title":${title},"seller":{"id":"s"}${more}}`;
    const images = JSON.stringify(Array.from({ length: 1_000_000 }, (_, i) => `${i}.jpg`));
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    const lines = [
      filled(JSON.stringify('Nike '.repeat(2_000_000))),
      filled('"Nike"', `,"images":${images}`),
      filled('"Nike"', `,"attributes":{"deep":${deep}}`),
      filled('"plain"', `,"other":${deep}`),
      filled('"plain"', `,"other":${deep.slice(1, -1)}}`),
      filled('"plain"', `,"other":${'{"a":['.repeat(1000)}"x"${']}'.repeat(1000)}`),
      filled('"Nike"', ',"title":"plain","title":"Gucci","title":"plain"'),
      filled('"plain"', ',"title":"Nike"'),
      filled('"Nike"', `,"other":"${'x'.repeat(17 << 20)}"`),
      filled('"Nike"'),
    ];
    const came = await screened(cut(joined(lines.map((one) => Buffer.from(one))), [1 << 18]));
    expect(came.read).toBe(10);
    expect(
      came.results.map((result) => [result.line, 'error' in result ? result.error : result.findings[0]?.brand]),
    ).toEqual([
      [1, expect.stringContaining('<=1000')],
      [2, 'nike'],
      [3, 'nike'],
      [5, expect.stringContaining('not JSON')],
      [8, 'nike'],
      [9, expect.stringContaining('longer than 16 MiB')],
      [10, 'nike'],
    ]);
  });
});
