import { ebay } from './ebay.ts';
import { ebaySample } from './ebay-sample.ts';
import { googleMerchant } from './google-merchant.ts';
import { lazada } from './lazada.ts';
import { lazadaSample } from './lazada-sample.ts';
import { plain } from './plain.ts';
import { replicaFinds } from './replica-finds.ts';
import { cosmeticsCatalogue, sportCatalogue } from './retail-catalogue.ts';
import type { Shape } from './shape.ts';
import { shein } from './shein.ts';
import { shopee } from './shopee.ts';
import { shopify } from './shopify.ts';
import { tmallBeauty } from './tmall-beauty.ts';
import { woocommerce } from './woocommerce.ts';

export { ofSchemaOrg } from './schema-org.ts';
export {
  type Draft,
  Fault,
  type FeedFacts,
  type LeftOut,
  PLAIN_FIELDS,
  type PlainField,
  type Row,
  type Shape,
} from './shape.ts';

/** From the most specific to the most general: the first whose columns are all present is used. */
const SHAPES: readonly Shape[] = [
  shopee,
  shein,
  tmallBeauty,
  replicaFinds,
  sportCatalogue,
  cosmeticsCatalogue,
  ebay,
  ebaySample,
  lazada,
  lazadaSample,
  shopify,
  woocommerce,
  googleMerchant,
  plain,
];

export const SHAPE_NAMES: readonly string[] = SHAPES.map(({ name }) => name);

/** The layout of a header line, or undefined. */
export function shapeOf(header: readonly string[]): Shape | undefined {
  const columns = new Set(header.map((column) => column.trim().toLowerCase()));
  return SHAPES.find((shape) => shape.header.every((column) => columns.has(column)));
}
