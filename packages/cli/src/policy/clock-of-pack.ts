import {
  type Calendar,
  derive,
  inForce,
  type LawDue,
  type LegalPack,
  lawDue,
  type Period,
  type Reference,
  referenceOf,
  type Texts,
} from '@marketsafe/procedure';
import { WrongUse } from '../wrong-use.ts';
import { clocksOf } from './clocks.ts';
import { installedLaws, type Pack, packNamed } from './installed.ts';

/** One window of a programme pack or a legal pack, ready to be counted. */
export interface NamedClock {
  /** Of the pack: what counts unless somebody says otherwise. */
  readonly calendar: string;
  readonly zone: string;
  readonly reference: Reference | undefined;
  /** What the law says of it, and what its limits mean where there are two readings. */
  readonly texts?: Texts;
  readonly readings?: Readonly<Record<string, Texts>>;
  /** Of the delay that is not counted. */
  readonly excludedReference?: Reference;
  /** Whether it knows a delay that is not counted. */
  readonly mayExclude: boolean;
  due(
    start: string,
    calendar: Calendar,
    zone: string,
    excluded: number,
  ): readonly (LawDue & { readonly period: Period })[];
}

/**
 * @param on calendar day whose law it is
 * @throws WrongUse for a pack or a clock that is not there, naming those that are
 */
export function clockOfPack(policies: string, pack: string, clock: string, on: string): NamedClock {
  const { laws } = installedLaws(policies);
  const law = laws.find((one) => one.pack.id === pack);
  return law === undefined ? ofProgramme(packNamed(policies, pack), clock) : ofLaw(law, clock, on);
}

function ofProgramme({ rules }: Pack, name: string): NamedClock {
  const clocks = clocksOf(rules);
  const found = clocks.get(name);
  if (!found) throw noSuchClock(rules.pack.id, name, [...clocks.keys()]);
  const { period, path } = found;
  return {
    ...{ calendar: 'china', zone: 'Asia/Shanghai', mayExclude: false },
    reference: referenceOf(rules, path),
    due: (start, calendar, zone) => [{ bound: 'exactly', period, ...derive(period, start, calendar, zone) }],
  };
}

function ofLaw(law: LegalPack, name: string, on: string): NamedClock {
  const versions = law.clocks[name];
  const version = inForce(versions, on);
  if (versions === undefined) throw noSuchClock(law.pack.id, name, Object.keys(law.clocks));
  if (version === undefined)
    throw new WrongUse(`${law.pack.id}: "${name}" was not the law on ${on}. Name another day with --from.`);
  const { calendar, zone } = law;
  const { texts, excluded: rule } = version;
  const path = `clocks.${name}.${versions.indexOf(version)}`;
  const [reference, delayed] = [referenceOf(law, path), referenceOf(law, `${path}.excluded`)];
  return {
    ...{ calendar, zone, texts, mayExclude: rule !== undefined },
    ...(rule !== undefined && { readings: rule.readings }),
    ...(delayed !== undefined && delayed !== reference && { excludedReference: delayed }),
    reference,
    due: (start, by, where, excluded) =>
      lawDue(version, start, by, where, excluded).map((one) => ({ ...one, period: version[one.bound] as Period })),
  };
}

const noSuchClock = (pack: string, name: string, there: readonly string[]): WrongUse =>
  new WrongUse(`${pack} has no clock "${name}". It has: ${there.join(', ')}.`);
