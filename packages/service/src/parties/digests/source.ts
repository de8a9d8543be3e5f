import type { Language } from '@marketsafe/terms';
import { type RawBuilder, sql } from 'kysely';
import type { Clock } from '../../platform/clock.ts';
import type { Entropy } from '../../platform/entropy.ts';
import { queueMail } from '../../platform/mail/index.ts';
import type { WorkSource } from '../../platform/poller.ts';
import { type Programme, zoneOf } from '../../platform/programme.ts';
import { allowTenantWrites } from '../../platform/tenant-scope.ts';
import type { Transactions, Tx } from '../../platform/transactions.ts';
import { digestMail } from './texts.ts';

interface Dependencies {
  readonly transactions: Transactions;
  readonly clock: Clock;
  readonly entropy: Entropy;
  readonly programme: Programme;
}

/** What ends within it is in the mail. Milliseconds. */
const soon = 3 * 86_400_000;
/** Lines of a mail; the page has all of it. */
const mostLines = 20;

/** Eight o'clock of the next day in a zone. */
export const nextMorning = (now: Date, zone: string): RawBuilder<Date> =>
  sql<Date>`((${now}::timestamptz at time zone ${zone})::date + 1 + time '08:00') at time zone ${zone}`;

interface Asked {
  readonly tenant: string;
  readonly user_id: string;
  readonly email: string | null;
  readonly language: Language | null;
}

/** Mails each person who asked for it what of their party's own time ends soon. Without anything, no mail. */
export const digestSource =
  ({ transactions, ...deps }: Dependencies): WorkSource =>
  (limit) =>
    transactions.work(async (tx) => {
      const now = deps.clock.now();
      const { rows: whose } = await sql<{ tenant: string }>`
        select distinct tenant from digest where next_at <= ${now}`.execute(tx);
      // Before their rows are locked: a lock asks whether the row may be written.
      await allowTenantWrites(
        tx,
        whose.map(({ tenant }) => tenant),
      );
      const { rows } = await sql<Asked>`
        select d.tenant, d.user_id, u.email, p.language from digest d
        left join account a on a.user_id = d.user_id and a.participant = d.tenant and a.left_at is null
        left join auth."user" u on u.id = a.user_id left join participant p on p.id = a.participant
        where d.next_at <= ${now} order by d.next_at limit ${limit} for update of d skip locked`.execute(tx);
      for (const asked of rows) await send(tx, asked, deps, now);
      return rows.length;
    });

async function send(
  tx: Tx,
  { tenant, user_id, email, language }: Asked,
  { entropy, programme }: Omit<Dependencies, 'transactions' | 'clock'>,
  now: Date,
): Promise<void> {
  // Who left gets no more.
  if (email === null || language === null) {
    await tx.deleteFrom('digest').where('user_id', '=', user_id).execute();
    return;
  }
  const zone = zoneOf(programme);
  const { rows } = await sql<{ title: string | null; due_at: Date; total: number }>`
    select v.view ->> 'title' as title, r.due_at, count(*) over ()::int as total
    from case_row r join case_view v on v.tenant = r.tenant and v.id = r.id
    where r.tenant = ${tenant} and r.turn = 'complainant' and r.due_at <= ${new Date(now.getTime() + soon)}
    order by r.due_at, r.id limit ${mostLines}`.execute(tx);
  if (rows.length > 0) {
    const windows = rows.map(({ title, due_at }) => ({ title: title ?? '–', due: due_at.toISOString() }));
    const words = digestMail[language]({
      ...{ windows, zone, total: rows[0]?.total ?? 0, programme: programme.name[language] },
    });
    const link = `${programme.publicUrl.replace(/\/$/, '')}/portal/cases?list=mine`;
    await queueMail(tx, { to: email, link, ...words }, { now, entropy, programme });
  }
  await sql`update digest set next_at = ${nextMorning(now, zone)} where user_id = ${user_id}`.execute(tx);
}
