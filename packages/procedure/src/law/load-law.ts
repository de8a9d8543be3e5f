import { overlap, type PolicyProblem } from '../policy/index.ts';
import { compact, separate } from '../policy/sourced.ts';
import { canonicalText, joinPath, readYaml, schemaProblems, type YamlText } from '../policy/yaml-text.ts';
import { type LawFile, LawSchema } from './law-schema.ts';
import type { LegalPack, Version } from './legal-pack.ts';
import { announcement, kindOfValue } from './programme-values.ts';

export interface LoadedLaw {
  readonly law: LegalPack;
  readonly warnings: readonly PolicyProblem[];
}

type Fault = Pick<PolicyProblem, 'severity' | 'path' | 'why' | 'todo'>;
const error = (path: string, why: string, todo: string): Fault => ({ severity: 'error', path, why, todo });

/**
 * Reads and validates a legal pack (`law.yaml`); reports every problem at once, and uses nothing of a pack with an error.
 * @param calendars ids of the existing calendars
 * @param sha256 as for `loadPack`
 */
export function loadLaw(
  text: string,
  file: string,
  calendars: readonly string[],
  sha256: (text: string) => string,
): LoadedLaw | { readonly problems: readonly PolicyProblem[] } {
  const canonical = canonicalText(text);
  const yaml = readYaml(canonical, file);
  if (yaml.problems.length > 0) return { problems: yaml.problems };
  const parsed = LawSchema.safeParse(yaml.data, { reportInput: true });
  if (!parsed.success) return { problems: schemaProblems(parsed.error.issues, yaml, file) };
  const { id, title, from, until, references: declared, ...rest } = parsed.data;
  const named = Object.fromEntries(Object.entries(declared).map(([name, one]) => [name, compact(one)]));
  const { plain, references, unknown, used } = separate(rest, named);
  const faults: Fault[] = [
    ...unknown.map(({ path, name }) =>
      error(
        joinPath(path),
        `names the reference "${name}", which the pack does not define`,
        `Add "${name}" under "references", or correct the name.`,
      ),
    ),
    ...Object.keys(named)
      .filter((name) => !used.has(name))
      .map(
        (name): Fault => ({
          severity: 'warning',
          path: `references.${name}`,
          why: 'is used by no rule',
          todo: 'Remove it.',
        }),
      ),
    ...(until !== undefined && until <= from ? [neverInForce('until')] : []),
    ...(calendars.includes(parsed.data.calendar)
      ? []
      : [error('calendar', `there is no calendar "${parsed.data.calendar}"`, `Use one of: ${calendars.join(', ')}.`)]),
    ...(isZone(parsed.data.zone) ? [] : [error('zone', 'is no IANA time zone', 'Write one, such as Europe/Dublin.')]),
    ...clockFaults(parsed.data),
    ...boundFaults(parsed.data),
    ...dutyFaults(parsed.data),
    ...taskFaults(parsed.data),
    ...settlementFaults(parsed.data),
    ...liabilityFaults(parsed.data),
    ...(['clocks', 'bounds', 'duties', 'tasks', 'settlement', 'liability'] as const).flatMap((part) =>
      Object.entries(parsed.data[part]).flatMap(([name, versions]) => dateFaults(`${part}.${name}`, versions)),
    ),
  ];
  const problems = faults.map((fault) => withPlace(fault, yaml, file));
  const errors = problems.filter(({ severity }) => severity === 'error');
  const warnings = problems.filter(({ severity }) => severity === 'warning');
  if (errors.length > 0) return { problems: [...errors, ...warnings] };
  const pack = { id, title, from, hash: sha256(canonical), ...(until === undefined ? {} : { until }) };
  return { law: { pack, file, references, ...plain }, warnings };
}

const neverInForce = (path: string): Fault =>
  error(path, 'is not after "from", so it is never in force', 'Correct one of the dates.');

