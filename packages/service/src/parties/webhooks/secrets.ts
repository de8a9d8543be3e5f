import type { Entropy } from '../../platform/entropy.ts';
import type { Tx } from '../../platform/transactions.ts';
import { type Vault, webhookSecretOf } from '../../platform/vault/index.ts';

export interface EndpointSecret {
  readonly secret: string;
  readonly madeAt: Date;
  readonly endsAt: Date | null;
}

/** The valid secrets, the newest first. */
export async function secretsOf(tx: Tx, vault: Vault, endpoint: string, now: Date): Promise<readonly EndpointSecret[]> {
  const rows = await tx
    .selectFrom('webhook_secret')
    .select(['sealed', 'made_at', 'ends_at'])
    .where('endpoint', '=', endpoint)
    .where((where) => where.or([where('ends_at', 'is', null), where('ends_at', '>', now)]))
    .orderBy('ends_at', (order) => order.desc().nullsFirst())
    .execute();
  return rows.map(({ sealed, made_at: madeAt, ends_at: endsAt }) => ({
    secret: vault.open(sealed, webhookSecretOf(endpoint)),
    madeAt,
    endsAt,
  }));
}

/** Gives an endpoint a new secret. The one before is valid until `overlapEnds`; older ones are deleted at once. */
export async function addSecret(
  tx: Tx,
  deps: { readonly vault: Vault; readonly entropy: Entropy },
  { tenant, id: endpoint }: { readonly tenant: string; readonly id: string },
  { now, overlapEnds }: { readonly now: Date; readonly overlapEnds: Date },
): Promise<void> {
  await tx.deleteFrom('webhook_secret').where('endpoint', '=', endpoint).where('ends_at', 'is not', null).execute();
  await tx.updateTable('webhook_secret').set({ ends_at: overlapEnds }).where('endpoint', '=', endpoint).execute();
  const secret = `whsec_${deps.entropy.bytes(32).toString('base64')}`;
  await tx
    .insertInto('webhook_secret')
    .values({
      tenant,
      id: deps.entropy.uuid(),
      endpoint,
      sealed: deps.vault.seal(secret, webhookSecretOf(endpoint)),
      made_at: now,
      ends_at: null,
    })
    .execute();
}
