import type { Target } from '@marketsafe/terms';
import { parseListingUrl, readUrl } from '../url/index.ts';

/** A place that any id can take in an address. It is no part of a real one. */
const marks = {
  listing: 'marketsafe-listing-id',
  variant: 'marketsafe-variant-id',
  storefront: 'marketsafe-storefront-id',
};
type Kind = keyof typeof marks;
type Found = Partial<Record<Kind, string>>;

const MAX_ID = 128;

const kindOf = (part: string): Kind | undefined =>
  (Object.keys(marks) as Kind[]).find((kind) => marks[kind] === part.toLowerCase());

/** The form as an address with marks in the places of ids; undefined if it is none. */
const readForm = (form: string, baseUrl: string): URL | undefined => {
  const marked = form.replace(/\{(listing|variant|storefront)\}/g, (_, kind: Kind) => marks[kind]);
  return URL.parse(marked, `${baseUrl.replace(/\/+$/, '')}/`) ?? undefined;
};

/** The labels of the host, then the segments of the path. */
const partsOf = ({ host, pathname }: URL): string[][] => [
  host.split('.'),
  pathname.split('/').filter((segment) => segment !== ''),
];

const decoded = (segment: string): string | undefined => {
  try {
    return decodeURIComponent(segment);
  } catch {
    return undefined;
  }
};

/** The ids in an address, if it has the form. It may have more parameters. */
const idsIn = (url: URL, form: URL): Found | undefined => {
  const [given, wanted] = [partsOf(url), partsOf(form)];
  if (wanted.some(({ length }, index) => given[index]?.length !== length)) return undefined;
  const parts = given.flat().map(decoded);
  const pairs = wanted
    .flat()
    .map((part, index): [string, string | undefined | null] => [decoded(part) ?? part, parts[index]]);
  for (const [name, part] of form.searchParams) pairs.push([part, url.searchParams.get(name)]);
  const found: Found = {};
  for (const [part, value] of pairs) {
    if (value === undefined || value === null || value === '' || value.length > MAX_ID) return undefined;
    const kind = kindOf(part);
    if (kind !== undefined) found[kind] = value;
    else if (part !== value) return undefined;
  }
  return found;
};

const targetOf = (marketplace: string, { listing, variant, storefront }: Found): Target | undefined => {
  if (listing !== undefined)
    return { kind: 'listing', marketplace, id: listing, ...(variant === undefined ? {} : { variant }) };
  return storefront === undefined ? undefined : { kind: 'storefront', marketplace, id: storefront };
};

/** Reads the marketplace's declared addresses. The known forms of a marketplace are its alone, whatever others declare. */
export const parseAddress = (
  marketplace: string,
  baseUrl: string,
  forms: readonly string[],
  text: string,
): Target | undefined => {
  const known = parseListingUrl(text);
  if (known !== undefined) return known.marketplace === marketplace ? known : undefined;
  const url = readUrl(text);
  if (url === undefined) return undefined;
  for (const written of forms) {
    const form = readForm(written, baseUrl);
    const found = form === undefined ? undefined : idsIn(url, form);
    const target = found === undefined ? undefined : targetOf(marketplace, found);
    if (target !== undefined) return target;
  }
  return undefined;
};
