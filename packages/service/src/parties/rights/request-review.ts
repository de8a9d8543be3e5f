import { openTask } from '../../oversight/tasks/index.ts';
import { ProblemError } from '../../platform/problem.ts';
import { allowTenantWrites } from '../../platform/tenant-scope.ts';
import type { UnitOfWork } from '../../platform/unit-of-work.ts';
import type { OwnDocument } from '../../takedown/documents/index.ts';
import { ownDocuments } from '../../takedown/documents/index.ts';
import { isProven } from './proof.ts';
import { rightId } from './register-entry.ts';
import { alreadyRegistered } from './register-right.ts';

/** Requests of one participant that wait: enough for a portfolio, too few to flood the review team. */
const mostOpen = 20;

interface Asked {
  readonly participant: string;
  readonly office: string;
  readonly number: string;
  readonly words: string;
  readonly documents: readonly string[];
}

/**
 * A participant asks the review team to enter a registration, or to verify it without a code. Asking again replaces the words and
 * documents of an open request.
 * @returns the right's id
 */
export async function requestReview(work: UnitOfWork, asked: Asked): Promise<string> {
  const { tx } = work;
  const { participant: tenant } = asked;
  const { office, number } = asked;
  const right = rightId(office, number);
  await work.lock([{ kind: 'right', id: right }]);
  const state = work.state('right', right);
  // The holder of a lapsed right may ask for its renewal.
  const isOwnLapsed = state.status === 'lapsed' && state.holder === tenant;
  if (state.status !== 'unregistered' && isProven(state) && !isOwnLapsed) throw alreadyRegistered(state, tenant);
  await allowTenantWrites(tx, [tenant]);
  const open = await tx
    .selectFrom('right_request')
    .select('right_id')
    .where('tenant', '=', tenant)
    .where('status', '=', 'open')
    .execute();
  if (open.length >= mostOpen && !open.some(({ right_id }) => right_id === right)) {
    throw new ProblemError(
      429,
      'too-many-right-requests',
      `${mostOpen} of your requests wait for the review team. Wait for an answer to one of them.`,
    );
  }
  const documents: OwnDocument[] = await ownDocuments(
    tx,
    tenant,
    asked.documents.map((id) => ({ id, kind: 'certificate' })),
  );
  const row = {
    ...{ office, number, words: asked.words, documents: JSON.stringify(documents) },
    ...{ status: 'open' as const, reasons: null, asked_at: new Date(work.now) },
  };
  await tx
    .insertInto('right_request')
    .values({ tenant, right_id: right, ...row })
    .onConflict((conflict) => conflict.columns(['tenant', 'right_id']).doUpdateSet(row))
    .execute();
  openTask(work, 'right-request', { right }, `${office} ${number}`);
  return right;
}
