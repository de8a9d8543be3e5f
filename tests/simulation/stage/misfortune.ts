import { Dice } from '../../dice.ts';
import { everyFault, type FaultKind, isOnTheWire } from './fault-kinds.ts';
import type { Market } from './market.ts';
import { day, hour, minute, type World } from './world.ts';

/** The last days of a run are calm, so that everything can settle. */
export const calmDays = 12;

/** Hours. By then every pause between two attempts has long reached its maximum, and more finds nothing new. */
const longestOutage = 12;

/** Each marketplace has occasional bad days, which last some hours and have one or two kinds of faults. */
export function foretell(world: World): void {
  const { plan } = world;
  const end = world.start + (plan.days - calmDays) * day;
  for (const market of world.markets) {
    const dice = new Dice(plan.seed, `weather ${market.id}`);
    for (let at = world.start + day; at < end; at += dice.between(20, 140) * hour) {
      const lasts = dice.between(1, longestOutage) * hour;
      const kinds = [dice.pick(everyFault), dice.pick(everyFault)];
      const strength = 0.15 + dice.fraction() * 0.6;
      const late = dice.chance(0.2) ? dice.between(5, 48) * hour : dice.between(1, 5 * 60) * minute;
      const shuffle = dice.pick(['twice', 'shuffled', 'lost'] as const);
      const meant = kinds.filter((kind) => plan.faults.includes(kind));
      if (meant.length === 0) continue;
      world.agenda.add(at, async () => {
        for (const kind of meant) begin(world, market, kind, { strength, late, shuffle });
      });
      world.agenda.add(Math.min(at + lasts, end), async () => {
        market.calm();
        await market.release();
      });
    }
  }
  hangNowAndThen(world, end);
  const dice = new Dice(plan.seed, 'crashes');
  for (let at = world.start + day; plan.crashes && at < end; at += dice.between(60, 700) * hour) {
    const after = dice.between(1, 60);
    const kind = dice.pick([
      'any',
      'before a statement',
      'after a statement',
      'before a call',
      'after a call',
    ] as const);
    world.agenda.add(at, async () =>
      world.installation.life.endAt(kind.endsWith('call') ? 1 + (after % 6) : after, kind),
    );
  }
}

/** A marketplace accepts requests and does not answer for a minute or two: longer than a lease. */
function hangNowAndThen(world: World, end: number): void {
  const dice = new Dice(world.plan.seed, 'hanging');
  for (let at = world.start + day; world.plan.crashes && at < end; at += dice.between(100, 700) * hour) {
    const milliseconds = dice.between(61_000, 150_000);
    world.agenda.add(at, async () => {
      world.hanging.push(milliseconds);
    });
  }
}

export interface Weather {
  readonly strength: number;
  readonly late: number;
  readonly shuffle: 'twice' | 'shuffled' | 'lost';
}

export function begin(world: World, market: Market, kind: FaultKind, { strength, late, shuffle }: Weather): void {
  world.say(market.id, `trouble begins: ${kind}`);
  const { faults } = market.shop;
  if (isOnTheWire(kind)) {
    market.wire = { ...market.wire, [kind]: strength };
    return;
  }
  switch (kind) {
    case 'late-effect':
      faults.arm({ kind, probability: strength, afterMs: late });
      return;
    case 'rate-limit':
      faults.arm({ kind, probability: strength, on: 'any', retryAfterMs: 30_000 });
      return;
    case 'server-error':
      faults.arm({ kind, probability: strength, on: 'any' });
      return;
    case 'false-200':
    case 'dead-session':
    case 'stale-read':
      faults.arm({ kind, probability: strength });
      return;
    case 'recycled-id':
      faults.arm({ kind, times: 1 });
      return;
    case 'announcements':
      market.announcements = shuffle;
      return;
    case 'mail-away':
      world.post.goAway(Math.min(late, longestOutage * hour));
  }
}
