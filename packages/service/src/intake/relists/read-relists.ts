import { AlikeIn, EvidenceGrade, Money, ReasonCode, Region, type Target, targetKey, wholeOf } from '@marketsafe/terms';
import { type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import { Instant } from '../../platform/contract.ts';
import type { AnyTx } from '../../platform/transactions.ts';
import type { Relist } from './find-relists.ts';

/** The upheld case whose goods a finding offers again, with what the two pages have in common. */
export const RelistView = z
  .object({
    case: z.string(),
    /** The right and the reason of that case: a complaint about the returned goods is filed under the same. */
    right: z.string(),
    reason: ReasonCode,
    grade: EvidenceGrade.optional(),
    removedAt: Instant,
    /** The removed page. */
    title: z.string().optional(),
    image: z.string().optional(),
    price: Money.optional(),
    url: z.string().optional(),
    seller: z.object({ key: z.string(), name: z.string().optional() }),
    /** One reason, however much agrees. `seller`: the same account. */
    agree: z.array(AlikeIn),
    /** The picture, that of the removed page, and what they share: in shares of each one's width and height. */
    picture: z
      .object({
        image: z.string(),
        with: z.string().optional(),
        points: z.int(),
        mirrored: z.boolean(),
        region: Region,
        withRegion: Region,
      })
      .optional(),
  })
  .meta({ id: 'RelistView' });

/** What comes back is at the top of the queue: 0, and anything else 1. */
export const relistRank: RawBuilder<number> = sql`case when finding.relist is null then 1 else 0 end`;

interface OldView {
  readonly status: string;
  readonly right: { readonly id: string };
  readonly reason: ReasonCode;
  readonly grade?: EvidenceGrade;
  readonly title?: string;
  readonly image?: string;
  readonly price?: Money;
  readonly packet?: { readonly url?: string };
  readonly seller: { readonly key: string; readonly name?: string };
}

/** The old decisions behind these, as the participant reads their cases; none that is no longer in force. */
export async function relistViews(
  tx: AnyTx,
  participant: string,
  relists: readonly (Relist | null)[],
): Promise<ReadonlyMap<string, (relist: Relist) => z.input<typeof RelistView>>> {
  const ids = [...new Set(relists.flatMap((one) => (one ? [one.case] : [])))];
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ id: string; view: OldView }>`
    select id::text as id, view from case_view
    where tenant = ${participant} and id = any (${ids}::uuid[]) and status = 'upheld'`.execute(tx);
  return new Map(
    rows.map(({ id, view }) => [
      id,
      ({ agree, removedAt, picture }: Relist): z.input<typeof RelistView> => {
        const { right, reason, grade, title, image, price, packet, seller } = view;
        return {
          ...{ case: id, right: right.id, reason, removedAt, seller, agree: [...agree] },
          ...(grade !== undefined && { grade }),
          ...(title !== undefined && { title }),
          ...(image !== undefined && { image }),
          ...(price && { price }),
          ...(packet?.url !== undefined && { url: packet.url }),
          ...(picture && { picture }),
        };
      },
    ]),
  );
}

/** What screening knows of targets that show goods again which the participant's cases removed, by the target's key. */
export async function relistsOn(
  tx: AnyTx,
  participant: string,
  targets: readonly Target[],
): Promise<ReadonlyMap<string, Relist>> {
  const listings = targets.map(wholeOf).filter(({ kind }) => kind === 'listing');
  if (listings.length === 0) return new Map();
  const { rows } = await sql<{ marketplace: string; listing: string; relist: Relist }>`
    select distinct on (f.marketplace, f.listing) f.marketplace, f.listing, f.relist from finding f
    join jsonb_to_recordset(${JSON.stringify(listings)}::jsonb) as t(marketplace text, id text)
      on f.marketplace = t.marketplace and f.listing = t.id
    where f.tenant = ${participant} and f.relist is not null
    order by f.marketplace, f.listing, f.brand`.execute(tx);
  return new Map(
    rows.map(({ marketplace, listing: id, relist }) => [targetKey({ kind: 'listing', marketplace, id }), relist]),
  );
}
