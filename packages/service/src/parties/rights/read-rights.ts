import { fold } from '@marketsafe/screening';
import type { Brand, Listing } from '@marketsafe/terms';
import { sql } from 'kysely';
import type { z } from 'zod';
import type { AnyTx } from '../../platform/transactions.ts';
import { Right } from './contract.ts';

export type RightView = z.output<typeof Right>;

/** The rights that a tenant sees, by registration. */
export async function rightsOf(tx: AnyTx, tenant: string): Promise<RightView[]> {
  const rows = await tx.selectFrom('right_view').select('view').where('tenant', '=', tenant).orderBy('id').execute();
  return rows.map(({ view }) => Right.parse(view));
}

/** The marks of the rights that a tenant sees. */
export async function marksOf(tx: AnyTx, tenant: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('right_view')
    .select(sql<string | null>`view ->> 'mark'`.as('mark'))
    .distinct()
    .where('tenant', '=', tenant)
    .execute();
  return rows.flatMap(({ mark }) => mark ?? []);
}

export async function rightOf(tx: AnyTx, tenant: string, id: string): Promise<RightView | undefined> {
  const row = await tx
    .selectFrom('right_view')
    .select('view')
    .where('tenant', '=', tenant)
    .where('id', '=', id)
    .executeTakeFirst();
  return row && Right.parse(row.view);
}

export const isInForce = (right: RightView, now: string): boolean =>
  right.status === 'verified' && (right.validUntil === undefined || right.validUntil > now);

/** Holder, or agent during its mandate. */
export const mayActUnder = (right: RightView, participant: string, now: string): boolean =>
  right.holder === participant || right.mandates.some(({ agent, until }) => agent === participant && until > now);

/** Compares marks as screening does: case, width and traditional hanzi make no difference. */
export const sameMark = (one: string, other: string): boolean => fold(one).text === fold(other).text;

const overlaps = <T>(one: readonly T[], other: readonly T[]): boolean => one.some((item) => other.includes(item));

/**
 * The right under which a complaint about the listing would have no gaps: in force, for one of the brand's marks, covering goods
 * and territory as far as the listing states them. Among several, the one whose match is known best, then the one valid longest.
 */
export function coveringRight(
  rights: readonly RightView[],
  brand: Brand,
  listing: Listing,
  now: string,
): RightView | undefined {
  const classes = listing.classes ?? [];
  const candidates = rights
    .filter((right) => isInForce(right, now) && right.type === 'trademark')
    .filter(({ mark }) => mark !== undefined && brand.marks.some(({ text }) => sameMark(text, mark)))
    .filter((right) => right.classes.length === 0 || classes.length === 0 || overlaps(right.classes, classes))
    .filter(
      (right) =>
        right.territories.length === 0 || listing.shipsTo.length === 0 || overlaps(right.territories, listing.shipsTo),
    );
  const closeness = (right: RightView): number =>
    (overlaps(right.classes, classes.length > 0 ? classes : brand.classes) ? 2 : 0) +
    (overlaps(right.territories, listing.shipsTo) ? 1 : 0);
  return candidates.sort(
    (one, other) =>
      closeness(other) - closeness(one) ||
      (other.validUntil ?? '9999').localeCompare(one.validUntil ?? '9999') ||
      one.id.localeCompare(other.id),
  )[0];
}
