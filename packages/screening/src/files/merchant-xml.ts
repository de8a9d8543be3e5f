import { readXml, type XmlRecords } from './xml.ts';

/** One product of the feed, by the names of its attributes. */
interface MerchantItem {
  readonly line: number;
  readonly values: ReadonlyMap<string, string>;
}

/** In RSS 2.0 a product is an `item` with elements like `g:price`, in Atom an `entry`. */
const ITEMS = new Set(['item', 'entry']);

/** The products of a Google Merchant feed in XML. https://support.google.com/merchants/answer/160589 */
export const readMerchantXml = (chunks: AsyncIterable<Buffer>): AsyncGenerator<MerchantItem> =>
  readXml(chunks, new MerchantItems());

class MerchantItems implements XmlRecords<MerchantItem> {
  readonly record = 'product';
  #line = 0;
  #values: Map<string, string> | undefined;
  /** Elements open within the product. Parts of an attribute, like the price of a shipping, are none of its own. */
  #depth = 0;
  #text = '';

  begin(name: string, line: number, attributes: Readonly<{ [name: string]: string }>): void {
    this.#text = '';
    if (this.#values === undefined) {
      if (!ITEMS.has(local(name))) return;
      this.#line = line;
      this.#values = new Map();
      this.#depth = 0;
      return;
    }
    this.#depth += 1;
    // Atom: <link href="…"/>
    if (this.#depth === 1 && attributes.href !== undefined) this.#text = attributes.href;
  }

  text(text: string): void {
    if (this.#depth === 1) this.#text += text;
  }

  finish(name: string): MerchantItem | undefined {
    const values = this.#values;
    if (values === undefined) return undefined;
    if (this.#depth === 0) {
      this.#values = undefined;
      return { line: this.#line, values };
    }
    if (this.#depth === 1) this.#add(values, local(name), this.#text.trim());
    this.#depth -= 1;
    this.#text = '';
    return undefined;
  }

  /** More pictures come as elements of the same name; of any other attribute the first counts. */
  #add(values: Map<string, string>, name: string, text: string): void {
    const before = values.get(name);
    if (before === undefined || before === '') values.set(name, text);
    else if (name === 'additional_image_link') values.set(name, `${before},${text}`);
  }
}

/** Without the prefix, which every feed may choose. */
const local = (name: string): string => name.slice(name.indexOf(':') + 1).toLowerCase();
