import type { NoticeKind } from '@marketsafe/procedure';
import { sql } from 'kysely';
import { keepReasons } from '../../oversight/written-reasons/index.ts';
import { type Caller, userOf } from '../../platform/caller.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Handlers } from '../../platform/handler.ts';
import { notFound, ProblemError } from '../../platform/problem.ts';
import { allowTenantWrites, sellerTenant } from '../../platform/tenant-scope.ts';
import type { AnyTx } from '../../platform/transactions.ts';
import type { UnitOfWork } from '../../platform/unit-of-work.ts';
import { isUuid } from '../../platform/uuid.ts';
import { caseRows, lockCases } from '../../takedown/case-file/index.ts';
import { queueNotice } from '../../takedown/notices/index.ts';
import type { sellerLinkRoutes } from './routes.ts';

interface Dependencies {
  readonly begin: (tx: AnyTx) => UnitOfWork;
  readonly clock: Clock;
}

interface Revoked {
  readonly seller: string;
  readonly bundle?: string;
  readonly by: string;
  readonly reasons: string;
  /** The case or seller on the desk's page. */
  readonly subject: string;
  readonly case?: string;
}

const dayMilliseconds = 86_400_000;

export function sellerLinkHandlers(deps: Dependencies): Handlers<typeof sellerLinkRoutes> {
  return {
    revokeCaseLinks: async ({ tx, params, body, caller }) => {
      const work = deps.begin(tx);
      const [row] = isUuid(params.case) ? await caseRows(work.tx, { ids: [params.case] }) : [];
      if (!row) throw notFound('case');
      await lockCases(work, [row]);
      const { id, seller, bundle } = row;
      return revoke(work, { seller, bundle, by: userOf(caller) ?? '', ...body, subject: id, case: id });
    },

    revokeShopLinks: async ({ tx, params, body, caller }) => {
      const seller = `${params.marketplace}/${params.seller}`;
      const work = deps.begin(tx);
      await work.lock([{ kind: 'seller', id: seller }]);
      if (!work.exists({ kind: 'seller', id: seller })) throw notFound('seller');
      return revoke(work, { seller, by: userOf(caller) ?? '', ...body, subject: seller });
    },

    sendShopLink: ({ tx, caller }) => sendLink(deps, tx, caller, 'shop-link'),
    sendClearanceLink: ({ tx, caller }) => sendLink(deps, tx, caller, 'clearance-link'),
  };
}

/** The way that notices go, so that whoever has another link of the seller's gets none. */
async function sendLink(
  { begin, clock }: Dependencies,
  tx: AnyTx,
  caller: Caller,
  kind: 'shop-link' | 'clearance-link',
) {
  if (caller.kind !== 'seller') throw notFound('notice');
  const { seller } = caller;
  const work = begin(tx);
  await work.lock([{ kind: 'seller', id: seller }]);
  const since = new Date(clock.now().getTime() - dayMilliseconds);
  const { rows: sent } = await sql`
    select from notice where seller = ${seller} and kind = ${kind} and (sent_at is null or sent_at > ${since})
    union all
    select from outbox where kind = 'notice'
      and payload #>> '{effect,notice}' = ${kind} and payload #>> '{effect,recipient}' = ${seller}
    limit 1`.execute(work.tx);
  if (sent.length > 0) {
    throw new ProblemError(
      409,
      'link-sent-already',
      'The link was sent within the last day. Look where you got this message; ask again tomorrow.',
    );
  }
  tell(work, seller, kind);
  await work.finish();
  return { sent: true as const };
}

const tell = (work: UnitOfWork, seller: string, notice: NoticeKind, about: { readonly case?: string } = {}): void =>
  queueNotice(work, { kind: 'notice', notice, to: 'seller', recipient: seller, ...about });

async function revoke(work: UnitOfWork, { seller, bundle, by, reasons, subject, ...about }: Revoked) {
  const told = work.tx.selectFrom('notice').select('id').where('seller', '=', seller).where('sent_at', 'is not', null);
  const sent = await (bundle === undefined ? told : told.where('bundle', '=', bundle)).executeTakeFirst();
  // A new link must not be the seller's first notice of a complaint.
  if (!sent)
    throw new ProblemError(409, 'no-link-sent', 'No link was sent to this seller yet, so there is none to revoke.');
  await allowTenantWrites(work.tx, [sellerTenant(seller)]);
  await work.tx
    .insertInto('link_revocation')
    .values({ tenant: sellerTenant(seller), id: work.entropy.uuid(), seller, bundle: bundle ?? null, at: work.now })
    .execute();
  keepReasons(work, { subject, about: 'revoke-links', by, text: reasons });
  tell(work, seller, 'link-replaced', about);
  await work.finish();
  return { at: work.now };
}
