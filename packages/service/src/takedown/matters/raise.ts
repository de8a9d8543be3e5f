import { type Exhibit, type FiledCase, mattersOf, type RaiseMatter } from '@marketsafe/procedure';
import type { Money } from '@marketsafe/terms';
import { recordSum } from '../../oversight/statistics/index.ts';
import type { UnitOfWork } from '../../platform/unit-of-work.ts';
import { liabilityOf } from '../liability/index.ts';
import { raising } from '../matter-kinds/index.ts';
import type { Raised } from './contract.ts';

/** What its documents are kept as. */
export const documentsAs = ({ kind, documents = [] }: Raised) =>
  documents.map((id) => ({ id, as: raising[kind].documentsAs ?? kind }));

/** The command that raises a matter in cases, with what is sealed of it; its sums are counted once. */
export function raise(
  work: UnitOfWork,
  { kind, said }: Raised,
  { matter, documents }: { readonly matter: string; readonly documents: readonly Exhibit[] },
  cases: readonly FiledCase[],
): RaiseMatter {
  const { sealed = [], together = [], sums } = raising[kind];
  const counted = sums?.(said) ?? [];
  const law = counted.length > 0 && cases[0] ? liabilityOf(work.programme, cases[0])?.law.pack.id : undefined;
  const before = cases.flatMap((state) => mattersOf(state, kind).map(({ id }) => id));
  for (const sum of counted)
    recordSum(work, {
      ...{ kind: sum, subject: matter, law: law ?? '' },
      ...{ amount: said.amount as Money | undefined, before },
    });
  const given = Object.entries(said).filter(([, value]) => value !== undefined && value !== '');
  const whole = given.filter(([name]) => together.includes(name));
  const apart = given.filter(([name]) => !together.includes(name));
  return {
    ...{ type: 'raise-matter', kind, matter, documents },
    said: {
      ...Object.fromEntries(
        apart.map(([name, value]) => [name, sealed.includes(name) ? work.seal('case', value) : value]),
      ),
      ...(whole.length > 0 && { said: work.seal('case', Object.fromEntries(whole)) }),
    },
  } as unknown as RaiseMatter;
}
