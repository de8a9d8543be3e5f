import { sql } from 'kysely';
import type { Clock } from './clock.ts';
import type { Transactions, Tx } from './transactions.ts';

export const securityKinds = [
  'sign-in',
  'sign-in-failed',
  'sign-out',
  'password-changed',
  'second-factor-added',
  'second-factor-removed',
  'passkey-added',
  'passkey-removed',
  'account-invited',
  'account-added',
  'account-changed',
  'account-closed',
  'mandate-invitation',
  'erased',
  'key-made',
  'key-rotated',
  'key-revoked',
  'downloaded',
  'refused',
  'limited',
] as const;
type SecurityKind = (typeof securityKinds)[number];

/** An entry that helps to investigate a break-in. It names people by their account ids, and contains no link. */
export interface SecurityEvent {
  readonly kind: SecurityKind;
  /** Id of the user, if known. */
  readonly person?: string | undefined;
  /** The tenant of the caller: `desk`, a participant's id, `seller:<key>`. */
  readonly party?: string | undefined;
  readonly address?: string | undefined;
  /** The operation and its object, the role and position of an account, or a key and its scopes. */
  readonly detail?: string | undefined;
}

export type SecurityLog = (event: SecurityEvent) => Promise<void>;

/**
 * Days for which an entry is kept: a break-in is found months later, but addresses are personal data. The database refuses to
 * delete younger entries.
 */
const securityLogDays = 400;

/** Writes entries in their own transactions, so that refused requests are recorded too. */
export const securityLog =
  ({ transactions, clock }: { readonly transactions: Transactions; readonly clock: Clock }): SecurityLog =>
  (event) =>
    transactions.work((tx) => addSecurityEvent(tx, event, clock.now()));

/** Writes an entry, and deletes expired ones. */
export async function addSecurityEvent(
  tx: Tx,
  { kind, person, party, address, detail }: SecurityEvent,
  now: Date,
): Promise<void> {
  await tx
    .insertInto('security_event')
    .values({
      ...{ tenant: 'desk', at: now, kind },
      ...{ person: person ?? null, party: party ?? null, address: address ?? null, detail: detail ?? null },
    })
    .execute();
  const kept = new Date(now.getTime() - securityLogDays * 86_400_000);
  await sql`delete from security_event where at < ${kept}`.execute(tx);
}
