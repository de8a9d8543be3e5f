import { ProblemError } from '../../platform/problem.ts';
import { termsFor } from '../../platform/terms.ts';
import type { UnitOfWork } from '../../platform/unit-of-work.ts';
import type { TermsAcceptance } from './contract.ts';

/**
 * A person accepts the terms in force for their participant, whose record the caller has locked. Another person may accept the same
 * version later; the same one adds nothing.
 * @throws ProblemError `terms-changed`, if others are in force than the person read
 */
export async function acceptTerms(
  work: UnitOfWork,
  { participant, user }: { readonly participant: string; readonly user: string },
  { terms, person, authority }: TermsAcceptance,
): Promise<void> {
  const { kind, terms: accepted } = work.state('complainant', participant);
  if (termsFor(work.programme, kind)?.hash !== terms) throw termsChanged();
  if (accepted === terms) {
    const same = await work.tx
      .selectFrom('terms_acceptance')
      .select('id')
      .where('tenant', '=', participant)
      .where((is) => is.and({ participant, terms, person, authority }))
      .executeTakeFirst();
    if (same) return;
  }
  const said = work.seal('identity', { person, authority });
  const actor = { kind: 'participant', participant, user } as const;
  work.execute({ kind: 'complainant', id: participant }, { type: 'accept-terms', terms, said }, actor);
  const id = work.entropy.uuid();
  for (const tenant of [participant, 'desk'])
    work.batch.add('terms_acceptance', { tenant, id, participant, terms, person, authority, at: work.now });
}

const termsChanged = (): ProblemError =>
  new ProblemError(
    409,
    'terms-changed',
    'These are not the terms in force for you. Read the terms in force, and accept those.',
  );
