import { type FiledCase, isErroneous, mattersOf } from '@marketsafe/procedure';
import type { Money } from '@marketsafe/terms';
import { sql } from 'kysely';
import type { FactKind } from '../../platform/schema/index.ts';
import { changedOf, type Decided, type UnitOfWork } from '../../platform/unit-of-work.ts';
import { liabilityOf } from '../../takedown/liability/index.ts';

interface Sum {
  readonly kind: Extract<FactKind, 'loss-declared' | 'award' | 'award-doubled'>;
  /** Id of the declaration or judgment, which may concern several cases. */
  readonly subject: string;
  readonly law: string;
  readonly amount: Money | undefined;
  /** Judgments that it replaces. */
  readonly before?: readonly string[];
}

/** Facts of a wrong complaint, by the legal pack that makes its complainant liable. */
export function recordSum(work: UnitOfWork, { kind, subject, law, amount, before = [] }: Sum): void {
  forget(work, before);
  work.batch.add('fact', {
    ...{ tenant: 'public', kind, subject, target: law, milliseconds: null, at: work.now },
    ...{ amount: amount?.amount ?? null, currency: amount?.currency ?? null, cut: null },
  });
}

/** Records complaints known as wrong or malicious, by the current state of their cases. */
export function recordLiability(work: UnitOfWork, decided: readonly Decided[]): void {
  for (const id of changedOf(decided, 'case')) {
    const [before, state] = [work.before('case', id), work.filed(id)];
    const law = liabilityOf(work.programme, state)?.law.pack.id;
    if (law === undefined) continue;
    const wasWrong = before.status !== 'new' && isErroneous(before);
    const wasMalicious = before.status !== 'new' && isMalicious(before);
    note(work, { kind: 'erroneous-notice', id, law }, wasWrong, isErroneous(state));
    note(work, { kind: 'malicious-notice', id, law }, wasMalicious, isMalicious(state));
    // The case is in force again, so its declarations and judgments about a wrong complaint no longer count.
    if (wasWrong && !isErroneous(state)) {
      const recorded = [...mattersOf(before, 'loss'), ...mattersOf(before, 'award')];
      forget(
        work,
        recorded.map((one) => one.id),
      );
    }
  }
}

const isMalicious = (state: FiledCase): boolean => mattersOf(state, 'malice')[0]?.finding === 'malicious';

function note(
  work: UnitOfWork,
  { kind, id, law }: { readonly kind: FactKind; readonly id: string; readonly law: string },
  was: boolean,
  is: boolean,
): void {
  if (is && !was) {
    work.batch.add('fact', {
      ...{ tenant: 'public', kind, subject: id, target: law, milliseconds: null, at: work.now },
      ...{ amount: null, currency: null, cut: null },
    });
  } else if (was && !is) work.batch.also(sql`delete from fact where kind = ${kind} and subject = ${id}`);
}

function forget(work: UnitOfWork, subjects: readonly string[]): void {
  if (subjects.length === 0) return;
  work.batch.also(
    sql`delete from fact where kind in ('loss-declared', 'award', 'award-doubled') and subject = any (${[...subjects]}::text[])`,
  );
}
