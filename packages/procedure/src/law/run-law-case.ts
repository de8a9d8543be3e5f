import type { ConsumerAnswer } from '@marketsafe/terms';
import { type Calendar, lastDayBefore } from '../clock/index.ts';
import type { Rules } from '../policy/index.ts';
import { instantOf } from '../stories/time.ts';
import { checkProgramme } from './check-programme.ts';
import { dutiesOf } from './duties.ts';
import type { LawCase } from './law-cases.ts';
import { lawDue } from './law-due.ts';
import { inForce, type LegalPack } from './legal-pack.ts';
import { liabilityOn } from './liability.ts';
import { owedAfter, tasksAfter } from './tasks.ts';

/** The packs and calendars for running worked cases of a legal pack. */
export interface LawLibrary {
  readonly calendars: ReadonlyMap<string, Calendar>;
  /** Programme packs by id. */
  readonly programmes: ReadonlyMap<string, Rules>;
}

/** Differences from the case's expectation, one sentence each; empty if there are none. */
export function runLawCase(one: LawCase, law: LegalPack, library: LawLibrary): readonly string[] {
  switch (one.ask) {
    case 'clock':
      return clockCase(one, law, library);
    case 'duties':
      return dutyCase(one, law);
    case 'tasks':
      return taskCase(one, law, library);
    case 'liability':
      return liabilityCase(one, law);
    case 'bounds':
      return boundCase(one, law, library);
  }
}

function clockCase(
  one: Extract<LawCase, { ask: 'clock' }>,
  law: LegalPack,
  { calendars }: LawLibrary,
): readonly string[] {
  const zone = one.zone ?? law.zone;
  const calendar = calendars.get(one.calendar ?? law.calendar);
  if (calendar === undefined) return [`there is no calendar "${one.calendar ?? law.calendar}"`];
  const clock = inForce(law.clocks[one.clock], one.from.slice(0, 10));
  if (clock === undefined) return [`${law.pack.id} has no clock "${one.clock}" on that day`];
  const found = lawDue(clock, instantOf(one.from, zone), calendar, zone, one.excluded);
  const lastDay = (bound: string, reading?: string): string | undefined =>
    found.find((due) => due.bound === bound && due.reading === reading)?.lastDay;
  const { until, atLeastUntil, atMostUntil, readings } = one.expect;
  return [
    ...differs('until', until, lastDay('exactly')),
    ...differs('atLeastUntil', atLeastUntil, lastDay('atLeast')),
    ...differs('atMostUntil', atMostUntil, lastDay('atMost')),
    ...(['cap-on-total', 'on-top'] as const).flatMap((reading) =>
      differs(`readings.${reading}`, readings?.[reading], lastDay('exactly', reading)),
    ),
  ];
}

function dutyCase({ expect, ...happening }: Extract<LawCase, { ask: 'duties' }>, law: LegalPack): readonly string[] {
  const unknown = [
    ...(Object.hasOwn(law.events, happening.event) ? [] : [`the pack has no event "${happening.event}"`]),
    ...happening.given
      .filter((fact) => !Object.hasOwn(law.facts, fact))
      .map((fact) => `the pack has no fact "${fact}"`),
  ];
  const owed = [...dutiesOf(law, happening).keys()].sort();
  return [...unknown, ...differs('duties', [...expect].sort().join(', '), owed.join(', '))];
}

function taskCase(
  { expect, event, right, at, ...place }: Extract<LawCase, { ask: 'tasks' }>,
  law: LegalPack,
  { calendars }: LawLibrary,
): readonly string[] {
  const zone = place.zone ?? law.zone;
  const calendar = calendars.get(place.calendar ?? law.calendar);
  if (calendar === undefined) return [`there is no calendar "${place.calendar ?? law.calendar}"`];
  if (!Object.hasOwn(law.events, event)) return [`the pack has no event "${event}"`];
  const matter = { event, right, on: at.slice(0, 10) };
  const given = tasksAfter(law, matter, { at: instantOf(at, zone), calendar, zone });
  return [
    ...differs(
      'tasks',
      Object.keys(expect).sort().join(', '),
      given
        .map(({ name }) => name)
        .sort()
        .join(', '),
    ),
    ...given.flatMap(({ name, task, since, due }) => {
      const expected = expect[name];
      if (expected === undefined) return [];
      return [
        ...differs(`${name}.since`, expected.since, since),
        ...differs(`${name}.overdueAfter`, expected.overdueAfter, lastDayBefore(due, zone)),
        ...Object.entries(expected.owed).flatMap(([answer, duties]) =>
          differs(
            `${name}.owed.${answer}`,
            [...duties].sort().join(', '),
            [...owedAfter(law, matter, task, answer as ConsumerAnswer)].sort().join(', '),
          ),
        ),
      ];
    }),
  ];
}

function liabilityCase(
  { on, found, expect }: Extract<LawCase, { ask: 'liability' }>,
  law: LegalPack,
): readonly string[] {
  const here = liabilityOn(law, on);
  if (here === undefined) return differs('times', `${expect.times}`, 'no liability on that day');
  const { version, sources } = here;
  const unknown = found.filter((code) => version.indicators[code] === undefined);
  const toCheck = found.filter((code) => sources[code]?.confidence === 'background');
  return [
    ...unknown.map((code) => `the pack does not know "${code}"`),
    ...differs('times', `${expect.times}`, `${found.length > 0 ? version.multiplier : 1}`),
    ...differs('toCheck', [...expect.toCheck].sort().join(', '), [...toCheck].sort().join(', ')),
  ];
}

function boundCase(
  one: Extract<LawCase, { ask: 'bounds' }>,
  law: LegalPack,
  { programmes }: LawLibrary,
): readonly string[] {
  const programme = programmes.get(one.pack);
  if (programme === undefined) return [`there is no programme pack "${one.pack}"`];
  const rules = Object.entries(one.with).reduce<Rules>(
    (whole, [path, value]) => replaced(whole, path.split('.'), value),
    programme,
  );
  const findings = checkProgramme(rules, law, [one.territory ?? law.territories[0] ?? ''], one.on);
  return Object.entries(one.expect).flatMap(([bound, expected]) => {
    if (!Object.hasOwn(law.bounds, bound)) return [`the pack has no bound "${bound}"`];
    const found = findings.find((finding) => finding.bound === bound)?.breach ?? 'none';
    return differs(bound, expected, found);
  });
}

const differs = (what: string, expected: string | undefined, got: string | undefined): string[] =>
  expected === got ? [] : [`${what}: expected ${expected ?? 'nothing'}, got ${got ?? 'nothing'}`];

function replaced<T>(whole: T, [key, ...rest]: readonly string[], value: unknown): T {
  if (key === undefined) return value as T;
  return { ...whole, [key]: replaced((whole as Record<string, unknown>)[key], rest, value) };
}
