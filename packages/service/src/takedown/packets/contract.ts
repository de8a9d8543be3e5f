import {
  EvidenceKind,
  Finding,
  KnowledgeChip,
  Money,
  ReasonCode,
  RightType,
  Shown,
  Signal,
  Target,
  Variant,
  VerificationKind,
} from '@marketsafe/terms';
import { z } from 'zod';
import { PicturePair } from '../../intake/photo-bank/index.ts';
import { FiledTerms } from '../../parties/terms/index.ts';
import { Bilingual, Instant } from '../../platform/contract.ts';
import { Capture } from '../captures/index.ts';
import { Stamp } from '../time-stamps/index.ts';

/** First member of a packet. */
export const packetFormat = 'marketsafe-packet@v1';
export const filerFormat = 'marketsafe-packet-filer@v1';
export const packetFileFormat = 'marketsafe-packet-file@v1';

/** Whether the right covers the page's offer. `unknown`: one of the two gives no data. */
const Match = z.enum(['covers', 'does-not-cover', 'unknown']);

/** Data of the page, the right or the finding that a packet lacks; it was not invented. */
export const NotCaptured = z.enum([
  'page',
  'page-now',
  'screenshot',
  'address',
  'description',
  'price',
  'pictures',
  'picture-bytes',
  'more-pictures',
  'shipping',
  'classes',
  'variant',
  'variants',
  'attributes',
  'right',
  'mark',
]);
export type NotCaptured = z.infer<typeof NotCaptured>;

/** The offer as the programme last read it from its marketplace, in the marketplace's words. */
const Page = z.object({
  /** When it was read. */
  seenAt: Instant,
  url: z.string().optional(),
  title: z.string(),
  description: z.string().optional(),
  brand: z.string().optional(),
  category: z.string().optional(),
  /** Nice classes. */
  classes: z.array(z.int()).optional(),
  condition: z.string().optional(),
  price: Money.optional(),
  sold: z.int().optional(),
  stock: z.int().optional(),
  /** ISO 3166-1 alpha-2. */
  shipsTo: z.array(z.string()),
  /** The variant of the complaint. */
  variant: Variant.optional(),
  variants: z.array(z.record(z.string(), z.unknown())).optional(),
  attributes: z.record(z.string(), z.unknown()).optional(),
  /** Addresses of the pictures. */
  pictures: z.array(z.string()),
});

const PacketRight = z.object({
  id: z.string(),
  type: RightType,
  office: z.string(),
  number: z.string(),
  mark: z.string().optional(),
  holderName: z.string(),
  status: z.enum(['unverified', 'active', 'lapsed']),
  verifiedBy: VerificationKind.optional(),
  /** What the review team looked at. */
  verifiedAgainst: z.string().optional(),
  validUntil: Instant.optional(),
  territories: z.array(z.string()),
  classes: z.array(z.int()),
});

/**
 * A picture of the page and the picture of a bank that it is compared with. The reasons (`seen`) name both; whose page the other is from, and the
 * case, stand apart. The name of an upload's file stays with its holder.
 */
const ComparedPicture = PicturePair.pick({ image: true, shownSince: true }).extend({
  with: PicturePair.shape.with.omit({ name: true, seller: true, case: true }),
});
export type ComparedPicture = z.infer<typeof ComparedPicture>;

/** An upheld case with whose picture the page is compared. */
const ComparedCase = z.object({
  /** The picture's id. */
  picture: z.string(),
  case: z.string(),
  /** Whose listing it was about, as a seller key. */
  seller: z.string().optional(),
  listing: z.object({ marketplace: z.string(), id: z.string() }).optional(),
});
export type ComparedCase = z.infer<typeof ComparedCase>;

/** The record of a complaint, frozen at its filing: the part that both sides may see. */
export const Packet = z
  .object({
    format: z.literal(packetFormat),
    case: z.string(),
    bundle: z.string(),
    filedAt: Instant,
    /** Hash of the policy pack that judges the case. */
    pack: z.string(),
    target: Target,
    seller: z.object({ key: z.string(), name: z.string().optional() }),
    claim: z.object({
      reason: ReasonCode,
      ground: z.string().optional(),
      chips: z.array(KnowledgeChip),
      /** Documents of the filing, by their hashes (SHA-256, hex). Usually absent. */
      evidence: z.array(z.object({ kind: EvidenceKind, sha256: z.string() })).optional(),
    }),
    /** Null if the programme has never read the offer, and for a whole shop. */
    page: Page.nullable(),
    /** What was read of the page when the complaint was filed, request by request. Absent for a whole shop and an unknown listing. */
    capture: Capture.optional(),
    /** Null if the filer has no such right. */
    right: PacketRight.nullable(),
    match: z.object({ territory: Match, classes: Match }),
    /** How a program saw the mark on the page, in its words and its pictures, without its weights. */
    comparison: z.object({
      mark: z.string().optional(),
      seen: z.array(
        Signal.pick({
          signal: true,
          field: true,
          span: true,
          seen: true,
          image: true,
          nth: true,
          with: true,
          bank: true,
          points: true,
          mirrored: true,
          region: true,
          withRegion: true,
          differs: true,
        }),
      ),
      /** The pictures that `seen` compares. Absent: none. */
      pictures: z.array(ComparedPicture).optional(),
      /** Where it saw the right. `not-looked`: there was nothing to compare. */
      shown: Shown,
      /** The page names the mark of another holder, and not this right's. */
      namesOther: z.literal(true).optional(),
      /** Screening had a finding about the listing before the complaint. */
      foundByScreening: z.boolean(),
    }),
    declaration: z.object({ made: z.boolean(), at: Instant, by: z.string(), version: z.string(), texts: Bilingual }),
    notCaptured: z.array(NotCaptured),
  })
  .meta({ id: 'Packet' });
