import type { FilerTerms } from '@marketsafe/procedure';
import { omitUndefined } from '../../platform/omit-undefined.ts';
import type { Programme } from '../../platform/programme.ts';
import { termsFor } from '../../platform/terms.ts';
import type { UnitOfWork } from '../../platform/unit-of-work.ts';
import type { FiledTerms } from './contract.ts';

/** Which terms the filers of a complaint have accepted, from their locked records. Participants of a kind without terms are left out. */
export function termsOfFilers(work: UnitOfWork, filers: readonly string[]): readonly FilerTerms[] {
  return filers.flatMap((participant): FilerTerms[] => {
    const { kind, terms: version } = work.state('complainant', participant);
    const inForce = termsFor(work.programme, kind);
    if (inForce === undefined) return [];
    const template = inForce.template && !work.programme.terms?.templatesCount;
    return [
      {
        ...{ participant, current: version === inForce.hash },
        ...(version !== undefined && { version }),
        ...(template && { template }),
      },
    ];
  });
}

/** The same with the number and date of each version, for the people who read a case. */
export const namedTerms = ({ terms }: Pick<Programme, 'terms'>, filed: readonly FilerTerms[]): FiledTerms[] =>
  filed.map(({ participant, version: hash, current }) => {
    const { version, date } = terms?.known.get(hash ?? '') ?? {};
    return omitUndefined<FiledTerms>({ participant, current, hash, version, date });
  });
