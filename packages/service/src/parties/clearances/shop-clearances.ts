import { dueAfter } from '@marketsafe/procedure';
import { sql } from 'kysely';
import type { z } from 'zod';
import type { Caller } from '../../platform/caller.ts';
import { notFound } from '../../platform/problem.ts';
import { marketplaceOf, type Programme, rulesInForce } from '../../platform/programme.ts';
import { sellerTenant } from '../../platform/tenant-scope.ts';
import type { AnyTx } from '../../platform/transactions.ts';
import type { CaseFile } from '../../takedown/case-file/index.ts';
import type { ShopClearances } from './contract.ts';
import { clearancesFor } from './read-clearances.ts';

export type ShopCaller = Extract<Caller, { kind: 'seller' }>;

/** The holder of any signed link of the seller. */
export function shopOf(caller: Caller): ShopCaller {
  if (caller.kind !== 'seller') throw notFound('notice');
  return caller;
}

/** The seller's page behind its link: its clearances, and the data for requesting one. */
export async function readShopClearances(
  { programme, now }: { readonly programme: Programme; readonly now: string },
  tx: AnyTx,
  caller: ShopCaller,
): Promise<z.input<typeof ShopClearances>> {
  const [marketplace = ''] = caller.seller.split('/');
  const host = marketplaceOf(programme, marketplace);
  const notice = await tx.selectFrom('notice').select('language').where('id', '=', caller.notice).executeTakeFirst();
  if (!notice) throw notFound('notice');
  const seller = await tx
    .selectFrom('seller_view')
    .select('name')
    .where('tenant', '=', sellerTenant(caller.seller))
    .where('key', '=', caller.seller)
    .executeTakeFirst();
  const clearances = await clearancesFor(tx, caller, {});
  const { clearance: rules } = rulesInForce(programme, now, marketplace);
  return {
    marketplace,
    marketplaceName: host.name,
    ...(seller?.name && { sellerName: seller.name }),
    language: notice.language === 'en' ? 'en' : 'zh-CN',
    holders: await holdersKnownTo(tx, caller, clearances),
    ...(rules && {
      rules: {
        documents: rules.documents.map(({ item, texts, required, accepts }) => ({
          ...{ item, text: texts, required, accepts: [...accepts] },
        })),
        longestUntil: dueAfter(rules.longest, now, host.calendar, host.zone),
      },
    }),
    clearances: clearances.filter(({ status }) => status !== 'invited'),
  };
}

interface KnownHolder {
  readonly id: string;
  readonly name: string;
  readonly rights: { id: string; mark?: string; office: string; number: string }[];
}

/**
 * The rights holders that the seller knows from a statement of reasons or an invitation. It must not learn of other participants,
 * or of complaints still under review.
 */
export async function holdersKnownTo(
  tx: AnyTx,
  caller: ShopCaller,
  clearances: readonly { readonly holder: string; readonly holderName: string }[],
): Promise<KnownHolder[]> {
  const { rows } = await sql<Pick<CaseFile, 'holder' | 'holderName' | 'right'>>`
    select distinct on (view ->> 'holder', view #>> '{right,id}')
      view ->> 'holder' as holder, view ->> 'holderName' as "holderName", view -> 'right' as "right"
    from case_view v
    where tenant = ${sellerTenant(caller.seller)} and exists (
      select from notice n
      where n.seller = ${caller.seller} and n.bundle = v.bundle and n.kind = 'statement-of-reasons' and n.sent_at is not null)`.execute(
    tx,
  );
  const known = new Map<string, KnownHolder>();
  const meet = (id: string, name: string): KnownHolder => {
    const one = known.get(id) ?? { id, name, rights: [] };
    known.set(id, one);
    return one;
  };
  for (const { holder, holderName } of clearances) meet(holder, holderName);
  for (const { holder, holderName, right } of rows) {
    const { id, mark, office, number } = right;
    meet(holder, holderName).rights.push({ id, ...(mark !== undefined && { mark }), office, number });
  }
  return [...known.values()];
}
