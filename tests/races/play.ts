import { seededEntropy } from '../../packages/service/src/platform/entropy.ts';
import type { Arena } from './arena.ts';
import type { Command, Duel, EventRow, Race } from './race.ts';

interface RaceReport {
  readonly pairs: number;
  /** Pairs that broke the rule, each with what it broke. */
  readonly violations: readonly string[];
  /** Pairs in which one of the two ended with an error of ours. */
  readonly errors: number;
  /** How often the two ended how. */
  readonly outcomes: ReadonlyMap<string, number>;
}

/** One may come after the other by as much as a pair lately took, in milliseconds; every other pair starts at once. */
const leastApart = 12;

/** Plays one race: the same moment, again and again, and two commands started together on two connections. */
export async function playRace(
  arena: Arena,
  race: Race,
  { pairs, seed, goOn = () => true }: { pairs: number; seed: string; goOn?: (done: number) => boolean },
): Promise<RaceReport> {
  const duel = await race.prepare(arena.side);
  const began = arena.side.running.clock.now();
  await arena.keep();
  const [{ base } = { base: 0 }] = await arena.rows<{ base: number }>('select max(seq)::int as base from event');
  const chance = seededEntropy(`${seed} ${race.name}`);
  const violations: string[] = [];
  const outcomes = new Map<string, number>();
  let errors = 0;
  let apart = leastApart;
  let pair = 0;
  for (; pair < pairs && goOn(pair); pair += 1) {
    arena.side.running.clock.set(began);
    const replacement = duel.renewed && `${duel.renewed.text}${pair}`;
    await arena.putBack(duel.renewed && [duel.renewed.text, replacement ?? '']);
    duel.renewed?.begin(replacement ?? '');
    const later = chance.integer(2) * Math.round((apart * chance.integer(101)) / 100);
    const started = performance.now();
    const ended = await together(duel.commands, chance.integer(2), later);
    apart = Math.max(leastApart, performance.now() - started - later);
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

async function together(
  [one, other]: Duel['commands'],
  first: number,
  milliseconds: number,
): Promise<readonly [string, string]> {
  const later = async (command: Command): Promise<string> => {
    if (milliseconds > 0) await new Promise((resolve) => setTimeout(resolve, milliseconds));
    return command();
  };
  if (first === 0) return Promise.all([one(), later(other)]);
  const [second, begun] = await Promise.all([other(), later(one)]);
  return [begun, second];
}

const since = (arena: Arena, base: number): Promise<readonly EventRow[]> =>
  arena.rows(
    `select seq::int, kind, aggregate, version, type, payload from event where seq > ${base} order by event.seq`,
  );

/** Events of an aggregate are numbered without a gap in the order in which they were written, and its row knows the last. */
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
