import { type Entropy, seededEntropy } from '../../packages/service/src/platform/entropy.ts';
import type { Arena } from './arena.ts';
import type { Command, Duel, EventRow, Race } from './race.ts';

interface RaceReport {
  readonly pairs: number;
  /** Pairs that violated the rule, each with the violation. */
  readonly violations: readonly string[];
  /** Pairs in which one command ended with a 5xx. */
  readonly errors: number;
  /** The number of pairs by the two results. */
  readonly outcomes: ReadonlyMap<string, number>;
}

/** Starts the two commands of a pair: returns their results, which may influence later pairs. */
type Start = (commands: Duel['commands'], pair: number) => Promise<readonly [string, string]>;

interface Playing {
  readonly pairs: number;
  readonly goOn?: (done: number) => boolean;
}

/** Plays one race: the same start, again and again, and two commands started together on two connections. */
export function playRace(
  arena: Arena,
  race: Race,
  { seed, ...playing }: Playing & { seed: string },
): Promise<RaceReport> {
  return play(arena, race, playing, together(seededEntropy(`${seed} ${race.name}`)));
}

/** The control: each command in turn decides by inputs that it read before the other began. */
export function playWithoutLocks(arena: Arena, race: Race): Promise<RaceReport> {
  return play(arena, race, { pairs: 2 }, async ([one, other], pair) => {
    if (pair === 0) return arena.runStale(one, other);
    const [second, first] = await arena.runStale(other, one);
    return [first, second];
  });
}

async function play(
  arena: Arena,
  race: Race,
  { pairs, goOn = () => true }: Playing,
  start: Start,
): Promise<RaceReport> {
  const duel = await race.prepare(arena.side);
  const began = arena.side.running.clock.now();
  await arena.keep();
  const [{ base } = { base: 0 }] = await arena.rows<{ base: number }>('select max(seq)::int as base from event');
  const violations: string[] = [];
  const outcomes = new Map<string, number>();
  let errors = 0;
  let pair = 0;
  for (; pair < pairs && goOn(pair); pair += 1) {
    arena.side.running.clock.set(began);
    const replacement = duel.renewed && `${duel.renewed.text}${pair}`;
    await arena.putBack(duel.renewed && [duel.renewed.text, replacement ?? '']);
    duel.renewed?.begin(replacement ?? '');
    await duel.begin?.(pair);
    const ended = await start(duel.commands, pair);
    await duel.finish?.();
    const told = ended.join(' / ');
    outcomes.set(told, (outcomes.get(told) ?? 0) + 1);
    if (/\b500\b/.test(told)) errors += 1;
    const faults = [
      ...(await misnumbered(arena)),
      ...(await duel.faults({ outcomes: ended, events: await since(arena, base), rows: arena.rows })),
    ];
    if (faults.length > 0) violations.push(`pair ${pair}, ${told}: ${faults.join('; ')}`);
  }
  arena.side.running.clock.set(began);
  await arena.putBack();
  return { pairs: pair, violations, errors, outcomes };
}

/**
 * The lowest maximum delay between the two commands, in milliseconds; it grows with the recent duration of a pair. Every other pair starts at
 * once.
 */
const leastApart = 12;

/** The first two pairs run sequentially, in both orders, so that either comes first in any run. */
function together(chance: Entropy): Start {
  let apart = leastApart;
  return async ([one, other], pair) => {
    if (pair === 0) return [await one(), await other()];
    if (pair === 1) {
      const second = await other();
      return [await one(), second];
    }
    const later = chance.integer(2) * Math.round((apart * chance.integer(101)) / 100);
    const after = async (command: Command): Promise<string> => {
      if (later > 0) await new Promise((resolve) => setTimeout(resolve, later));
      return command();
    };
    const started = performance.now();
    const isInOrder = chance.integer(2) === 0;
    const ended = await Promise.all(isInOrder ? [one(), after(other)] : [after(one), other()]);
    apart = Math.max(leastApart, performance.now() - started - later);
    return ended;
  };
}

const since = (arena: Arena, base: number): Promise<readonly EventRow[]> =>
  arena.rows(
    `select seq::int, kind, aggregate, version, type, payload from event where seq > ${base} order by event.seq`,
  );

/** The events of an aggregate have gapless numbers in writing order, and its row has the last one. */
async function misnumbered(arena: Arena): Promise<string[]> {
  const rows = await arena.rows<{ what: string }>(`
    select kind || ' ' || aggregate as what from (
      select kind, aggregate, version, row_number() over (partition by kind, aggregate order by seq) as place from event
    ) as numbered where version <> place
    union
    select a.kind || ' ' || a.id from aggregate a
    where a.version <> (select count(*) from event e where e.kind = a.kind and e.aggregate = a.id)`);
  return rows.map(({ what }) => `the events of ${what} are not numbered one after the other`);
}
