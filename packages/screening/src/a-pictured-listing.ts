import { aBrand, aListing } from './an-example.ts';
import { compileBrandBook } from './book/index.ts';
import type { ImageMatch } from './pictures/picture-facts.ts';
import { screen } from './screen/index.ts';

const book = compileBrandBook([
  aBrand('nike', ['Nike'], { prices: [{ category: 'shoes', currency: 'USD', typical: '120.00' }] }),
]);

/** For tests: the findings about shoes with the pictures `a.jpg` and `b.jpg`, in a book of one brand, `nike`. @param amount in USD */
export const findingsOfShoes = (title: string, matches: readonly ImageMatch[], amount?: string) =>
  screen(
    aListing({
      ...{ title, images: ['a.jpg', 'b.jpg'], category: 'shoes' },
      ...(amount !== undefined && { price: { amount, currency: 'USD' } }),
    }),
    book,
    {},
    { matches },
  );
