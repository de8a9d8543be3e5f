import type { Clock } from '../clock.ts';
import type { Entropy } from '../entropy.ts';
import type { AnyTx, Transactions } from '../transactions.ts';
import type { Mail, Mailer } from './mailer.ts';
import { type MailKey, openMail, sealMail } from './sealed-mail.ts';

interface InboxDependencies {
  readonly transactions: Transactions;
  readonly clock: Clock;
  readonly entropy: Entropy;
  readonly key: MailKey;
}

/** The local inbox stores mail as rows, for a demonstration, a trial or a test to read. Nothing leaves the machine. */
export function localInbox({ transactions, clock, entropy, key }: InboxDependencies): Mailer {
  return {
    async send({ to, ...secret }) {
      const id = entropy.uuid();
      const sealed = sealMail(key, secret, entropy);
      await transactions.work((tx) =>
        tx.insertInto('mail').values({ id, recipient: to, sealed, at: clock.now() }).execute(),
      );
      return { accepted: true, id };
    },
  };
}

/** Mail in the local inbox, the latest first; `to`: only that recipient's. */
export async function readInbox(
  tx: AnyTx,
  {
    key,
    entropy,
    to,
    limit,
  }: Pick<InboxDependencies, 'key' | 'entropy'> & { readonly to?: string; readonly limit?: number },
): Promise<(Mail & { readonly id: string; readonly at: Date })[]> {
  let select = tx.selectFrom('mail').selectAll().orderBy('at', 'desc');
  if (to !== undefined) select = select.where('recipient', '=', to);
  if (limit !== undefined) select = select.limit(limit);
  const rows = await select.execute();
  return rows.map(({ id, recipient, sealed, at }) => ({
    ...{ id, to: recipient, at },
    ...openMail(key, sealed, entropy),
  }));
}
