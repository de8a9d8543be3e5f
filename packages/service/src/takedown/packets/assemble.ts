import type { FileComplaint, RightState } from '@marketsafe/procedure';
import { type EvidenceKind, type Finding, type Listing, type Signal, type Variant, variantOf } from '@marketsafe/terms';
import type { PicturePair } from '../../intake/photo-bank/index.ts';
import type { FiledTerms } from '../../parties/terms/index.ts';
import { omitUndefined } from '../../platform/omit-undefined.ts';
import { type Capture, mostPictures } from '../captures/index.ts';
import {
  type ComparedCase,
  type ComparedPicture,
  type FilerPart,
  filerFormat,
  type NotCaptured,
  type Packet,
  packetFormat,
} from './contract.ts';
import { declaration } from './declaration.ts';

/** The facts known about a complaint at its filing. */
export interface Filing {
  readonly command: Omit<FileComplaint, 'packet' | 'packetOfFiler' | 'packetAt'>;
  readonly now: string;
  /** Hash of the policy pack. */
  readonly pack: string;
  readonly sellerName: string | undefined;
  readonly listing: Listing | undefined;
  /** The variant of the complaint, if the listing has it. */
  readonly variant?: Variant | undefined;
  readonly seenAt: string | undefined;
  /** What was read of the page just before. */
  readonly capture?: Capture | undefined;
  /** Undefined unless the filer may act under it. */
  readonly right: RightState | undefined;
  readonly holderName: string;
  /** What the review team looked at when it verified the right. */
  readonly verifiedAgainst?: string | undefined;
  readonly mark: string | undefined;
  readonly signals: readonly Signal[];
  /** What screening saw in the listing's pictures before the complaint, for the right or a brand with its word. */
  readonly pictures: readonly Signal[];
  /** The pictures that these compare; by default none. */
  readonly pairs?: readonly PicturePair[];
  /** Screening had a finding about the listing before the complaint. */
  readonly found: boolean;
  /** That finding, if the filer is its holder. */
  readonly finding: Finding | undefined;
  /** Screening results of the shop, for a complaint about the whole shop. */
  readonly shop?: object | undefined;
  /** The terms of participation of its filers. */
  readonly terms?: readonly FiledTerms[] | undefined;
}

/** Characters of JSON, since marketplaces send variants and attributes of any size. */
const mostDetails = 10_000;

/** Assembles the record of a complaint: the part for both sides and the part for the complainant. It looks up and guesses nothing. */
export function assemblePacket(filing: Filing): { readonly packet: Packet; readonly filer: FilerPart } {
  const { command, listing, right, mark, signals, now } = filing;
  const pairs = (filing.pairs ?? []).filter((pair) => filing.pictures.some((one) => isOf(one, pair)));
  const page = listing && filing.seenAt !== undefined ? pageOf(listing, filing.seenAt, filing.variant) : null;
  const held = right === undefined || right.status === 'unregistered' ? null : right;
  const packet: Packet = {
    format: packetFormat,
    case: command.case,
    bundle: command.bundle,
    filedAt: now,
    pack: filing.pack,
    target: command.target,
    seller: omitUndefined({ key: command.seller, name: filing.sellerName }),
    claim: omitUndefined({
      ...{ reason: command.reason, ground: command.ground, chips: [...command.chips] },
      evidence: command.evidence?.map(({ kind, sha256 }) => ({ kind: kind as EvidenceKind, sha256 })),
    }),
    page,
    ...(page !== null && filing.capture && { capture: filing.capture }),
    right: held && rightOf(held, filing),
    match: {
      territory: matchOf(listing?.shipsTo, held?.territories),
      classes: matchOf(listing?.classes, held?.classes),
    },
    comparison: omitUndefined({
      mark,
      seen: [...signals.map(inWords), ...filing.pictures.map(inPictures)],
      pictures: pairs.length === 0 ? undefined : pairs.map(comparedPicture),
      shown: command.listing.shown,
      namesOther: command.listing.namesOther ? true : undefined,
      foundByScreening: filing.found,
    }),
    declaration: {
      made: command.declaration,
      at: now,
      by: filing.holderName,
      version: declaration.version,
      texts: declaration.texts,
    },
    notCaptured: notCaptured(filing, page),
  };
  return { packet, filer: filerPart(filing, pairs) };
}

type Seen = Packet['comparison']['seen'][number];

const inWords = ({ signal, field, span, seen }: Signal): Seen => omitUndefined({ signal, field, span, seen });

/** Everything that a party needs to look at both pictures itself. */
const inPictures = (one: Signal): Seen => {
  const { signal, seen, image, nth, bank, points, mirrored, region, withRegion, differs } = one;
  return omitUndefined({
    signal,
    seen,
    image,
    nth,
    with: one.with,
    bank,
    points,
    mirrored,
    region,
    withRegion,
    differs,
  });
};

const isOf = (one: Signal, { image, with: { id } }: PicturePair): boolean => one.image === image && one.with === id;

