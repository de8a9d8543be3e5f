import { sql } from 'kysely';
import type { Caller } from '../../platform/caller.ts';
import type { Clock } from '../../platform/clock.ts';
import { type LinkKind, readLink } from '../../platform/links.ts';
import { notFound, ProblemError } from '../../platform/problem.ts';
import type { Programme } from '../../platform/programme.ts';
import type { Transactions } from '../../platform/transactions.ts';
import { kindOf, revocationsOf } from '../../takedown/notices/index.ts';
import { endOfLink } from './ends.ts';

interface LinkDependencies {
  readonly transactions: Transactions;
  readonly programme: Programme;
  readonly clock: Clock;
}

type Seller = Extract<Caller, { kind: 'seller' }>;

/**
 * The seller of a signed link of a kind.
 * @throws ProblemError 404 for a link that was never made or opens something else; 410 for a revoked or expired one.
 */
export async function openLink(
  { transactions, programme, clock }: LinkDependencies,
  kind: LinkKind,
  text: string,
): Promise<Seller> {
  const link = readLink(programme.linkKey, kind, text);
  if (!link) throw notFound('notice');
  const [row] = await transactions.look((db) =>
    db
      .selectFrom('notice')
      .select(['kind', 'seller', 'bundle', 'sent_at'])
      .select(revocationsOf(sql.ref('notice.seller'), sql.ref('notice.bundle')).as('revocations'))
      .where('id', '=', link.notice),
  );
  if (!row?.seller || kindOf(row) !== kind) throw notFound('notice');
  if (row.revocations > link.revocations) {
    throw new ProblemError(
      410,
      'link-replaced',
      'This link was revoked, and a new one was sent to the seller the way that notices are. Open the newest message.',
    );
  }
  const { seller, bundle } = row;
  const caller: Seller = { kind: 'seller', seller, ...(bundle !== null && { bundle }), notice: link.notice };
  const now = clock.now().toISOString();
  const asked = { kind, seller, bundle: bundle ?? undefined, sentAt: row.sent_at };
  const end = await endOfLink({ transactions, programme }, asked, now);
  if (end !== undefined) {
    throw new ProblemError(
      410,
      'link-ended',
      `This link ended on ${end.slice(0, 10)}, when the last time to act on it was over. Courts and certified bodies are still open to you.`,
      { errors: [{ code: 'link-ended', field: 'endedAt', detail: end }] },
    );
  }
  return caller;
}