function clockFaults({ clocks }: LawFile): Fault[] {
  return Object.entries(clocks).flatMap(([name, versions]) =>
    versions.flatMap(({ exactly, atLeast, atMost, excluded }, index): Fault[] => {
      const path = `clocks.${name}.${index}`;
      if (exactly === undefined && atLeast === undefined && atMost === undefined)
        return [error(path, 'has no length', 'Write "exactly", "atLeast" or "atMost" with a period.')];
      if (exactly !== undefined && (atLeast !== undefined || atMost !== undefined))
        return [error(path, 'is exact and bounded at once', 'Keep "exactly", or "atLeast" and "atMost".')];
      if (excluded !== undefined && exactly === undefined)
        return [error(`${path}.excluded`, 'excludes a delay from a period that is not exact', 'Write "exactly".')];
      return [];
    }),
  );
}

function boundFaults({ bounds, clocks, rightTypes }: LawFile): Fault[] {
  return Object.entries(bounds).flatMap(([name, versions]) =>
    versions.flatMap((bound, index): Fault[] => {
      const path = `bounds.${name}.${index}`;
      const { about, atLeast, atMost, oneOf, breach } = bound;
      const kind = kindOfValue(about);
      const found: Fault[] = [];
      if (kind === undefined)
        found.push(
          error(
            `${path}.about`,
            `programme packs have no value "${about}"`,
            'Correct the path; `marketsafe policy show` lists them.',
          ),
        );
      const length = atLeast !== undefined || atMost !== undefined;
      if (kind !== undefined && length && kind !== 'period')
        found.push(error(path, `bounds the length of "${about}", which is no period`, 'Use "oneOf".'));
      if (kind === 'period' && oneOf !== undefined)
        found.push(
          error(`${path}.oneOf`, `lists values for "${about}", which is a period`, 'Use "atLeast" or "atMost".'),
        );
      if (about === announcement && !isDays(atLeast, clocks))
        found.push(
          error(path, 'bounds the notice of new rules by no number of days', 'Write "atLeast" with calendar days.'),
        );
      if (!length && oneOf === undefined && breach === 'conflict')
        found.push(
          error(
            `${path}.breach`,
            'is a conflict with nothing to hold the value against',
            'Add a bound, or write "note".',
          ),
        );
      for (const key of ['atLeast', 'atMost'] as const) {
        const named = bound[key];
        if (typeof named === 'string' && !Object.hasOwn(clocks, named))
          found.push(
            error(`${path}.${key}`, `there is no clock "${named}"`, `Use one of: ${Object.keys(clocks).join(', ')}.`),
          );
      }
      return [...found, ...narrower(path, bound.rightTypes, rightTypes)];
    }),
  );
}

function isDays(atLeast: LawFile['bounds'][string][number]['atLeast'], clocks: LawFile['clocks']): boolean {
  const periods = typeof atLeast === 'string' ? clocks[atLeast]?.map((clock) => clock.atLeast) : [atLeast];
  return periods?.every((period) => period?.unit === 'calendar-day') ?? false;
}

function dutyFaults({ duties, clocks, events, facts, rightTypes }: LawFile): Fault[] {
  return Object.entries(duties).flatMap(([name, versions]) =>
    versions.flatMap((duty, index): Fault[] => {
      const path = `duties.${name}.${index}`;
      const found: Fault[] = [];
      found.push(...unknownEvent(`${path}.on`, duty.on, events));
      for (const key of ['if', 'unless'] as const)
        found.push(...unknownFacts(`${path}.${key}`, duty[key] ?? [], facts));
      if (typeof duty.when === 'object' && !Object.hasOwn(clocks, duty.when.clock))
        found.push(
          error(
            `${path}.when.clock`,
            `there is no clock "${duty.when.clock}"`,
            `Use one of: ${Object.keys(clocks).join(', ')}.`,
          ),
        );
      return [...found, ...narrower(path, duty.rightTypes, rightTypes)];
    }),
  );
}

