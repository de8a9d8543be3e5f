import { formatProblem, type LoadedPack, loadPack, type RefusedPack } from '@marketsafe/procedure';
import type { Selectable } from 'kysely';
import { sha256 } from '../../platform/policies.ts';
import { notFound, ProblemError } from '../../platform/problem.ts';
import type { Schema } from '../../platform/schema/index.ts';
import type { Tx } from '../../platform/transactions.ts';
import { checkProposal } from './check-proposal.ts';
import type { RuleProposalDependencies } from './handlers.ts';

type Row = Selectable<Schema['rule_proposal']>;

/** Checks a proposed version and queues its simulation. Returns its id. */
export async function propose(
  tx: Tx,
  { clock, entropy, programme }: RuleProposalDependencies,
  read: LoadedPack | RefusedPack,
  by: string,
): Promise<string> {
  const now = clock.now();
  const { rules, file, text: canonical, warnings } = checkProposal(programme, read, now);
  const { pack } = rules;
  const same = (await locked(tx)).some(({ state, hash }) => state === 'open' && hash === pack.hash);
  if (same) throw new ProblemError(409, 'already-proposed', 'The same version is already proposed.');
  const id = entropy.uuid();
  await tx
    .insertInto('rule_proposal')
    .values({
      ...{ tenant: 'desk', id, file, text: canonical, by, at: now, asked_at: now, state: 'open', simulation: 'due' },
      ...{
        pack: pack.id,
        title: JSON.stringify(pack.title),
        hash: pack.hash,
        from_day: pack.from,
        until_day: pack.until ?? null,
      },
      warnings: JSON.stringify(warnings.map((one) => ({ path: one.path, text: formatProblem(one) }))),
    })
    .execute();
  return id;
}

export async function simulateAgain(tx: Tx, id: string, now: Date): Promise<void> {
  const { simulation } = await openOne(tx, id);
  if (simulation === 'due')
    throw new ProblemError(409, 'being-simulated', 'This version is being simulated. Wait until it is done.');
  const anew = {
    record_at: null,
    record_end: null,
    done: 0,
    of: null,
    attempts: 0,
    last_error: null,
    finished_at: null,
  };
  await tx
    .updateTable('rule_proposal')
    .set({ ...anew, simulation: 'due', asked_at: now })
    .where('id', '=', id)
    .execute();
}

/** After its commit the version is among the published rules, and from its day on it judges complaints. */
export async function announce(
  tx: Tx,
  { clock, programme }: RuleProposalDependencies,
  id: string,
  by: string,
): Promise<void> {
  const row = await openOne(tx, id);
  if (row.simulation !== 'done')
    throw new ProblemError(409, 'not-simulated', 'These rules have not been simulated yet. Wait until it is done.');
  if (row.by === by)
    throw new ProblemError(
      409,
      'proposer-not-distinct',
      'You proposed this version; a different person must announce it.',
    );
  const now = clock.now();
  const { rules, text } = checkProposal(programme, loadPack(row.text, row.file, sha256), now);
  const { id: pack, hash, from } = rules.pack;
  const taken = await tx
    .selectFrom('rule_proposal')
    .select('id')
    .where('state', '=', 'announced')
    .where('from_day', '=', from)
    .executeTakeFirst();
  if (taken) throw new ProblemError(409, 'day-taken', `Another version was announced for ${from}.`);
  await tx
    .insertInto('policy_pack')
    .values({ hash, id: pack, text, kept_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await end(tx, id, 'announced', { by, at: now });
}

export async function drop(
  tx: Tx,
  id: string,
  said: { readonly by: string; readonly at: Date; readonly reasons: string },
): Promise<void> {
  const { simulation } = await openOne(tx, id);
  await end(tx, id, 'dropped', said);
  if (simulation === 'due') await abandon(tx, id);
}

/** A running simulation finds that it is no longer wanted, and ends. */
const abandon = (tx: Tx, id: string) =>
  tx
    .updateTable('rule_proposal')
    .set({ simulation: 'failed', claimed_until: null, last_error: 'the version was dropped before it was simulated' })
    .where('id', '=', id)
    .execute();

const end = (
  tx: Tx,
  id: string,
  state: 'announced' | 'dropped',
  { by, at, reasons = null }: { readonly by: string; readonly at: Date; readonly reasons?: string | null },
) => tx.updateTable('rule_proposal').set({ state, ended_by: by, ended_at: at, reasons }).where('id', '=', id).execute();

async function openOne(tx: Tx, id: string): Promise<Row> {
  const row = (await locked(tx)).find((one) => one.id === id);
  if (row === undefined) throw notFound('proposal');
  if (row.state === 'open') return row;
  const what = row.state === 'announced' ? 'announced' : 'dropped';
  throw new ProblemError(409, 'proposal-settled', `This version was already ${what}.`);
}

/** Locks all proposals: they are few, and announced versions must fit together. */
const locked = (tx: Tx): Promise<Row[]> =>
  tx.selectFrom('rule_proposal').selectAll().orderBy('id').forUpdate().execute();
