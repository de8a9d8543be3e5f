import { explainStrikes, type MeasureReasons } from '@marketsafe/procedure';
import { sql } from 'kysely';
import type { z } from 'zod';
import { signLink } from '../../platform/links.ts';
import { notFound } from '../../platform/problem.ts';
import { marketplaceOf, type Programme, rulesInForce } from '../../platform/programme.ts';
import { sellerTenant } from '../../platform/tenant-scope.ts';
import type { AnyTx } from '../../platform/transactions.ts';
import type { CaseView } from '../../takedown/cases/index.ts';
import { revocationsOf } from '../../takedown/notices/index.ts';
import { inBoth, measureLines, readerOf } from '../../takedown/reasons/index.ts';
import type { ShopNotice } from './contract.ts';
import type { StoredSeller } from './projection.ts';

interface Decision {
  readonly id: string;
  readonly revocations: number;
  readonly views: readonly Pick<CaseView, 'title' | 'status' | 'clocks'>[];
}

type Turn = NonNullable<z.input<typeof ShopNotice>['decisions'][number]['next']>;
/** Other clocks are the programme's own. */
const turns: readonly string[] = ['seller', 'complainant', 'desk'] satisfies Turn['whose'][];

/** The next end of a deadline among cases: the seller's own first. */
function nextIn(views: Decision['views']): Turn | undefined {
  const running = views.flatMap(({ clocks }) => clocks).filter(({ whose }) => turns.includes(whose)) as Turn[];
  return running.toSorted(byTurn)[0];
}

const byTurn = (one: Turn | undefined, other: Turn | undefined): number =>
  Number(other?.whose === 'seller') - Number(one?.whose === 'seller') ||
  (one?.due ?? '9').localeCompare(other?.due ?? '9');

/** The filings that a shop was notified of, each with the link to answer it. */
async function decisionsOn(programme: Programme, tx: AnyTx, seller: string) {
  const { rows } = await sql<Decision>`
    select distinct on (n.bundle) n.id, ${revocationsOf(sql`n.seller`, sql`n.bundle`)} as revocations,
      (select jsonb_agg(jsonb_build_object('title', v.view -> 'title', 'status', v.status, 'clocks', v.view -> 'clocks') order by v.id)
        from case_view v where v.tenant = ${sellerTenant(seller)} and v.bundle = n.bundle) as views
    from notice n
    where n.seller = ${seller} and n.kind = 'statement-of-reasons'
      and exists (select from case_view v where v.tenant = ${sellerTenant(seller)} and v.bundle = n.bundle)
    order by n.bundle, n.sent_at desc`.execute(tx);
  return rows
    .map(({ id, revocations, views }) => {
      const next = nextIn(views);
      const first = views.find(({ clocks }) => clocks.some(({ whose }) => whose === 'seller')) ?? views[0];
      return {
        ...(first?.title && { title: first.title }),
        ...{ cases: views.length, status: first?.status ?? 'other', ...(next && { next }) },
        link: signLink(programme.linkKey, 'answer', { notice: id, revocations }),
      };
    })
    .toSorted((one, other) => byTurn(one.next, other.next));
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
