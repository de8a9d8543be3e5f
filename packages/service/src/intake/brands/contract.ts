import { Brand } from '@marketsafe/terms';
import { z } from 'zod';
import { NiceClasses, Territories } from '../../platform/fields.ts';

const { name, marks, prices, authorised, photos } = Brand.shape;

/**
 * A participant's entry in the brand book; the programme assigns the id. Each list allows several times the size of the benchmark's
 * largest brand, since screening's memory and time grow with all lists.
 */
export const BrandInput = z
  .strictObject({
    name,
    marks: z.array(marks.element.strict()).min(1).max(200),
    classes: NiceClasses.default([]),
    territories: Territories.default([]),
    prices: z.array(prices.unwrap().element.strict()).max(500).default([]),
    authorised: z.array(authorised.unwrap().element.strict()).max(2000).default([]),
    photos: z.array(photos.unwrap().element).max(500).default([]),
  })
  .meta({ id: 'BrandInput' });
export const BrandView = Brand.extend({ participant: z.string() }).meta({ id: 'BrandView' });
