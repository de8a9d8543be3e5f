import { ParticipantKind } from '@marketsafe/terms';
import { sql } from 'kysely';
import type { z } from 'zod';
import { notFound } from '../../platform/problem.ts';
import type { Programme } from '../../platform/programme.ts';
import { type Terms, termsFor } from '../../platform/terms.ts';
import type { AnyTx } from '../../platform/transactions.ts';
import type { ParticipantTerms, TermsText, TermsVersion } from './contract.ts';

const versionOf = ({ kind, hash, version, date, template, title }: Terms): z.input<typeof TermsVersion> => ({
  ...{ kind, hash, version, date, template, title },
});

export const versionsInForce = ({ terms }: Programme): z.input<typeof TermsVersion>[] =>
  [...(terms?.inForce.values() ?? [])].map(versionOf);

/** @param name a kind for its version in force, or the hash of a version */
export function textOf({ terms }: Programme, name: string): z.input<typeof TermsText> {
  const kind = ParticipantKind.safeParse(name);
  const found = kind.success ? terms?.inForce.get(kind.data) : terms?.known.get(name);
  if (!found) throw notFound('terms');
  return { ...versionOf(found), text: found.text, inForce: terms?.inForce.get(found.kind)?.hash === found.hash };
}

/** What a participant has accepted, and what is in force for it, read as `tenant`. */
export async function readParticipantTerms(
  tx: AnyTx,
  { tenant, participant }: { readonly tenant: string; readonly participant: string },
  programme: Programme,
): Promise<z.input<typeof ParticipantTerms>> {
  const row = await tx
    .selectFrom('participant_view')
    .select([sql<string>`view ->> 'kind'`.as('kind'), sql<string | null>`view #>> '{record,terms}'`.as('accepted')])
    .where('tenant', '=', tenant)
    .where('id', '=', participant)
    .executeTakeFirst();
  if (!row) throw notFound('participant');
  const acceptances = await tx
    .selectFrom('terms_acceptance')
    .select(['terms', 'person', 'authority', 'at'])
    .where('tenant', '=', tenant)
    .where('participant', '=', participant)
    .orderBy('at', 'desc')
    .orderBy('id')
    .execute();
  const inForce = termsFor(programme, ParticipantKind.parse(row.kind));
  return {
    ...(inForce && { inForce: versionOf(inForce) }),
    accepted: inForce === undefined || inForce.hash === row.accepted,
    acceptances: acceptances.flatMap(({ terms, person, authority, at }) => {
      const version = programme.terms?.known.get(terms);
      return version ? [{ terms: versionOf(version), person, authority, at: at.toISOString() }] : [];
    }),
  };
}