/** What both sides may know of a comparison. Of an upheld case: that it is one, and since when its page showed the picture. */
const comparedPicture = ({ image, shownSince, with: other }: PicturePair): ComparedPicture => {
  const { id, bank, since, listing, address } = other;
  return {
    image,
    shownSince,
    with: { id, bank, since, ...(bank !== 'case' && omitUndefined({ listing, address })) },
  };
};

/** The upheld cases that pictures are compared with: others' cases are none of the seller's business. */
const comparedCase = ({ with: { id, bank, case: of, seller, listing } }: PicturePair): ComparedCase[] =>
  bank === 'case' && of !== undefined ? [omitUndefined({ picture: id, case: of, seller, listing })] : [];

function filerPart(
  { command, right, signals, finding, shop, terms = [] }: Filing,
  pairs: readonly PicturePair[],
): FilerPart {
  const { agent } = command;
  const cases = pairs.flatMap(comparedCase);
  const head: Pick<FilerPart, 'format' | 'case' | 'signals' | 'shop' | 'terms' | 'comparedCases'> = {
    format: filerFormat,
    case: command.case,
    signals: [...signals],
    ...(shop && { shop }),
    ...(terms.length > 0 && { terms: [...terms] }),
    ...(cases.length > 0 && { comparedCases: cases }),
  };
  if (agent === undefined) {
    const priceOfTypical = finding?.signals.find(({ signal }) => signal === 'price')?.ofTypical;
    return omitUndefined({ ...head, priceOfTypical, finding: finding && weighed(finding) });
  }
  const mandateUntil = right === undefined || right.status === 'unregistered' ? undefined : right.mandates[agent];
  return { ...head, agent: omitUndefined({ id: agent, mandateUntil }) };
}

/** Keeps the result only: a finding's text may quote the holder's brand book, which is private. */
const weighed = ({ score, band, signals }: Finding): NonNullable<FilerPart['finding']> => ({
  ...{ score, band },
  signals: signals.map(({ signal, logOdds }) => ({ signal, logOdds })),
});

function pageOf(listing: Listing, seenAt: string, variant: Variant | undefined): NonNullable<Packet['page']> {
  const { url, title, description, brand, category, classes, condition, price, sold, stock, shipsTo } = listing;
  const { variants = [], attributes = {}, images } = listing;
  return omitUndefined({
    ...{ seenAt, url, title, description, brand, category, classes, condition, price, sold, stock },
    shipsTo,
    variant: variant && omitUndefined(variant),
    variants: variants.length > 0 && isSmall(variants) ? variants : undefined,
    attributes: Object.keys(attributes).length > 0 && isSmall(attributes) ? attributes : undefined,
    pictures: images.slice(0, mostPictures),
  });
}

const isSmall = (details: unknown): boolean => JSON.stringify(details).length <= mostDetails;

const rightOf = (
  right: Exclude<RightState, { status: 'unregistered' }>,
  { mark, holderName, verifiedAgainst }: Filing,
): NonNullable<Packet['right']> =>
  omitUndefined({
    id: right.right,
    type: right.rightType,
    office: right.office,
    number: right.number,
    mark,
    holderName,
    status: right.status,
    verifiedBy: right.verifiedBy,
    verifiedAgainst,
    validUntil: right.validUntil,
    territories: [...right.territories],
    classes: [...right.classes],
  });

/** Missing data counts as unknown, neither as a match nor as a mismatch. */
function matchOf<T>(offered: readonly T[] = [], covered: readonly T[] = []): Packet['match']['territory'] {
  if (offered.length === 0 || covered.length === 0) return 'unknown';
  return offered.some((one) => covered.includes(one)) ? 'covers' : 'does-not-cover';
}

const isKept = (capture: Capture | undefined, address: string): boolean =>
  capture?.log.some((one) => one.what === 'picture' && one.address === address && one.sha256 !== undefined) ?? false;

function notCaptured({ command, listing, right, mark, variant, capture }: Filing, page: Packet['page']): NotCaptured[] {
  const missing: NotCaptured[] = [];
  if (page === null || listing === undefined) missing.push('page');
  else {
    if (capture?.outcome !== 'read') missing.push('page-now');
    if (capture?.screenshot === undefined) missing.push('screenshot');
    if (variantOf(command.target) !== undefined && variant === undefined) missing.push('variant');
    if (page.url === undefined) missing.push('address');
    if (page.description === undefined) missing.push('description');
    if (page.price === undefined) missing.push('price');
    if (page.pictures.length === 0) missing.push('pictures');
    else if (!page.pictures.every((address) => isKept(capture, address))) missing.push('picture-bytes');
    if (listing.images.length > mostPictures) missing.push('more-pictures');
    if (page.shipsTo.length === 0) missing.push('shipping');
    if ((page.classes ?? []).length === 0) missing.push('classes');
    if ((listing.variants ?? []).length > 0 && page.variants === undefined) missing.push('variants');
    if (Object.keys(listing.attributes ?? {}).length > 0 && page.attributes === undefined) missing.push('attributes');
  }
  if (right === undefined || right.status === 'unregistered') missing.push('right');
  else if (mark === undefined) missing.push('mark');
  return missing;
}
