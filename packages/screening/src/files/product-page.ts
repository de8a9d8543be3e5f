import { Parser } from 'htmlparser2';
import type { Line } from './lines.ts';

/** A product that a page describes for machines, as JSON, or a script of it that is not JSON. */
type PageProduct =
  | { readonly line: number; readonly product: JsonObject; readonly page: string | undefined }
  | { readonly line: number; readonly error: string };

export type JsonObject = Readonly<Record<string, unknown>>;

/** Pages of shops have some hundred kilobytes. */
const MOST_UNITS = 16 << 20;
/** A product is a member of a graph, of a list's element, of a page's main entity. */
const DEEPEST = 12;
const PRODUCTS = new Set(['Product', 'ProductGroup', 'IndividualProduct', 'ProductModel']);

/** The schema.org products of a saved page (JSON-LD), each with the line of its script. https://schema.org/Product */
export async function readProductPage(lines: AsyncIterable<Line>): Promise<readonly PageProduct[]> {
  const texts: string[] = [];
  let units = 0;
  for await (const line of lines) {
    if ('error' in line) return [{ line: line.number, error: line.error }];
    units += line.text.length + 1;
    if (units > MOST_UNITS) return [{ line: line.number, error: 'the page has more than 16 MiB up to here' }];
    texts.push(line.text);
  }
  const { scripts, page } = scriptsIn(texts.join('\n'));
  const found = scripts.flatMap(({ line, text }): PageProduct[] => {
    try {
      return [...productsIn(JSON.parse(text), DEEPEST)].map((product) => ({ line, product, page }));
    } catch (error) {
      return [{ line, error: `not JSON: ${(error as Error).message}` }];
    }
  });
  if (found.length > 0) return found;
  const error = 'the page describes no product as schema.org JSON-LD. Give its data as CSV or JSON lines';
  return [{ line: 1, error }];
}

interface Script {
  readonly line: number;
  readonly text: string;
}

function scriptsIn(html: string): { readonly scripts: readonly Script[]; readonly page: string | undefined } {
  const scripts: Script[] = [];
  let page: string | undefined;
  let [line, counted]: [number, number] = [1, 0];
  let open: { line: number; text: string } | undefined;
  const parser = new Parser({
    onopentag: (name, { type, rel, href }) => {
      if (name === 'link' && rel === 'canonical' && href) page ??= href;
      if (name !== 'script' || !/^\s*application\/ld\+json\s*(?:;|$)/i.test(type ?? '')) return;
      for (; counted < parser.startIndex; counted += 1) if (html.charCodeAt(counted) === 0x0a) line += 1;
      open = { line, text: '' };
    },
    ontext: (text) => {
      if (open) open.text += text;
    },
    onclosetag: () => {
      if (open) scripts.push(open);
      open = undefined;
    },
  });
  parser.end(html);
  return { scripts, page };
}

function* productsIn(value: unknown, deeper: number): Generator<JsonObject> {
  if (typeof value !== 'object' || value === null || deeper === 0) return;
  if (Array.isArray(value)) {
    for (const one of value) yield* productsIn(one, deeper - 1);
    return;
  }
  const thing = value as JsonObject;
  if (typesOf(thing).some((type) => PRODUCTS.has(type))) {
    yield thing;
    return;
  }
  for (const name of ['@graph', 'mainEntity', 'itemListElement', 'item']) yield* productsIn(thing[name], deeper - 1);
}

/** `Product`, also as `https://schema.org/Product`. */
const typesOf = ({ '@type': type }: JsonObject): string[] =>
  [type].flat().flatMap((one) => (typeof one === 'string' ? [one.replace(/^.*[/#:]/, '')] : []));
