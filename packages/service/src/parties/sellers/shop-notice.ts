import { explainStrikes, type MeasureReasons } from '@marketsafe/procedure';
import { sql } from 'kysely';
import type { z } from 'zod';
import { signLink } from '../../platform/links.ts';
import { notFound } from '../../platform/problem.ts';
import { marketplaceOf, type Programme, rulesInForce } from '../../platform/programme.ts';
import { sellerTenant } from '../../platform/tenant-scope.ts';
import type { AnyTx } from '../../platform/transactions.ts';
import { revocationsOf } from '../../takedown/notices/index.ts';
import { inBoth, measureLines, readerOf } from '../../takedown/reasons/index.ts';
import type { ShopNotice } from './contract.ts';
import type { StoredSeller } from './projection.ts';

interface Decision {
  readonly id: string;
  readonly revocations: number;
  readonly title: string | null;
  readonly status: string;
}

/** The decisions that a shop was notified of, each with the link to answer it. */
async function decisionsOn(programme: Programme, tx: AnyTx, seller: string) {
  const { rows } = await sql<Decision>`
    select distinct on (n.bundle) n.id, ${revocationsOf(sql`n.seller`, sql`n.bundle`)} as revocations,
      v.view ->> 'title' as title, v.status
    from notice n join case_view v on v.tenant = ${sellerTenant(seller)} and v.bundle = n.bundle
    where n.seller = ${seller} and n.kind = 'statement-of-reasons'
    order by n.bundle, n.sent_at desc`.execute(tx);
  return rows.map(({ id, revocations, title, status }) => ({
    ...(title !== null && { title }),
    status,
    link: signLink(programme.linkKey, 'answer', { notice: id, revocations }),
  }));
}

function statementOf(programme: Programme, marketplace: string, measure: MeasureReasons | null) {
  if (!measure) return [];
  const rules = rulesInForce(programme, measure.since, marketplace);
  return inBoth((language) =>
    measureLines(measure, rules, readerOf(programme, marketplace, { as: 'seller', language })),
  );
}

/** The current content of a notice about the whole shop, read as its seller. */
export async function readShopNotice(
  programme: Programme,
  tx: AnyTx,
  shop: { readonly seller: string; readonly notice: string },
  now: Date,
): Promise<z.input<typeof ShopNotice>> {
  const row = await tx
    .selectFrom('seller_view')
    .select('view')
    .where('tenant', '=', sellerTenant(shop.seller))
    .where('key', '=', shop.seller)
    .executeTakeFirst();
  const notice = await tx
    .selectFrom('notice')
    .select(['kind', 'sent_at', 'language', 'reasons'])
    .where('id', '=', shop.notice)
    .executeTakeFirst();
  if (!row || !notice) throw notFound('notice');
  const view = row.view as StoredSeller;
  const contestable = view.recognition !== undefined && !view.recognition.contested;
  return {
    ...view,
    marketplaceName: marketplaceOf(programme, view.marketplace).name,
    sellerName: view.name,
    language: notice.language === 'en' ? 'en' : 'zh-CN',
    kind: notice.kind,
    statement: statementOf(programme, view.marketplace, notice.reasons as MeasureReasons | null),
    sentAt: notice.sent_at?.toISOString(),
    strikes: [
      ...explainStrikes(view.standing, rulesInForce(programme, now, view.marketplace).strikes, now.toISOString()),
    ],
    ban: view.ban && {
      ...{ blockedBy: view.ban.blockedBy as ('already-banned' | 'ban-declined' | 'strike-contested')[] },
      ...{ approvals: view.ban.approvals.length, needed: view.ban.needed },
    },
    contested: view.recognition?.contested ? true : undefined,
    decisions: await decisionsOn(programme, tx, shop.seller),
    actions: contestable ? ['contest'] : [],
  };
}
