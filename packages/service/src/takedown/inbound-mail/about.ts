import { noticeOf } from '../../platform/mail/index.ts';
import { unseal } from '../../platform/sealed.ts';
import type { Tx } from '../../platform/transactions.ts';

/** A notice that was sent by mail, as far as what comes back needs it. */
export interface MailedNotice {
  readonly id: string;
  readonly tenant: string;
  readonly kind: string;
  readonly bundle: string | null;
  readonly seller: string | null;
  readonly cases: readonly string[];
  readonly state: string;
  /** The address that the message came to is signed. Without that, its sender has to be the seller. */
  readonly signed: boolean;
}

interface Named {
  /** Addresses; one of them may be the signed one of a notice. */
  readonly addresses: readonly string[];
  /** Ids of messages. A notice's is its own id. */
  readonly ids: readonly string[];
}

/** The notice that is named by its signed address or, without one, by the id of its message. */
export async function noticeNamed(tx: Tx, key: string, { addresses, ids }: Named): Promise<MailedNotice | undefined> {
  const signed = addresses.flatMap((one) => noticeOf(key, one) ?? []);
  const named = ids.flatMap((one) => /^<?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@/i.exec(one)?.[1] ?? []);
  for (const [found, isSigned] of [
    [signed, true],
    [named, false],
  ] as const) {
    const [id] = found;
    const row =
      id === undefined
        ? undefined
        : await tx.selectFrom('notice').selectAll().where('id', '=', id.toLowerCase()).executeTakeFirst();
    if (row) return { ...row, cases: row.cases as string[], signed: isSigned };
  }
  return undefined;
}

/** Whether an address is the one that the marketplace gave for a seller. */
export async function isSellersAddress(tx: Tx, seller: string, address: string): Promise<boolean> {
  const account = await tx.selectFrom('seller_account').select('contact').where('key', '=', seller).executeTakeFirst();
  if (!account?.contact) return false;
  const { email } = ((await unseal(tx, [account.contact])).get(account.contact) ?? {}) as { readonly email?: string };
  return email !== undefined && email.toLowerCase() === address.toLowerCase();
}
