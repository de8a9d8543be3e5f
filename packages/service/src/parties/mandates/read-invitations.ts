import type { z } from 'zod';
import type { AnyTx } from '../../platform/transactions.ts';
import type { AccountLink } from '../members/index.ts';
import type { MandateInvitation } from './contract.ts';

export async function readInvitations(
  tx: AnyTx,
  tenant: string,
  now: Date,
): Promise<{ items: z.input<typeof MandateInvitation>[] }> {
  const rows = await tx
    .selectFrom('account_link')
    .selectAll()
    .where(({ and }) => and({ tenant, kind: 'mandate' }))
    .orderBy('made_at', 'desc')
    .orderBy('id')
    .limit(100)
    .execute();
  return { items: rows.map((row) => invitationView(row, now)) };
}

export async function readInvitation(tx: AnyTx, tenant: string, id: string, now: Date) {
  const row = await tx
    .selectFrom('account_link')
    .selectAll()
    .where(({ and }) => and({ tenant, id }))
    .executeTakeFirstOrThrow();
  return invitationView(row, now);
}

export function invitationView(link: AccountLink, now: Date): z.input<typeof MandateInvitation> {
  const { id, party, email, inviter, language, mandate, used_at: answeredAt } = link;
  return {
    ...{ id, holderName: party, email: email ?? '', language },
    ...{ rights: [...(mandate?.rights ?? [])], until: mandate?.until ?? link.expires_at.toISOString() },
    ...(inviter !== null && { inviter }),
    ...{ madeAt: link.made_at.toISOString(), expiresAt: link.expires_at.toISOString() },
    status: statusOf(link, now),
    ...(answeredAt !== null && { answeredAt: answeredAt.toISOString() }),
  };
}

function statusOf({ mandate, withdrawn_at, expires_at }: AccountLink, now: Date) {
  if (mandate?.answer !== undefined) return mandate.answer;
  if (withdrawn_at !== null) return 'withdrawn';
  return expires_at <= now ? 'expired' : 'open';
}
