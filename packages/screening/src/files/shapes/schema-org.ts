import type { JsonObject } from '../product-page.ts';
import { readPrice } from './price.ts';
import { type Draft, Fault, type FeedFacts } from './shape.ts';
import { cut, hostOf, htmlText } from './values.ts';

interface Page {
  /** The page's own address, where it says one. */
  readonly page: string | undefined;
  readonly facts: FeedFacts;
  readonly leaveOut: (field: string, why: string) => void;
}

const CONDITIONS = { new: 'new', used: 'used', refurbished: 'refurbished', damaged: 'used' } as const;

/** A listing of a schema.org product. Its number is the shop's own: `productID`, else `sku`, else the page's address. */
export function ofSchemaOrg(product: JsonObject, { page, facts, leaveOut }: Page): Draft {
  const offers = offersOf(product);
  const [offer = {}] = offers;
  const url = textOf(offer.url) ?? textOf(product.url) ?? page;
  const host = hostOf(url ?? '');
  const marketplace = facts.marketplace ?? host;
  if (marketplace === undefined) throw new Fault('url', 'the page gives no address, and no marketplace was given');
  const name = nameOf(offer.seller) ?? nameOf(product.seller);
  return {
    marketplace,
    id: textOf(product.productID) ?? textOf(product.sku) ?? textOf(offer.sku) ?? url,
    title: cut(htmlText(textOf(product.name) ?? ''), 1000),
    description: cut(htmlText(textOf(product.description) ?? ''), 20_000) || undefined,
    brand: cut(nameOf(product.brand) ?? '', 200) || undefined,
    category: cut(nameOf(product.category) ?? '', 500) || undefined,
    price: priceOf(offers, facts, leaveOut),
    seller: {
      id: facts.seller ?? cut(name ?? host ?? marketplace, 128),
      ...(name !== undefined && { name: cut(name, 300) }),
    },
    images: [product.image].flat().flatMap((image) => pictureOf(image) ?? []),
    url,
    condition: conditionOf(textOf(offer.itemCondition) ?? textOf(product.itemCondition)),
  };
}

/** An `AggregateOffer` gives a range, or has the offers in it; the variants of a `ProductGroup` have offers too. */
function offersOf(product: JsonObject): JsonObject[] {
  const own = [product.offers].flat().filter(isObject);
  const inside = own.flatMap((offer) => [offer.offers].flat().filter(isObject));
  const ofVariants = [product.hasVariant]
    .flat()
    .filter(isObject)
    .flatMap((variant) => [variant.offers].flat().filter(isObject));
  return [inside, own, ofVariants].find((offers) => offers.length > 0) ?? [];
}

function priceOf(offers: readonly JsonObject[], facts: FeedFacts, leaveOut: Page['leaveOut']): Draft['price'] {
  const prices = offers.flatMap((offer): [string, string | undefined][] => {
    const said = [offer, ...[offer.priceSpecification].flat().filter(isObject)].find(
      (one) => priceIn(one) !== undefined,
    );
    const amount = said && priceIn(said);
    return amount === undefined ? [] : [[amount, textOf(said?.priceCurrency) ?? textOf(offer.priceCurrency)]];
  });
  const [first] = prices;
  if (first === undefined) return undefined;
  const [amount, currency] = first;
  const others = new Set(prices.map(([one]) => one));
  const text = others.size > 1 ? `${amount} – ${[...others].at(-1)}` : amount;
  const read = readPrice(text, currency ?? facts.currency);
  if (read !== undefined && 'why' in read) {
    leaveOut('price', read.why);
    return undefined;
  }
  return read;
}

/** As text: a price, or a range of an `AggregateOffer`. */
function priceIn({ price, lowPrice, highPrice }: JsonObject): string | undefined {
  const [one, low, high] = [price, lowPrice, highPrice].map(textOf);
  if (one !== undefined) return one;
  return low !== undefined && high !== undefined && low !== high ? `${low} – ${high}` : (low ?? high);
}

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const textOf = (value: unknown): string | undefined =>
  typeof value === 'number' ? String(value) : (typeof value === 'string' && value.trim()) || undefined;

/** The name of a thing, which may stand for it. */
const nameOf = (value: unknown): string | undefined => {
  const [first] = [value].flat();
  return isObject(first) ? textOf(first.name) : textOf(first);
};

const pictureOf = (value: unknown): string | undefined =>
  isObject(value) ? (textOf(value.contentUrl) ?? textOf(value.url)) : textOf(value);

/** `https://schema.org/UsedCondition` */
const conditionOf = (text = ''): Draft['condition'] => {
  const word = /(\w+?)Condition$/.exec(text)?.[1]?.toLowerCase();
  return word !== undefined && Object.hasOwn(CONDITIONS, word)
    ? CONDITIONS[word as keyof typeof CONDITIONS]
    : undefined;
};
