import { Brand, Listing } from '@marketsafe/terms';
import type { ImageMatch, ImageText } from './pictures/picture-facts.ts';

/** A listing for tests and examples; fields not given have neutral values. */
export function aListing(given: Partial<Listing> & { title: string }): Listing {
  return Listing.parse({ marketplace: 'taobao', id: '1', seller: { id: 'shop-1' }, ...given });
}

/** A brand for tests and examples. A mark that ends in "~" is weak. */
export function aBrand(id: string, marks: readonly string[], more: Partial<Brand> = {}): Brand {
  const parsed = marks.map((text) => ({ text: text.replace(/~$/, ''), weak: text.endsWith('~') }));
  return Brand.parse({ id, name: id, marks: parsed, ...more });
}

/** A match for tests: the same photo as one of an upheld case; fields not given have neutral values. */
export function aMatch(image: string, brand: string, more: Partial<ImageMatch> = {}): ImageMatch {
  const whole = { left: 0, top: 0, width: 1, height: 1 };
  return {
    ...{ kind: 'same-picture', bank: 'case', with: 'bank.jpg', points: 38, mirrored: false },
    ...{ region: whole, withRegion: whole, image, brand, ...more },
  };
}

/** Lines of text for tests, one below the other. */
export const aText = (image: string, ...lines: readonly string[]): ImageText => ({
  image,
  lines: lines.map((text, at) => ({
    text,
    confidence: 0.9,
    box: { left: 0.1, top: at / lines.length, width: 0.8, height: 0.75 / lines.length },
  })),
});
