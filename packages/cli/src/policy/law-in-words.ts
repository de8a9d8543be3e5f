import {
  type BoundVersion,
  type ClockVersion,
  type DutyVersion,
  inForce,
  type LegalPack,
  type Period,
  periodInWords,
  type Reference,
  referenceOf,
  type TaskVersion,
} from '@marketsafe/procedure';

type Version = ClockVersion | BoundVersion | DutyVersion | TaskVersion;

export interface LegalRule {
  /** `clocks.declaration` */
  readonly path: string;
  readonly rule: Version;
  /** On one line, in English. */
  readonly words: string;
  readonly reference: Reference | undefined;
}

/** Every rule of a legal pack in force on a calendar day, optionally only below a path. */
export function rulesInForce(law: LegalPack, on: string, below = ''): LegalRule[] {
  const rules = [
    ...listed('clocks', law.clocks, clockInWords),
    ...listed('bounds', law.bounds, boundInWords),
    ...listed('duties', law.duties, dutyInWords),
    ...listed('tasks', law.tasks, taskInWords),
  ];
  return rules.filter(({ path }) => below === '' || path === below || path.startsWith(`${below}.`));

  function listed<V extends Version>(
    part: string,
    named: Readonly<Record<string, readonly V[]>>,
    inWords: (version: V) => string,
  ): LegalRule[] {
    return Object.entries(named).flatMap(([name, versions]) => {
      const rule = inForce(versions, on);
      if (rule === undefined) return [];
      const path = `${part}.${name}`;
      const reference = referenceOf(law, `${path}.${versions.indexOf(rule)}`);
      return [{ path, rule, words: `${inWords(rule)}. ${rule.texts.en}`, reference }];
    });
  }
}

const length = (bound: Period | string): string => (typeof bound === 'string' ? bound : periodInWords(bound));

function lengths({ atLeast, atMost }: Pick<BoundVersion, 'atLeast' | 'atMost'>): string[] {
  return [
    ...(atLeast === undefined ? [] : [`at least ${length(atLeast)}`]),
    ...(atMost === undefined ? [] : [`at most ${length(atMost)}`]),
  ];
}

const clockInWords = ({ exactly, starts, ...bounds }: ClockVersion): string =>
  `${exactly === undefined ? lengths(bounds).join(' and ') : periodInWords(exactly)} from ${starts.en}`;

const boundInWords = ({ about, oneOf, breach, ...bounds }: BoundVersion): string =>
  `${[about, ...lengths(bounds), ...(oneOf === undefined ? [] : [oneOf.join(' or ')])].join(' ')}, else ${breach}`;

function dutyInWords({ who, on, if: given = [], unless = [], when }: DutyVersion): string {
  const conditions = [
    ...(given.length > 0 ? [`if ${given.join(' and ')}`] : []),
    ...(unless.length > 0 ? [`unless ${unless.join(' or ')}`] : []),
  ];
  const time = typeof when === 'object' ? `within ${when.clock}` : when;
  return [`${who}, on ${on}`, ...conditions, time].join(', ');
}

const taskInWords = ({ on, bought, within, answers }: TaskVersion): string =>
  [
    `asked of the marketplace, on ${on}, of what was bought within ${bought}`,
    `overdue after ${periodInWords(within)}`,
    ...Object.entries(answers).map(
      ([answer, given]) => `${answer}: ${given.length > 0 ? given.join(' and ') : 'nothing'}`,
    ),
  ].join(', ');
