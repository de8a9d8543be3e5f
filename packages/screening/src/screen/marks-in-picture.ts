import type { BrandBook } from '../book/index.ts';
import type { Manner } from '../match/index.ts';
import type { Region } from '../pictures/picture-match.ts';
import { type Block, blocksOf, type TextLine } from '../pictures/text/index.ts';
import { readListing } from './read-listing.ts';

/** A mark that is written in a picture. */
export interface MarkInPicture {
  /** The id of its brand. */
  readonly brand: string;
  /** The mark as registered. */
  readonly mark: string;
  readonly weak: boolean;
  readonly manner: Manner;
  /** As read, with a space between two lines. */
  readonly seen: string;
  /** Around the lines in which it stands. */
  readonly box: Region;
  /** The lowest confidence of these lines, 0 to 1. */
  readonly confidence: number;
}

/**
 * Finds the marks of a book in the lines of a picture, as in a title: also disguised, one letter off, or over several lines that stand below
 * each other. One mark may be found at several places. Pure.
 */
export const marksInPicture = (lines: readonly TextLine[], book: BrandBook): MarkInPicture[] =>
  blocksOf(lines).flatMap((block) => marksInBlock(block, book));

function marksInBlock({ text, lines }: Block, book: BrandBook): MarkInPicture[] {
  const { marks } = readListing([{ field: 'title', text }], book);
  return marks.flatMap(({ mark, manner, start, end }): MarkInPicture[] => {
    const brand = book.brands.at(mark.owner)?.brand.id;
    const within = lines.filter((one) => one.start < end && one.end > start).map(({ line }) => line);
    if (brand === undefined || within.length === 0) return [];
    const confidence = Math.min(...within.map((line) => line.confidence));
    const box = around(within.map((line) => line.box));
    return [{ brand, mark: mark.text, weak: mark.weak, manner, seen: text.slice(start, end), box, confidence }];
  });
}

function around(boxes: readonly Region[]): Region {
  const left = Math.min(...boxes.map((box) => box.left));
  const top = Math.min(...boxes.map((box) => box.top));
  const right = Math.max(...boxes.map((box) => box.left + box.width));
  const bottom = Math.max(...boxes.map((box) => box.top + box.height));
  return { left, top, width: right - left, height: bottom - top };
}
