import type { World } from '../stage/world.ts';
import { day } from '../stage/world.ts';
import type { Oracle } from './oracle.ts';
import { must } from './violation.ts';

type Market = World['markets'][number];
type Effect = ReturnType<Market['shop']['effects']>[number];

/** Thirty days plus the calendar's extension, an outage at their end, and the hour of a change of clocks. */
const longest = 33 * day;

/** I3, I6, I19: money is held for a decision of that moment, never while removals are stopped, and released. */
export function checkMoney(
  { world, book }: Oracle,
  market: Market,
  effect: Effect & { readonly proceeds: string },
): void {
  const { proceeds: id, seller } = effect;
  const what = () => `${market.id}: ${effect.effect} ${id} of ${seller} at ${effect.at}`;
  const sent = market.received.filter((one) => one.id === effect.actionId);
  must(sent.length > 0, 'I3', () => `${what()}, and nobody asked for it`);
  if (effect.effect === 'proceeds-released') {
    world.sometimes('money let go');
    return;
  }
  const owner = `${market.id}/${seller}`;
  const decided = sent.some(({ begun }) => book.inForceAt({ marketplace: market.id, id }, owner, begun).before);
  must(decided, 'I3', () => `${what()}, and no decision in force asked for that`);
  const stop = book.removals.stops.find(({ from, to }) => sent.every(({ begun }) => from < begun && begun < to));
  must(stop === undefined, 'I19', () => `${what()}, and removals were stopped`);
}

/** At the end no money is held for longer than the rules allow: each decision holds it anew, and may find it held for another. */
export function checkMoneyIsFree({ world, book }: Oracle): void {
  for (const { id: market, shop } of world.markets) {
    const last = new Map<string, Effect>();
    for (const effect of shop.effects())
      if (effect.proceeds !== undefined) last.set(`${effect.proceeds} of ${effect.seller}`, effect);
    for (const [of, { effect, at, proceeds: id, seller }] of last) {
      if (effect === 'proceeds-released' || id === undefined) continue;
      const decided = book.lastDecided({ marketplace: market, id }, `${market}/${seller}`);
      must(world.now - decided < longest, 'I6', () => `${market}: the money for ${of} is held since ${at}`);
    }
  }
}
