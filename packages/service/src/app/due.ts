import { sql } from 'kysely';
import { sweepOwner } from '../intake/brands/index.ts';
import { connectionsAreDue } from '../intake/connections/index.ts';
import { photoBankIsDue, textsAreDue } from '../intake/photo-bank/index.ts';
import { ledgerIsDue } from '../oversight/ledger/index.ts';
import { editionIsDue } from '../oversight/statistics/index.ts';
import { oldKeysAreDue } from '../platform/api-keys/request-log.ts';
import type { Clock } from '../platform/clock.ts';
import type { DutyQueue } from '../platform/duty.ts';
import type { Programme } from '../platform/programme.ts';
import type { Transactions } from '../platform/transactions.ts';
import { mailboxOwner } from '../takedown/inbound-mail/index.ts';

export type SourceName =
  | 'connections'
  | 'outbox'
  | 'deadline'
  | 'pull'
  | 'sweep'
  | 'screening'
  | 'picture'
  | 'photo-bank'
  | 'picture-text'
  | 'ledger'
  | 'mailbox'
  | 'room'
  | 'rules'
  | 'simulation'
  | 'retention'
  | 'digest'
  | 'old-keys'
  | 'edition';

/** Which sources have due work: one query for all, so that an idle programme costs little. */
export function dueSources(deps: {
  transactions: Transactions;
  clock: Clock;
  programme: Pick<Programme, 'versions'>;
  queues?: readonly DutyQueue[];
  /** Whether a mailbox is visited. */
  mailbox?: boolean;
  /** The connections that this process looked at; absent: it takes none. */
  taken?: () => readonly number[];
  /** Whether pictures are compared; absent: not in this process. */
  comparesPictures?: boolean;
  /** Whether the day's sweep of what is past its retention is not through. */
  isRetentionDue?: () => boolean;
}): () => Promise<ReadonlySet<string>> {
  return async () => {
    const now = deps.clock.now();
    // Asked of the same moment as the rest: if the clock goes on during the query, nothing is erased before what fell due until then.
    const isRetentionDue = deps.isRetentionDue?.();
    const noMarketplaces = [sweepOwner, mailboxOwner];
    // What this process does not do is no part of the query: the database would plan it anew each time.
    const own = [
      ...(deps.queues ?? []).map(
        ({ name, table }) => sql`
          union all select ${sql.lit(name)} where exists (
            select from ${sql.table(table)}
            where state = 'waiting' and due_at <= ${now} and (claimed_until is null or claimed_until < ${now}))`,
      ),
      deps.mailbox &&
        sql`union all select 'mailbox' where not exists (
          select from cursor where marketplace = ${mailboxOwner} and (due_at > ${now} or claimed_until >= ${now}))`,
      deps.comparesPictures && sql`union all select 'photo-bank' where ${photoBankIsDue(now)}`,
      deps.comparesPictures && sql`union all select 'picture-text' where ${textsAreDue(now)}`,
      deps.taken && sql`union all select 'connections' where exists (${connectionsAreDue(deps.taken())})`,
    ].filter((one) => one !== undefined && one !== false);
    const { rows } = await deps.transactions.work((tx) =>
      sql<{ source: string }>`
        select 'outbox' as source where exists (
          select from outbox where not held and due_at <= ${now} and (claimed_until is null or claimed_until < ${now}))
        union all select 'deadline' where exists (
          select from deadline where due_at <= ${now} and (claimed_until is null or claimed_until < ${now}))
        union all select 'pull' where not exists (select from cursor where marketplace <> all (${noMarketplaces}::text[])) or exists (
          select from cursor where marketplace <> all (${noMarketplaces}::text[]) and due_at <= ${now} and (claimed_until is null or claimed_until < ${now}))
        union all select 'sweep' where exists (select from cursor where marketplace = ${sweepOwner} and due_at <= ${now}
            and (claimed_until is null or claimed_until < ${now}))
        -- Its least, since a database without statistics reads every listing to know whether any is due.
        union all select 'screening' where (select min(screening_due_at) from listing where screening_due_at is not null) is not null
        union all select 'picture' where exists (
          select from listing_picture where due_at <= ${now} and (claimed_until is null or claimed_until < ${now}))
        union all select 'room' where exists (select from removal_limit where look_at <= ${now})
        union all select 'rules' where exists (
          select from rule_proposal where state = 'announced' and hash <> all (${deps.programme.versions.map(({ pack }) => pack.hash)}::text[]))
        union all select 'simulation' where exists (select from rule_proposal where simulation = 'due')
          and not exists (select from rule_proposal where simulation = 'due' and claimed_until >= ${now})
        union all select 'digest' where exists (select from digest where next_at <= ${now})
        union all select 'old-keys' where ${oldKeysAreDue(now)}
        union all select 'edition' where ${editionIsDue(now)}
        union all select 'ledger' where ${ledgerIsDue(now)}
        ${sql.join(own, sql` `)}`.execute(tx),
    );
    const due = rows.map(({ source }) => source);
    return new Set(isRetentionDue ? [...due, 'retention'] : due);
  };
}
