import { type RawBuilder, sql } from 'kysely';
import { type LinkKind, signLink } from '../../platform/links.ts';
import type { AnyTx } from '../../platform/transactions.ts';

export interface LinkedNotice {
  readonly id: string;
  readonly kind: string;
  readonly bundle?: string | null | undefined;
}

/** What the link of a notice opens. */
export const kindOf = ({ kind, bundle }: Omit<LinkedNotice, 'id'>): LinkKind =>
  kind.startsWith('clearance-') ? 'clearances' : bundle ? 'answer' : 'shop';

/** Page of the portals, by what the link opens. */
export const pages: Readonly<Record<LinkKind, string>> = {
  answer: 'answer',
  shop: 'shop-notice',
  clearances: 'clearances',
};

/** How often the links of a seller were revoked: of the whole shop, or also of a bundle alone. */
export const revocationsOf = (seller: RawBuilder<unknown>, bundle: RawBuilder<unknown>) =>
  sql<number>`(select count(*)::int from link_revocation r
    where r.seller = ${seller} and (r.bundle is null or r.bundle = ${bundle}::uuid))`;

/** The link of a notice to a seller as it holds now. */
export async function linkOfNotice(tx: AnyTx, key: string, seller: string, notice: LinkedNotice): Promise<string> {
  const { rows } = await sql<{ revocations: number }>`
    select ${revocationsOf(sql`${seller}`, sql`${notice.bundle ?? null}`)} as revocations`.execute(tx);
  return signLink(key, kindOf(notice), { notice: notice.id, revocations: rows[0]?.revocations ?? 0 });
}
