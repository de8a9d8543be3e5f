import { Brand } from '@marketsafe/terms';
import { assertCompiles, BrandBookError } from '../book/index.ts';
import { readJsonLines } from './json-lines.ts';
import { readLines } from './lines.ts';

const WHOLE_LINE = 'the whole line';

/**
 * Reads a brand book: one brand a line (`.jsonl`). The first fault throws a BrandBookError that names the line, brand and
 * field: skipping a faulty line or a misspelt field would silently leave a brand unprotected. An empty book is refused too.
 */
export const readBrandBook = async (path: string): Promise<Brand[]> =>
  (await readBrandLines(path)).map(({ brand }) => brand);

/** A brand of a book, and its line in the file, from 1. */
export interface BrandLine {
  readonly line: number;
  readonly brand: Brand;
}

/** As `readBrandBook`, with the lines, for callers that read the brands' pictures too. */
export async function readBrandLines(path: string): Promise<BrandLine[]> {
  const brands: BrandLine[] = [];
  const lineOf = new Map<string, number>();
  for await (const read of readJsonLines(readLines(path))) {
    if ('error' in read) throw new BrandBookError(`on line ${read.line}`, WHOLE_LINE, read.error, read.line);
    const brand = checked(read.value, read.line);
    const earlier = lineOf.get(brand.id);
    if (earlier !== undefined)
      throw new BrandBookError(brand.id, 'id', `line ${earlier} is of this brand already`, read.line);
    lineOf.set(brand.id, read.line);
    brands.push({ line: read.line, brand });
  }
  if (brands.length > 0) return brands;
  throw new BrandBookError('none', 'the whole file', 'there is no brand in it. Write one a line');
}

function checked(value: unknown, line: number): Brand {
  const id = (value as { id?: unknown } | null)?.id;
  const name = typeof id === 'string' ? id : `on line ${line}`;
  const result = Brand.safeParse(value);
  if (!result.success) {
    const issue = result.error.issues[0];
    throw new BrandBookError(name, issue?.path.join('.') || WHOLE_LINE, issue?.message ?? 'not a brand', line);
  }
  const unknown = fieldLeftOut(value, result.data);
  if (unknown !== undefined)
    throw new BrandBookError(name, unknown, 'there is no such field. Check its spelling, or leave it out', line);
  try {
    assertCompiles(result.data);
  } catch (error) {
    if (error instanceof BrandBookError) throw new BrandBookError(error.brand, error.field, error.why, line);
    throw error;
  }
  return result.data;
}

/** The path of the first field that the schema dropped because it does not know its name. */
function fieldLeftOut(given: unknown, taken: unknown): string | undefined {
  if (typeof given !== 'object' || given === null || typeof taken !== 'object' || taken === null) return undefined;
  for (const [key, value] of Object.entries(given)) {
    if (!Object.hasOwn(taken, key)) return key;
    const inside = fieldLeftOut(value, (taken as Readonly<Record<string, unknown>>)[key]);
    if (inside !== undefined) return `${key}.${inside}`;
  }
  return undefined;
}