function taskFaults({ tasks, duties, clocks, events, facts }: LawFile): Fault[] {
  return Object.entries(tasks).flatMap(([name, versions]) =>
    versions.flatMap((task, index): Fault[] => {
      const path = `tasks.${name}.${index}`;
      const { on, bought, answers } = task;
      const isOwed = Object.values(duties).some((all) => all.some((duty) => duty.on === on));
      const isExact = clocks[bought]?.every(({ exactly }) => exactly !== undefined && exactly.unit !== 'hour') === true;
      return [
        ...unknownEvent(`${path}.on`, on, events),
        ...(isOwed ? [] : [error(`${path}.on`, `no duty follows from "${on}"`, 'Name the event of a duty.')]),
        ...(isExact
          ? []
          : [error(`${path}.bought`, `"${bought}" is no exact clock in days or months`, 'Name one under "clocks".')]),
        ...Object.entries(answers).flatMap(([answer, given]) =>
          unknownFacts(`${path}.answers.${answer}`, given, facts),
        ),
      ];
    }),
  );
}

function settlementFaults({ settlement, clocks }: LawFile): Fault[] {
  return Object.entries(settlement).flatMap(([name, versions]) =>
    versions.flatMap((version, index) =>
      (['within', 'complex'] as const).flatMap((key): Fault[] => {
        const isBounded = clocks[version[key]]?.every(({ atMost }) => atMost !== undefined) === true;
        const path = `settlement.${name}.${index}.${key}`;
        return isBounded
          ? []
          : [error(path, `"${version[key]}" is no clock with "atMost"`, 'Name one under "clocks".')];
      }),
    ),
  );
}

function liabilityFaults({ liability, events, facts }: LawFile): Fault[] {
  return Object.entries(liability).flatMap(([name, versions]) =>
    versions.flatMap(({ on, malice, indicators }, index): Fault[] => {
      const path = `liability.${name}.${index}`;
      return [
        ...unknownEvent(`${path}.on`, on, events),
        ...unknownFacts(`${path}.malice`, [malice], facts),
        ...(Object.keys(indicators).length > 0
          ? []
          : [error(`${path}.indicators`, 'names no sign of malice', 'Name at least one, with its source.')]),
      ];
    }),
  );
}

const unknownEvent = (path: string, event: string, events: LawFile['events']): Fault[] =>
  Object.hasOwn(events, event)
    ? []
    : [error(path, `there is no event "${event}"`, 'Describe it under "events", or correct the name.')];

const unknownFacts = (path: string, named: readonly string[], facts: LawFile['facts']): Fault[] =>
  named.flatMap((fact) =>
    Object.hasOwn(facts, fact)
      ? []
      : [error(path, `there is no fact "${fact}"`, 'Describe it under "facts", or correct the name.')],
  );

function narrower(path: string, own: readonly string[] | undefined, pack: readonly string[]): Fault[] {
  const beyond = (own ?? []).filter((one) => !pack.includes(one));
  return beyond.map((one) =>
    error(`${path}.rightTypes`, `"${one}" is none of the pack's`, `Use of: ${pack.join(', ')}.`),
  );
}

function dateFaults(path: string, versions: readonly Version[]): Fault[] {
  return versions.flatMap((version, index): Fault[] => {
    const { from, until } = version;
    const found: Fault[] = [];
    if (until !== undefined && until <= from) found.push(neverInForce(`${path}.${index}.until`));
    if (versions.slice(0, index).some((earlier) => overlap(earlier, version)))
      found.push(
        error(
          `${path}.${index}.from`,
          'is in force together with another version of the same rule',
          'Let one end ("until") on the day on which the other begins.',
        ),
      );
    return found;
  });
}

function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

function withPlace(fault: Fault, yaml: YamlText, file: string): PolicyProblem {
  const line = yaml.lineOf(fault.path.split('.'));
  return { ...fault, file, ...(line === undefined ? {} : { line }) };
}
