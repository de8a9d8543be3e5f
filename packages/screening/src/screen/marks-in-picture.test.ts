import { describe, expect, it } from 'vitest';
import { aBrand } from '../an-example.ts';
import { compileBrandBook } from '../book/index.ts';
import { marksInPicture } from './marks-in-picture.ts';

const book = compileBrandBook([
  aBrand('tnf', ['The North Face', 'TNF']),
  aBrand('nike', ['Nike', '耐克', 'EG7490~']),
  aBrand('palace', ['Palace Skateboards', 'Palace']),
]);
const line = (text: string, top = 0.4, confidence = 0.9) => ({
  text,
  confidence,
  box: { left: 0.4, top, width: 0.2, height: 0.05 },
});

describe('marks in a picture', () => {
  it('are found over lines, with the box around them and the least confidence', () => {
    const lines = [line('NEW', 0.34), line('THE', 0.4), line('NORTH', 0.46, 0.7), line('FACE', 0.52)];
    const [found, ...more] = marksInPicture(lines, book);
    expect(found).toMatchObject({ brand: 'tnf', mark: 'The North Face', manner: 'plain', seen: 'THE NORTH FACE' });
    expect(found?.box.top).toBe(0.4);
    expect(found?.box.height).toBeCloseTo(0.17);
    expect(found?.confidence).toBe(0.7);
    expect(more).toEqual([]);
  });

  it.each([
    ['耐克 美洲限定', 'nike', '耐克', '耐克', 'plain'],
    ['EG7490 美洲限定', 'nike', 'EG7490', 'EG7490', 'plain'],
    ['N1KE shoes', 'nike', 'Nike', 'N1KE', 'look-alike'],
    ['PAL4CE', 'palace', 'Palace', 'PAL4CE', 'look-alike'],
  ])('%s: %s', (text, brand, mark, seen, manner) => {
    expect(marksInPicture([line(text)], book)).toMatchObject([{ brand, mark, seen, manner }]);
  });

  it('are none in other words', () => {
    expect(marksInPicture([line('TEAM 247'), line('SIZE XL', 0.9)], book)).toEqual([]);
    expect(marksInPicture([], book)).toEqual([]);
  });
});
