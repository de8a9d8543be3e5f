import { Brand } from '@marketsafe/terms';
import { BrandBookError } from '../book/index.ts';
import { readLines } from './lines.ts';

/**
 * Reads a brand book: one brand a line (`.jsonl`). Unlike listings a brand book is all or nothing, since a brand left
 * out unnoticed is a brand not protected: the first fault throws a BrandBookError that names the line, brand and field.
 */
export async function readBrandBook(path: string): Promise<Brand[]> {
  const brands: Brand[] = [];
  for await (const { number, text } of readLines(path)) {
    const json = number === 1 ? text.replace(/^\ufeff/, '') : text;
    if (json.trim() === '') continue;
    let value: unknown;
    try {
      value = JSON.parse(json);
    } catch (error) {
      throw new BrandBookError(`on line ${number}`, 'the whole line', `not JSON: ${(error as Error).message}`);
    }
    const result = Brand.safeParse(value);
    if (!result.success) {
      const issue = result.error.issues[0];
      const id = (value as { id?: unknown } | null)?.id;
      const name = typeof id === 'string' ? `${id} (line ${number})` : `on line ${number}`;
      throw new BrandBookError(name, issue?.path.join('.') || 'the whole line', issue?.message ?? 'not a brand');
    }
    brands.push(result.data);
  }
  return brands;
}
