import { Language, Listing, Money } from '@marketsafe/terms';
import { z } from 'zod';
import { Instant, PageQuery } from '../../platform/contract.ts';
import { MarketplaceId, Reasons, SearchWords } from '../../platform/fields.ts';

export const ListingCard = z
  .object({
    marketplace: z.string(),
    id: z.string(),
    title: z.string(),
    price: Money.optional(),
    image: z.string().optional(),
    url: z.string().optional(),
    seller: z.object({ id: z.string(), name: z.string().optional() }),
    sold: z.int().optional(),
    /** The last observed state. */
    state: z.enum(['visible', 'hidden', 'deleted']),
    observedAt: Instant,
  })
  .meta({ id: 'ListingCard' });

export const ListingQuery = PageQuery.extend({
  q: SearchWords.optional(),
  marketplace: MarketplaceId.optional(),
  seller: MarketplaceId.optional(),
});

export const ListingDetail = ListingCard.extend({ listing: Listing }).meta({ id: 'ListingDetail' });

/** Up to twice the longest title that we met. */
export const GlossQuery = z.strictObject({ text: z.string().max(500) });

/** Some words of a listing or a party. */
export const TranslationRequest = z.strictObject({ text: Reasons, to: Language });

export const Translation = z.object({ text: z.string() }).meta({ id: 'Translation' });

export const Gloss = z
  .object({
    /** Joined, their texts are the title. */
    words: z.array(
      z.object({
        text: z.string(),
        /** Absent where nothing is known of it. */
        says: z.string().optional(),
        /** It says without saying it that goods are copies, or how to get around a rule. */
        isJargon: z.literal(true).optional(),
      }),
    ),
  })
  .meta({ id: 'Gloss' });