export type Packet = z.infer<typeof Packet>;

/** The part of the record for the complainant and the desk, not for the seller. */
export const FilerPart = z
  .object({
    format: z.literal(filerFormat),
    case: z.string(),
    /** The agent that filed for the holder; absent if the holder filed. */
    agent: z.object({ id: z.string(), mandateUntil: Instant.optional() }).optional(),
    /** The terms of participation that its filers had accepted. */
    terms: z.array(FiledTerms).optional(),
    /** Screening results of the shop, for a complaint about the whole shop. */
    shop: z.unknown().optional(),
    /** Each signal with its weight. */
    signals: z.array(Signal),
    /** The upheld cases with whose pictures the page is compared. Absent: none. */
    comparedCases: z.array(ComparedCase).optional(),
    /** In filings of the holder: the price's share of its typical price for these goods, if the brand book has one. */
    priceOfTypical: z.number().optional(),
    /** The holder's finding, without private contents of the brand book (marks and usual prices). Absent in filings of an agent. */
    finding: Finding.pick({ score: true, band: true })
      .extend({ signals: z.array(Signal.pick({ signal: true, logOdds: true })) })
      .optional(),
  })
  .meta({ id: 'PacketFilerPart' });
export type FilerPart = z.infer<typeof FilerPart>;

/** A sealed part with its inputs for hashing it again. Without salt and body: it exists, but is not for the reader. */
const sealedPart = <T extends z.ZodType>(body: T) =>
  z.object({ id: z.string(), hash: z.string(), salt: z.string().optional(), body: body.optional() });

const PacketRow = z.object({
  item: z.string(),
  label: Bilingual,
  text: Bilingual,
  kind: z.enum(['code', 'long']).optional(),
});

const PacketSection = z.object({ item: z.string(), title: Bilingual, rows: z.array(PacketRow) });
export type PacketRow = z.infer<typeof PacketRow>;
export type PacketSection = z.infer<typeof PacketSection>;

const NoticeElement = z.object({
  id: z.string(),
  law: z.string(),
  /** The article and its requirement. */
  where: Bilingual,
  asks: Bilingual,
  /** Members of the packet that satisfy it. */
  parts: z.array(z.string()),
  state: z.enum(['here', 'in-part', 'not-here']),
  stateText: Bilingual,
  lacks: z.array(z.object({ code: z.string(), text: Bilingual })),
});
export type NoticeElement = z.infer<typeof NoticeElement>;

/** A picture of the page, and the small copy of it that people see. The packet's log says more of it. */
const PacketPicture = z.object({
  address: z.string(),
  /** SHA-256 of the picture as it came. Absent: it is not kept. */
  sha256: z.string().optional(),
  bytes: z.int().optional(),
  /** JPEG in base64. */
  thumbnail: z.string().optional(),
  /** Why there is no thumbnail. */
  why: Bilingual.optional(),
});
export type PacketPicture = z.infer<typeof PacketPicture>;

/** The kept page as a browser draws it from the kept files alone: without scripts, and without what others serve. */
const PacketScreenshot = z.object({
  /** SHA-256 of the PNG. Absent: there is none, or not yet. */
  sha256: z.string().optional(),
  /** When it was drawn. */
  at: Instant.optional(),
  /** Name and version of the browser. */
  by: z.string().optional(),
  /** The copy that people see: JPEG in base64. */
  picture: z.string().optional(),
  /** Why there is none. */
  why: Bilingual.optional(),
});
export type PacketScreenshot = z.infer<typeof PacketScreenshot>;

/** A packet as one party may see it, with its text and the legal elements that it is prepared for. Only `parts` are hashed. */
export const PacketFile = z
  .object({
    format: z.literal(packetFileFormat),
    case: z.string(),
    reader: z.enum(['complainant', 'seller', 'desk']),
    parts: z.object({ packet: sealedPart(Packet), filer: sealedPart(FilerPart) }),
    sections: z.array(PacketSection),
    pictures: z.array(PacketPicture),
    /** It is made after the filing, so no hashed part has it. Absent: none was to be made; the packet says why. */
    screenshot: PacketScreenshot.optional(),
    /** A time stamp of the packet's hash. Absent until there is one. */
    stamp: Stamp.optional(),
    elements: z.array(NoticeElement),
    /** The purpose and limits of the elements. */
    prepared: Bilingual,
    howToVerify: Bilingual,
  })
  .meta({ id: 'PacketFile' });
export type PacketFile = z.infer<typeof PacketFile>;
