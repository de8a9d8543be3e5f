import type { CaseCommand, FiledCase, Sealed } from '@marketsafe/procedure';
import { type Caller, userOf } from '../../platform/caller.ts';
import { notFound } from '../../platform/problem.ts';
import type { AnyTx } from '../../platform/transactions.ts';
import type { UnitOfWork } from '../../platform/unit-of-work.ts';
import { lockScope } from '../case-file/index.ts';
import { readCase } from './read-case.ts';

/** One decision of the desk in every case of the filing that it is about. */
export async function decideInAll(
  deps: { readonly begin: (tx: AnyTx) => UnitOfWork },
  tx: AnyTx,
  caller: Caller,
  about: {
    readonly case: string;
    readonly has: (state: FiledCase) => boolean;
    readonly what: string;
    readonly reasons: string;
  },
  command: (reasons: Sealed) => CaseCommand,
) {
  await readCase(tx, 'desk', about.case);
  const work = deps.begin(tx);
  const rows = await lockScope(work, about.case, 'bundle');
  const meant = rows.filter(({ id }) => about.has(work.filed(id)));
  if (meant.length === 0) throw notFound(about.what);
  const reasons = work.seal('case', about.reasons);
  for (const { id } of meant) {
    work.execute({ kind: 'case', id }, command(reasons), { kind: 'desk', user: userOf(caller) ?? '' });
  }
  await work.finish();
  return { cases: meant.map(({ id }) => ({ case: id, status: work.filed(id).status })), waiting: [] };
}
