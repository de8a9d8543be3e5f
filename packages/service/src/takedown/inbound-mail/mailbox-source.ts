import { sql, type Updateable } from 'kysely';
import type { Clock } from '../../platform/clock.ts';
import type { Egress } from '../../platform/egress/index.ts';
import { type Mailbox, visitMailbox } from '../../platform/mail/index.ts';
import { backoffMilliseconds } from '../../platform/outbox.ts';
import { defaultSoftTimeoutMs, type WorkSource, workSource } from '../../platform/poller.ts';
import type { Schema } from '../../platform/schema/index.ts';
import type { Transactions } from '../../platform/transactions.ts';
import { type InboundMailDependencies, readMail, takeMail } from './take-mail.ts';

interface MailboxDependencies extends InboundMailDependencies {
  readonly transactions: Transactions;
  readonly clock: Clock;
  readonly egress: Egress;
  readonly mailbox: Mailbox;
  readonly softTimeoutMs?: number | undefined;
}

/** Whose turn it is in the table of cursors, beside the marketplaces. */
export const mailboxOwner = 'mailbox';
/** Milliseconds between two visits. A minute is short against a deadline of days. */
const every = 60_000;
/** Milliseconds. Longer than a visit: each of its messages is read within a minute, at worst. */
const leaseMs = 30 * 60_000;

/** Visits the mailbox for bounces and replies. A message that was taken twice changes nothing twice. */
export function mailboxSource(deps: MailboxDependencies): WorkSource {
  const { transactions, clock } = deps;
  const after = (milliseconds: number): Date => new Date(clock.now().getTime() + milliseconds);
  const release = (values: Updateable<Schema['cursor']>) =>
    transactions.work((tx) =>
      tx
        .updateTable('cursor')
        .set({ ...values, claimed_until: null })
        .where('marketplace', '=', mailboxOwner)
        .execute(),
    );
  return workSource<{ readonly attempts: number }>({
    softTimeoutMs: deps.softTimeoutMs ?? defaultSoftTimeoutMs,
    claim: () =>
      transactions.work(async (tx) => {
        const now = clock.now();
        await sql`
          insert into cursor (marketplace, entity, cursor, due_at) values (${mailboxOwner}, 'message', '{}', ${now})
          on conflict do nothing`.execute(tx);
        const claimed = await sql<{ attempts: number }>`
          update cursor set claimed_until = ${after(leaseMs)}, attempts = attempts + 1
          where marketplace = ${mailboxOwner} and due_at <= ${now} and (claimed_until is null or claimed_until < ${now})
          returning attempts`.execute(tx);
        return claimed.rows;
      }),
    async handle() {
      await visitMailbox(deps.mailbox, deps.egress, async (raw) => {
        const mail = await readMail(deps, raw);
        const taken = mail === undefined ? 'for-a-person' : await transactions.work((tx) => takeMail(deps, tx, mail));
        return taken === 'for-a-person' ? 'for-a-person' : 'taken';
      });
      await release({ due_at: after(every), attempts: 0, last_error: null });
    },
    async fail({ attempts }, error) {
      await release({ due_at: after(backoffMilliseconds(attempts)), last_error: (error as Error).message });
    },
  });
}
