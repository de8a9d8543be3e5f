import { checkMoney } from './check-money.ts';
import type { Named } from './entry.ts';
import type { Oracle } from './oracle.ts';
import { must } from './violation.ts';

interface Counted {
  seen: number;
  /** By listing: its last effect. */
  readonly last: Map<string, string>;
}

const counted = new WeakMap<Oracle, Map<string, Counted>>();

/** I3, I6, I18: compares each real effect on the marketplaces with the decisions of that moment. */
export function checkEffects(oracle: Oracle): void {
  const { world, book } = oracle;
  const own = counted.get(oracle) ?? new Map<string, Counted>();
  counted.set(oracle, own);
  for (const market of world.markets) {
    const count = own.get(market.id) ?? { seen: 0, last: new Map<string, string>() };
    own.set(market.id, count);
    for (const effect of market.shop.effects().slice(count.seen)) {
      count.seen += 1;
      if (effect.effect !== 'message-delivered') world.say(market.id, `${effect.effect} ${nameOf(effect)}`);
      const { proceeds } = effect;
      if (proceeds !== undefined && market.options.forum !== 'decides-there')
        checkMoney(oracle, market, { ...effect, proceeds });
      const on = targetOf(market.id, effect);
      if (on === undefined) continue;
      const id = nameOf(effect);
      const sent = market.received.filter((one) => one.id === effect.actionId);
      const seller = `${market.id}/${effect.seller}`;
      const what = () => `${market.id}: ${effect.effect} ${id} of ${seller} at ${effect.at}`;
      must(sent.length > 0, 'I3', () => `${what()}, and nobody asked for it`);
      if (sent.some((one) => Date.parse(effect.at) - Date.parse(one.at) > 60_000))
        world.sometimes('an effect long after its answer');
      if (market.options.forum === 'decides-there') continue;
      const inForce = sent.map(({ begun }) => book.inForceAt(on, seller, begun));
      const stop = book.removals.stops.find(({ from, to }) => sent.every(({ begun }) => from < begun && begun < to));
      if (effect.effect.endsWith('-reinstated')) {
        if (stop) world.sometimes('a restoration while removals were stopped');
        must(!count.last.get(id)?.endsWith('-reinstated'), 'I6', () => `${what()}, and it was back already`);
        must(
          inForce.some(({ after }) => !after),
          'I6',
          () => `${what()}, while a decision held it down`,
        );
        world.sometimes('a listing restored');
      } else {
        if (!book.inForceAt(on, seller, Date.parse(effect.at)).after)
          world.sometimes('a removal that landed after its decision was undone');
        must(stop === undefined, 'I19', () => `${what()}, and removals were stopped`);
        must(
          inForce.some(({ before }) => before),
          'I3',
          () => `${what()}, and no decision in force asked for that`,
        );
      }
      count.last.set(id, effect.effect);
    }
  }
}

interface Done {
  readonly listing?: string | undefined;
  readonly variant?: { readonly listing: string; readonly id: string } | undefined;
  readonly proceeds?: string | undefined;
  readonly seller?: string | undefined;
}

/** A listing or a variant of one, and nothing else. */
function targetOf(marketplace: string, { listing, variant }: Done): Named | undefined {
  if (variant !== undefined) return { marketplace, id: variant.listing, variant: variant.id };
  return listing === undefined ? undefined : { marketplace, id: listing };
}

const nameOf = ({ listing, variant, proceeds, seller = '' }: Done): string =>
  variant === undefined ? (listing ?? proceeds ?? seller) : `${variant.listing} ${variant.id}`;
