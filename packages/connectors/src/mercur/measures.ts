import { z } from 'zod';
import { type Mark, markKinds } from '../by-state/marks.ts';

/**
 * Medusa has no field for a measure: a rejected product does not say who rejected it, or what it was before. The product's metadata does.
 * Its seller can change them, and gains nothing by it: a seller can publish its own product again at any time.
 */
const KEY = 'takedown_programme';

export const statuses = ['draft', 'proposed', 'published', 'rejected'] as const;
export type Status = (typeof statuses)[number];

const Kept = z.object({
  seller: z.string(),
  marks: z.array(z.enum(markKinds)),
  was: z.enum(statuses).optional(),
});

/** The measures on a listing. `was`: its status before the first of them, if it was not on sale. */
interface Measures {
  readonly marks: readonly Mark[];
  readonly was?: Status;
}

/** Of the seller who has it now: those of an earlier one are none on a later one. */
export const readMeasures = (
  metadata: Readonly<Record<string, unknown>> | null | undefined,
  seller: string,
): Measures => {
  const kept = Kept.safeParse(metadata?.[KEY]).data;
  if (kept?.seller !== seller) return { marks: [] };
  const marks = kept.marks.map((kind) => ({ kind, home: seller }));
  return { marks, ...(kept.was !== undefined && { was: kept.was }) };
};

/** The metadata for a change of a product, which leaves its other keys alone. An empty text takes the key away. */
export const metadataWith = (seller: string, { marks, was }: Measures): Readonly<Record<string, unknown>> => ({
  [KEY]: marks.length === 0 ? '' : { seller, marks: marks.map(({ kind }) => kind), ...(was !== undefined && { was }) },
});
