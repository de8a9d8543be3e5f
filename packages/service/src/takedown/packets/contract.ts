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
} from '@marketsafe/terms';
import { z } from 'zod';
import { Bilingual, Instant } from '../../platform/contract.ts';

/** First member of a packet. */
export const packetFormat = 'marketsafe-packet@v1';
export const filerFormat = 'marketsafe-packet-filer@v1';
export const packetFileFormat = 'marketsafe-packet-file@v1';

/** Whether the right reaches what the page offers. `unknown`: one of the two does not say. */
const Match = z.enum(['covers', 'does-not-cover', 'unknown']);

/** What of the page, the right or the finding is not in a packet, and was not made up for it. */
export const NotCaptured = z.enum([
  'page',
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

/** The offer as the programme last read it from its marketplace, in the marketplace's own words. */
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
  /** The one that the complaint is about. */
  variant: Variant.optional(),
  variants: z.array(z.record(z.string(), z.unknown())).optional(),
  attributes: z.record(z.string(), z.unknown()).optional(),
  /** Addresses of the pictures; the pictures themselves are not kept. */
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
  verifiedBy: z.enum(['register-contact', 'desk']).optional(),
  validUntil: Instant.optional(),
  territories: z.array(z.string()),
  classes: z.array(z.int()),
});

/** The record behind a complaint, as it was frozen when the complaint was filed: what both sides may see. */
export const Packet = z
  .object({
    format: z.literal(packetFormat),
    case: z.string(),
    bundle: z.string(),
    filedAt: Instant,
    /** Hash of the policy pack that the case is judged by. */
    pack: z.string(),
    target: Target,
    seller: z.object({ key: z.string(), name: z.string().optional() }),
    claim: z.object({
      reason: ReasonCode,
      ground: z.string().optional(),
      chips: z.array(KnowledgeChip),
      /** Documents that it was filed with, under their hashes (SHA-256, hex). Absent: none, as a rule. */
      evidence: z.array(z.object({ kind: EvidenceKind, sha256: z.string() })).optional(),
    }),
    /** Null where the programme has never read the offer, and for a shop as a whole. */
    page: Page.nullable(),
    /** Null where the filer has no such right. */
    right: PacketRight.nullable(),
    match: z.object({ territory: Match, classes: Match }),
    /** What a machine saw of the mark on the page, without its weights. */
    comparison: z.object({
      mark: z.string().optional(),
      seen: z.array(Signal.pick({ signal: true, field: true, span: true, seen: true })),
      /** Where it saw the right. `not-looked`: there was nothing that it can compare. */
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

/** What of the record is the complainant's and the desk's, and not for the seller. */
export const FilerPart = z
  .object({
    format: z.literal(filerFormat),
    case: z.string(),
    /** Who filed for the holder; absent where it did so itself. */
    agent: z.object({ id: z.string(), mandateUntil: Instant.optional() }).optional(),
    /** What screening shows of the shop, where the whole of it is complained of. */
    shop: z.unknown().optional(),
    /** Every signal with its weight. */
    signals: z.array(Signal),
    /** What the screening had found for the holder, without what is its brand book's: marks and usual prices. Filings of an agent hold none. */
    finding: Finding.pick({ score: true, band: true })
      .extend({ signals: z.array(Signal.pick({ signal: true, logOdds: true })) })
      .optional(),
  })
  .meta({ id: 'PacketFilerPart' });
export type FilerPart = z.infer<typeof FilerPart>;

/** A sealed part with what it takes to hash it anew. Without salt and body: it is there, and not for the reader. */
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
  /** Article, and what it asks for. */
  where: Bilingual,
  asks: Bilingual,
  /** Members of the packet that serve it. */
  parts: z.array(z.string()),
  state: z.enum(['here', 'in-part', 'not-here']),
  stateText: Bilingual,
  lacks: z.array(z.object({ code: z.string(), text: Bilingual })),
});
export type NoticeElement = z.infer<typeof NoticeElement>;

/** A packet as one party may see it, with what it says in words and what it is prepared for. Only `parts` are hashed. */
export const PacketFile = z
  .object({
    format: z.literal(packetFileFormat),
    case: z.string(),
    reader: z.enum(['complainant', 'seller', 'desk']),
    parts: z.object({ packet: sealedPart(Packet), filer: sealedPart(FilerPart) }),
    sections: z.array(PacketSection),
    elements: z.array(NoticeElement),
    /** What the elements are, and are not. */
    prepared: Bilingual,
    howToVerify: Bilingual,
  })
  .meta({ id: 'PacketFile' });
export type PacketFile = z.infer<typeof PacketFile>;
