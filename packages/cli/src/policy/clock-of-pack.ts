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

/** One period of a programme pack or a legal pack, ready to be calculated. */
export interface NamedClock {
  /** The pack's calendar, unless an option names another. */
  readonly calendar: string;
  readonly zone: string;
  readonly reference: Reference | undefined;
  /** The law's text, and the meaning of its limits where there are two readings. */
  readonly texts?: Texts;
  readonly readings?: Readonly<Record<string, Texts>>;
  /** The reference of the delay that does not count. */
  readonly excludedReference?: Reference;
  /** Whether the period has a delay that does not count. */
  readonly mayExclude: boolean;
  due(
    start: string,
    calendar: Calendar,
    zone: string,
    excluded: number,
  ): readonly (LawDue & { readonly period: Period })[];
}

/**
 * @param on calendar day of the applicable law
 * @throws WrongUse for an unknown pack or clock, naming the existing ones
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
