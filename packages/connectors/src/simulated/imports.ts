import { Language, Listing } from '@marketsafe/terms';
import { z } from 'zod';
import { Identity, MAX_PAGE } from '../operator-api/index.ts';

/** The most rows in one import. */
export const ImportRows = z.object({ rows: z.array(z.unknown()).max(MAX_PAGE) });

export const SellerImport = z.object({
  id: z.string().min(1).max(128).optional(),
  name: z.string().min(1).max(200),
  language: Language.default('zh-CN'),
  about: z.string().max(2000).optional(),
  identity: Identity.optional(),
  email: z.email().max(320).optional(),
  takesMessages: z.literal(false).optional(),
  password: z.string().min(1).max(200).optional(),
  openedOn: z.iso.date().optional(),
});
export type SellerImport = z.input<typeof SellerImport>;

/** A listing to import: the shop sets its own id as the marketplace, and a new id if none is given. */
export const ListingImport = Listing.omit({ marketplace: true, url: true }).extend({
  id: Listing.shape.id.optional(),
});
export type ListingImport = z.input<typeof ListingImport>;

export const ImportResult = z.object({
  created: z.int(),
  changed: z.int(),
  unchanged: z.int(),
  ids: z.array(z.string().nullable()),
  refused: z.array(z.object({ index: z.int(), why: z.string() })),
});
export type ImportResult = z.infer<typeof ImportResult>;
