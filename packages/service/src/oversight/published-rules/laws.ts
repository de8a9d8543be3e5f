import {
  type BoundVersion,
  type ClockVersion,
  type DutyVersion,
  inForce,
  isLawIn,
  type LegalPack,
  type LiabilityVersion,
  type Period,
  referenceOf,
  type TaskVersion,
} from '@marketsafe/procedure';
import type { z } from 'zod';
import type { Programme } from '../../platform/programme.ts';
import type { PublishedRules } from './contract.ts';
import { shown } from './shown.ts';

type PublishedLaw = z.input<typeof PublishedRules>['laws'][number];
type LegalRule = PublishedLaw['rules'][number];
type Version = ClockVersion | BoundVersion | DutyVersion | LiabilityVersion | TaskVersion;

/** A legal pack with its rules of today, in its public form. */
export function publishedLaw(
  law: LegalPack,
  { marketplaces }: Pick<Programme, 'marketplaces'>,
  now: Date,
): PublishedLaw {
  const on = now.toISOString().slice(0, 10);
  const { id, title, from } = law.pack;
  const listed = <V extends Version>(
    part: LegalRule['part'],
    named: Readonly<Record<string, readonly V[]>>,
    more: (version: V) => Partial<LegalRule>,
  ): LegalRule[] =>
    Object.entries(named).flatMap(([name, versions]) => {
      const version = inForce(versions, on);
      if (version === undefined) return [];
      const reference = referenceOf(law, `${part}.${name}.${versions.indexOf(version)}`);
      return [{ part, name, says: version.texts, ...more(version), ...(reference && { reference: shown(reference) }) }];
    });
  return {
    ...{ id, title, from, territories: [...law.territories] },
    marketplaces: marketplaces.filter(({ territories }) => isLawIn(law, territories)).map((one) => one.id),
    rules: [
      ...listed('clocks', law.clocks, ({ ground, ...clock }) => ({ ground, ...periodsOf(clock) })),
      ...listed('duties', law.duties, ({ ground, who, when }) => {
        if (typeof when !== 'object') return { ground, who, when };
        const clock = inForce(law.clocks[when.clock], on);
        return { ground, who, ...(clock && periodsOf(clock)) };
      }),
      ...listed('tasks', law.tasks, ({ within }) => ({ who: 'platform', atMost: plain(within) })),
      ...listed('liability', law.liability, () => ({ who: 'complainant' })),
      ...listed('bounds', law.bounds, ({ ground }) => ({ ground })),
    ],
  };
}

const periodsOf = ({ starts, exactly, atLeast, atMost }: Omit<ClockVersion, 'ground'>): Partial<LegalRule> => ({
  starts,
  ...(exactly && { exactly: plain(exactly) }),
  ...(atLeast && { atLeast: plain(atLeast) }),
  ...(atMost && { atMost: plain(atMost) }),
});

const plain = ({ count, unit, lastDayOff }: Period) => ({
  count,
  unit,
  ...(lastDayOff !== undefined && { lastDayOff }),
});
