import { parseArgs } from 'node:util';
import { everyFault, type FaultKind } from './fault-kinds.ts';

/** All inputs of a run. A smaller plan of the same seed is the same run with something left out. */
export interface Plan {
  readonly seed: number;
  /** The planned days; the last of them are calm. */
  readonly days: number;
  /** The number of days that are played. */
  readonly until: number;
  readonly brands: readonly string[];
  readonly sellers: readonly string[];
  readonly faults: readonly FaultKind[];
  readonly crashes: boolean;
  /** The indexes of the planned complaints to file. */
  readonly complaints: readonly number[];
}

const days = 120;
const everything: Omit<Plan, 'seed'> = {
  days,
  until: days,
  brands: ['careful', 'careless', 'agent'],
  sellers: ['honest', 'duped', 'crooked', 'silent', 'unreachable', 'copycat', 'elsewhere'],
  faults: everyFault,
  crashes: true,
  complaints: Array.from({ length: 30 }, (_, index) => index),
};

/** Those among the complaints that cause rare situations (`people/occasions.ts`). */
export const occasions = { whenClocksChange: 24, rush: 25, blunder: 26, atOnce: 27, cleared: 28, prints: 29 } as const;

/** The whole cast with every misfortune. */
export const planOf = (seed: number): Plan => ({ seed, ...everything });

/** The year, and so holidays and summer time, depends on the seed. */
export const startOf = ({ seed }: Plan): string =>
  seed % 3 === 0 ? '2026-08-20T01:00:00.000Z' : '2026-01-19T01:00:00.000Z';

const lists = ['brands', 'sellers', 'faults', 'complaints'] as const;

/** The command that plays a plan again, with its whole trace. */
export function commandOf(plan: Plan): string {
  const whole = planOf(plan.seed);
  const left = lists.flatMap((what) =>
    plan[what].length === whole[what].length ? [] : [`--${what} ${plan[what].join(',') || 'none'}`],
  );
  const until = plan.until === whole.until ? [] : [`--until ${plan.until}`];
  return ['npm run simulate -- --seed', plan.seed, ...until, ...left, ...(plan.crashes ? [] : ['--no-crashes'])].join(
    ' ',
  );
}

/** The plan of such a command. */
export function planFrom(args: readonly string[]): Plan {
  const { values } = parseArgs({
    args: [...args],
    options: {
      seed: { type: 'string' },
      until: { type: 'string', default: String(days) },
      brands: { type: 'string' },
      sellers: { type: 'string' },
      faults: { type: 'string' },
      complaints: { type: 'string' },
      'no-crashes': { type: 'boolean', default: false },
    },
  });
  const whole = planOf(Number(values.seed));
  const until = Number(values.until);
  if (![whole.seed, until].every((value) => Number.isInteger(value) && value > 0))
    throw new Error('Give whole numbers above 0: --seed N, and --until DAY for less than the whole time.');
  const only = <T extends string | number>(what: (typeof lists)[number], all: readonly T[]): readonly T[] => {
    const given = values[what]?.split(',');
    const unknown = given?.find((one) => one !== 'none' && !all.some((known) => String(known) === one));
    if (unknown !== undefined) throw new Error(`--${what}: "${unknown}" is none of ${all.join(', ')}.`);
    return given === undefined ? all : all.filter((one) => given.includes(String(one)));
  };
  return {
    ...whole,
    until: Math.min(until, days),
    brands: only('brands', whole.brands),
    sellers: only('sellers', whole.sellers),
    faults: only('faults', whole.faults),
    complaints: only('complaints', whole.complaints),
    crashes: !values['no-crashes'],
  };
}
