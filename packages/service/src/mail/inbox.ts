import type { Clock } from '../platform/clock.ts';
import type { Entropy } from '../platform/entropy.ts';
import type { Transactions } from '../platform/transactions.ts';
import type { Mailer } from './mailer.ts';

/** The local inbox: mail stays here as rows, for a demonstration or a test to read. Nothing leaves the machine. */
export function localInbox(deps: { transactions: Transactions; clock: Clock; entropy: Entropy }): Mailer {
  return {
    async send({ to, subject, text, link }) {
      const id = deps.entropy.uuid();
      await deps.transactions.work((tx) =>
        tx
          .insertInto('mail')
          .values({ id, recipient: to, subject, text, link: link ?? null, at: deps.clock.now() })
          .execute(),
      );
      return { accepted: true, id };
    },
  };
}
