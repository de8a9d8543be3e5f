import { dueAfter, openNow } from '@marketsafe/procedure';
import { sql } from 'kysely';
import type { LinkKind } from '../../platform/links.ts';
import { marketplaceOf, type Programme, rulesInForce, rulesOfCase } from '../../platform/programme.ts';
import { sellerTenant } from '../../platform/tenant-scope.ts';
import type { AnyTx, Transactions } from '../../platform/transactions.ts';
import type { CaseView } from '../../takedown/cases/index.ts';

interface Asked {
  readonly kind: LinkKind;
  readonly seller: string;
  readonly bundle?: string | undefined;
  /** When the notice was sent; its link did not exist earlier. */
  readonly sentAt: Date | null;
}

/**
 * When the last remedy of a link's seller ended, ISO 8601 UTC; undefined while one is open. A remedy without a deadline, such as
 * declaring a loss, stays open as long as an appeal from the case's last step would.
 */
export async function endOfLink(
  { transactions, programme }: { readonly transactions: Transactions; readonly programme: Programme },
  { kind, seller, bundle, sentAt }: Asked,
  now: string,
): Promise<string | undefined> {
  const { calendar, zone, id } = marketplaceOf(programme, seller.split('/')[0] ?? '');
  const sent = (sentAt ?? new Date(now)).toISOString();
  // A link lasts at least as long as an appeal from its notice would be open, so most requests read no case.
  const least = dueAfter(rulesInForce(programme, now, id).clocks.appeal, sent, calendar, zone);
  if (least > now) return undefined;
  return transactions.read(sellerTenant(seller), async (tx) => {
    if (kind !== 'answer' && (await isShopOpenToAct(tx, kind, seller))) return undefined;
    const cases = await casesOf(tx, seller, kind === 'answer' ? bundle : undefined);
    const ends = cases.map(({ view, settled, last }) => endOfCase(programme, view, { settled, last, now }));
    const end = ends.includes(undefined) ? undefined : latest([least, ...ends]);
    return end !== undefined && end <= now ? end : undefined;
  });
}

const latest = (instants: readonly (string | undefined)[]): string | undefined =>
  instants
    .filter((one) => one !== undefined)
    .toSorted()
    .at(-1);

function endOfCase(
  programme: Programme,
  view: CaseView,
  { settled, last, now }: { readonly settled: boolean; readonly last: Date | null; readonly now: string },
): string | undefined {
  if (!settled || view.appeal || view.held !== undefined) return undefined;
  const rules = rulesOfCase(programme, view);
  const { calendar, zone } = marketplaceOf(programme, view.target.marketplace);
  const windows = [view.appealUntil, view.lateProofUntil];
  // The pack allows an answer at any time.
  const mayAnswer = openNow(view.actions, now).includes('answer');
  if (mayAnswer && !windows.some((until) => until !== undefined && until > now)) return undefined;
  return latest([...windows, last ? dueAfter(rules.clocks.appeal, last.toISOString(), calendar, zone) : undefined]);
}

/** A closed shop may be reopened, a recognition contested, a clearance extended or requested. */
async function isShopOpenToAct(tx: AnyTx, kind: LinkKind, seller: string): Promise<boolean> {
  const { rows } = await sql<{ open: boolean }>`
    select case when ${kind} = 'clearances'
      then exists (select from clearance_view where tenant = ${`seller:${seller}`} and status in ('invited', 'asked', 'with-desk', 'confirmed'))
      else exists (select from seller_view where tenant = ${`seller:${seller}`} and key = ${seller}
        and (status = 'closed' or view -> 'recognition' is not null))
      end as open`.execute(tx);
  return rows[0]?.open === true;
}

/** The cases of a bundle, or all cases that a seller was notified of, each with its last step. */
async function casesOf(tx: AnyTx, seller: string, bundle: string | undefined) {
  const tenant = `seller:${seller}`;
  const { rows } = await sql<{ view: CaseView; settled: boolean; last: Date | null }>`
    select v.view, v.settled, (select max(t.at) from timeline t where t.tenant = ${tenant} and t.case_id = v.id) as last
    from case_view v
    where v.tenant = ${tenant} and case when ${bundle ?? null}::uuid is null
      then exists (select from notice n where n.seller = ${seller} and n.bundle = v.bundle and n.sent_at is not null)
      else v.bundle = ${bundle ?? null}::uuid end`.execute(tx);
  return rows;
}
