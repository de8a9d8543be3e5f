import { type FindMatter, type Found, type FoundKind, mattersOf } from '@marketsafe/procedure';
import { type Caller, userOf } from '../../platform/caller.ts';
import { notFound } from '../../platform/problem.ts';
import type { AnyTx } from '../../platform/transactions.ts';
import type { UnitOfWork } from '../../platform/unit-of-work.ts';
import { lockScope } from '../case-file/index.ts';
import { readCase } from './read-case.ts';

/** What the desk finds of a matter, in every case of the filing that it was raised in. */
export async function findInAll<Kind extends FoundKind>(
  deps: { readonly begin: (tx: AnyTx) => UnitOfWork },
  tx: AnyTx,
  caller: Caller,
  about: {
    readonly case: string;
    readonly kind: Kind;
    readonly matter: string;
    readonly reasons: string;
  },
  found: Found[Kind],
) {
  const { kind, matter } = about;
  await readCase(tx, 'desk', about.case);
  const work = deps.begin(tx);
  const rows = await lockScope(work, about.case, 'bundle');
  const meant = rows.filter(({ id }) => mattersOf(work.filed(id), kind).some((one) => one.id === matter));
  if (meant.length === 0) throw notFound('matter');
  const reasons = work.seal('case', about.reasons);
  const command = { type: 'find-matter', kind, matter, reasons, ...found } as unknown as FindMatter;
  for (const { id } of meant) {
    work.execute({ kind: 'case', id }, command, { kind: 'desk', user: userOf(caller) ?? '' });
  }
  await work.finish();
  return { cases: meant.map(({ id }) => ({ case: id, status: work.filed(id).status })), waiting: [] };
}
