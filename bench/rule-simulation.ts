/**
 * `node bench/rule-simulation.ts [cases]`: decides all past cases again under the active and the proposed rules, as the service
 * does: in a separate thread, fed page by page. Measures its cost, and its effect on the thread that answers requests. The peer
 * in the same run replays each case alone in its own world, without the strikes, records and caps that connect the cases.
 */
import { readFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { loadCalendar, loadPack, type PastEvent, pastRecord, type Rules } from '@marketsafe/procedure';
import { compareRules } from '../packages/procedure/src/replay/compare.ts';
import { World } from '../packages/procedure/src/world/index.ts';
import { desk, listing, participant, Stage, sealed, sellerOf } from '../packages/procedure/test/stage.ts';
import { openSimulation } from '../packages/service/src/oversight/rule-proposals/simulate.ts';

const cases = Number(process.argv[2] ?? 20_000);
const seed = 20_261_126;
const [holders, zone, day] = [40, 'Asia/Shanghai', 86_400_000];
const policy = (file: string): string => readFileSync(new URL(`../policies/${file}`, import.meta.url), 'utf8');
const pack = loadPack(policy('marketsafe-expansion/pack.yaml'), 'pack.yaml', () => 'a'.repeat(64));
const loadedCalendar = loadCalendar(policy('calendars/china.yaml'), 'china.yaml');
if (!('rules' in pack) || !('calendar' in loadedCalendar)) throw new Error('the policies do not load');
const { calendar } = loadedCalendar;
const now: Rules = pack.rules;
const proposed: Rules = {
  ...now,
  clocks: { ...now.clocks, answer: { count: 1, unit: 'business-day' } },
  strikes: { ...now.strikes, closeAt: 24 },
};

let state = seed;
const chance = (): number => {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  return state / 2 ** 32;
};
const below = (count: number): number => Math.floor(chance() * count);

/** Ten months: one seller in five answers, half of these contests are maintained and ruled, a quarter withdrawn. */
function past(): { history: readonly PastEvent[]; at: string } {
  const world = new World({ rules: now, calendar, zone, now: '2026-01-05T02:00:00.000Z' });
  const stage = new Stage(world);
  for (let index = 0; index < holders; index += 1) {
    stage.enrol(`holder-${index}`, 'rights-holder');
    stage.register(`right-${index}`, `holder-${index}`);
  }
  for (let index = 0; index < cases / 4; index += 1) stage.open(`taobao/shop-${index}`);
  const begin = Date.parse(world.now);
  const acts: { at: number; act: () => unknown }[] = [];
  const later = (at: number, days: number, act: () => unknown): void => {
    acts.push({ at: at + days * day, act });
  };
  for (let index = 0; index < cases; index += 1) {
    const [id, holder, seller] = [`case-${index}`, below(holders), `taobao/shop-${below(cases / 4)}`];
    const [complainant, right] = [`holder-${holder}`, `right-${holder}`];
    const at = begin + Math.floor((index / cases) * 300 * day);
    const filing = { complainant, holder: complainant, right, seller, target: listing(`listing-${index}`) };
    later(at, 0, () => stage.file(id, filing));
    later(at, 1 + 5 * chance(), () => {
      const known = world.case(id);
      if (known.status !== 'desk-review') return;
      stage.case(id, { type: 'decide-review', decision: 'proceed', reasons: sealed('reasons') }, desk('ann'));
    });
    const kind = chance();
    if (kind > 0.2) continue;
    const exhibits = ['letter', 'invoice'].map((slot) => ({ id: `${slot}-${index}`, kind: slot, sha256: 'hash' }));
    const answer = { type: 'answer', kind: 'authorised', exhibits, declaration: true } as const;
    later(at, 1, () => stage.case(id, answer, sellerOf(seller)));
    if (kind < 0.1) later(at, 2, () => stage.case(id, { type: 'stand-behind' }, participant(complainant)));
    else if (kind < 0.15)
      later(at, 2, () => stage.case(id, { type: 'withdraw', withdrawal: 'mistake' }, participant(complainant)));
  }
  for (const { at, act } of acts.sort((one, other) => one.at - other.at)) {
    world.advance(new Date(at).toISOString());
    act();
  }
  world.advance(new Date(begin + 320 * day).toISOString());
  return { history: world.history, at: world.now };
}

const megabytes = (): string => (process.resourceUsage().maxRSS / 1024).toFixed(0);
async function measured<T>(what: string, run: () => T | Promise<T>): Promise<T> {
  const [from, used] = [performance.now(), process.cpuUsage()];
  const result = await run();
  const { user, system } = process.cpuUsage(used);
  const [wall, cpu] = [(performance.now() - from) / 1000, (user + system) / 1e6];
  console.log(`${what}: ${wall.toFixed(1)} s, ${cpu.toFixed(1)} s of CPU time; process at most ${megabytes()} MB`);
  return result;
}

console.log(`${cases} cases, seed ${seed}`);
const { history, at } = await measured('the past is made', past);
console.log(`${history.length} events`);

const delay = monitorEventLoopDelay({ resolution: 5 });
delay.enable();
const result = await measured('in a thread of its own', async () => {
  const simulation = openSimulation(() => {});
  for (let from = 0; from < history.length; from += 1000) {
    simulation.take(history.slice(from, from + 1000));
    // As between two reads of the database.
    await new Promise((resolve) => setImmediate(resolve));
  }
  const done = await simulation.compare({ now, proposed, at, days: { calendar, zone }, marketplaces: {} });
  await simulation.stop();
  return done;
});
delay.disable();
const ms = (nanoseconds: number): string => (nanoseconds / 1e6).toFixed(0);
console.log(
  `who answers requests waits meanwhile: p50 ${ms(delay.percentile(50))} ms, p99 ${ms(delay.percentile(99))} ms, max ${ms(delay.max)} ms`,
);
console.log(JSON.stringify(result.changed));

await measured('peer: each case alone', () => {
  const shared = new Map<string, PastEvent[]>();
  for (const one of history) {
    const key = `${one.ref.kind} ${one.ref.id}`;
    if (one.ref.kind === 'case' || !shared.has(key)) shared.set(key, [...(shared.get(key) ?? []), one]);
  }
  const enrolments = history.filter(({ event }) =>
    /^(complainant-registered|right-registered|right-verified|seller-registered)$/.test(event.type),
  );
  const byRef = Map.groupBy(enrolments, ({ ref }) => `${ref.kind} ${ref.id}`);
  for (const { ref, event } of history) {
    if (event.type !== 'complaint-filed') continue;
    const of = (kind: string, id: string) => byRef.get(`${kind} ${id}`) ?? [];
    const own = [
      ...of('complainant', event.complainant),
      ...of('right', event.right),
      ...of('seller', event.seller),
      ...(shared.get(`case ${ref.id}`) ?? []),
    ];
    compareRules(pastRecord(own, at), now, proposed, { calendar, zone });
  }
});
