import { Brand } from '@marketsafe/terms';
import { z } from 'zod';

/** A participant's entry in the brand book; the id is given by the programme. */
export const BrandInput = Brand.omit({ id: true, owner: true }).meta({ id: 'BrandInput' });
export const BrandView = Brand.extend({ participant: z.string() }).meta({ id: 'BrandView' });
