import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aBrand, aListing } from '../an-example.ts';
import { compileBrandBook, fold, screen } from '../index.ts';

const word = fc.stringMatching(/^([a-z]{5,12}|[\u4e00-\u9fa5]{3,6})$/);
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
);

describe('screen', () => {
  it('finds any mark of some length in a title', () => {
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: 1, maxLength: 30 }), fc.nat(), (marks, pick) => {
        const book = compileBrandBook(marks.map((text, i) => aBrand(`b${i}`, [text])));
        const i = pick % marks.length;
        const findings = screen(aListing({ title: `• ${marks[i]} •`, brand: marks[i] }), book);
        expect(findings.map(({ brand }) => brand)).toContain(`b${i}`);
      }),
    );
  });

  it('handles any text in marks and listings, and reports places inside it', () => {
    const mark = anyText.filter((text) => text.length <= 200 && fold(text).text !== '');
    fc.assert(
      fc.property(fc.array(mark, { maxLength: 5 }), anyText, anyText, (marks, title, description) => {
        const book = compileBrandBook(marks.map((text, i) => aBrand(`b${i}`, [text.replace(/~$/, '-')])));
        for (const text of [title, marks.join(' '), marks.join('')]) {
          const listing = aListing({ title: text.slice(0, 1000), description });
          for (const { signals } of screen(listing, book)) {
            for (const { span, field, seen } of signals) {
              const source = field === 'title' ? listing.title : listing.description;
              if (span) expect(source?.slice(...span)).toBe(seen);
            }
          }
        }
      }),
    );
  });

  it('stays fast on a listing that repeats one name thousands of times', () => {
    const names = Array.from(
      { length: 500 },
      (_, i) => `zq${String.fromCharCode(97 + (i % 26), 97 + Math.floor(i / 26))}vex`,
    );
    const book = compileBrandBook([
      aBrand('apple', ['Apple']),
      aBrand('nike', ['Nike']),
      ...names.map((name) => aBrand(name, [name])),
    ]);
    const repeated = ['Apple for ', 'N-i-k-e ', 'replica Nike ', 'no replica Nike ', 'I'].map((text) =>
      aListing({ title: text.repeat(1000 / text.length), description: text.repeat(20_000 / text.length) }),
    );
    const everything = `${names.join(' for ')} `;
    const listings = [
      ...repeated,
      aListing({ title: 'x', description: `${everything}${'fake copycat '.repeat(900)}` }),
    ];
    const before = process.cpuUsage();
    for (const listing of listings) screen(listing, book);
    const { user } = process.cpuUsage(before);
    // Without the limits these took seconds; a bound far above the usual few milliseconds keeps a slow machine from failing it.
    expect(user / 1000).toBeLessThan(1000);
  });

  it('finds a brand and a word after hundreds of others', () => {
    const book = compileBrandBook([aBrand('apple', ['Apple']), aBrand('nike', ['Nike'])]);
    const stuffed = aListing({
      title: 'shoes',
      description: `${'Apple '.repeat(500)}${'no replica. '.repeat(200)} Nike 高仿`,
    });
    const nike = screen(stuffed, book).find(({ brand }) => brand === 'nike');
    expect(nike?.signals.map(({ signal, seen }) => [signal, seen])).toEqual([
      ['mark', 'Nike'],
      ['jargon', '高仿'],
    ]);
    // One use as a brand after hundreds of innocent ones is enough.
    const hidden = aListing({ title: 'case', description: `${'for Nike. '.repeat(300)}Nike phone` });
    expect(screen(hidden, book)[0]?.signals.map(({ signal }) => signal)).toEqual(['mark']);
  });

  it('does not change its arguments', () => {
    const brand = aBrand('nike', ['Nike']);
    const listing = aListing({ title: 'Nike 高仿' });
    const copies = structuredClone({ brand, listing });
    screen(listing, compileBrandBook([brand]));
    expect({ brand, listing }).toEqual(copies);
  });
});
