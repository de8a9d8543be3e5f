/** The programme in memory, as a story sees it. */

import type { ReasonCode } from '@marketsafe/terms';
import type { Addressed } from '../aggregates.ts';
import type { FiledCase } from '../case/state.ts';
import type { Actor } from '../circumstances.ts';
import type { Calendar } from '../clock/index.ts';
import { standing } from '../complainant/standing.ts';
import type { ComplainantState } from '../complainant/state.ts';
import type { Effect } from '../effects.ts';
import type { Rules, Standing, Track } from '../policy/rules.ts';
import { storefrontOf } from '../seller/measures.ts';
import { validPoints } from '../seller/points.ts';
import type { SellerState } from '../seller/state.ts';
import { type Happening, type Shelf, World } from '../world/index.ts';
import type { Story } from './story.ts';

export interface StoryWorld {
  /** Executes a command; returns the codes of its refusal, or of a refused complaint's gaps. */
  say(order: Addressed, actor: Actor): readonly string[];
  advance(to: string): void;
  case(name: string): FiledCase | undefined;
  cases(): readonly FiledCase[];
  seller(key: string): SellerState;
  points(state: SellerState, track: Track): number;
  complainant(name: string): ComplainantState;
  standing(name: string, reason: ReasonCode): Standing;
  /** Whether the marketplace has the listing, or its variant, down. */
  isDown(listing: string, variant?: string): boolean;
  isShut(seller: string): boolean;
  /** The marketplace's state, which changes without our orders. */
  readonly shelf: Shelf;
  /** Abilities of the marketplaces: closing and opening shops. */
  readonly can: { closesShops: boolean };
  /** Retries the last order about a shop. */
  retryShop(seller: string): void;
  now(): string;
  /** Every event, in order. */
  happenings(): readonly Happening[];
  /** Types of a case's events, in order. */
  history(name: string): readonly string[];
  openTasks(): readonly string[];
  /** Effects since `forgetEffects`. */
  effects(): readonly Effect[];
  forgetEffects(): void;
}

export function createStoryWorld(
  story: Pick<Story, 'zone' | 'territories' | 'marketplace' | 'drawn' | 'unreached'>,
  rules: Rules,
  calendar: Calendar,
  now: string,
): StoryWorld {
  const can = { closesShops: true };
  const world = new World({
    ...{ rules, calendar, zone: story.zone, now },
    territories: () => story.territories,
    marketplace: story.marketplace === 'prompt' ? 'perfect' : 'manual',
    draws: (id) => story.drawn.includes(id),
    reaches: (id) => !story.unreached.includes(id),
    closesShops: () => can.closesShops,
  });
  let forgotten = 0;
  const filed = (name: string): FiledCase | undefined => {
    const state = world.case(name);
    return state.status === 'new' ? undefined : state;
  };
  return {
    say(order, actor) {
      const refusal = world.say(order, actor);
      if (refusal !== undefined) return [refusal.refused];
      const complaint = order.command.type === 'file' ? filed(order.to.id) : undefined;
      return complaint?.decision?.missing?.map(({ code }) => code) ?? [];
    },
    advance: (to) => world.advance(to),
    case: filed,
    cases: () => world.cases(),
    seller: (key) => world.seller(key),
    points: (state, track) => validPoints(state, track, world.now),
    complainant: (name) => world.complainant(name),
    standing: (name, reason) => standing(world.complainant(name), reason, world.now),
    isDown: (listing, variant) =>
      world.shelf
        .down()
        .some((key) => key.endsWith(`/listing/${listing}`) || key.endsWith(`/variant/${listing}/${variant}`)),
    isShut: (seller) => world.shelf.isDown(storefrontOf(seller)),
    shelf: world.shelf,
    can,
    retryShop: (seller) => world.retryShop(seller),
    now: () => world.now,
    happenings: () => world.history,
    history: (name) =>
      world.history.flatMap(({ ref, event }) => (ref.kind === 'case' && ref.id === name ? [event.type] : [])),
    openTasks: () => openTasks(world.effects),
    effects: () => world.effects.slice(forgotten),
    forgetEffects: () => {
      forgotten = world.effects.length;
    },
  };
}

/** Open tasks of the desk: kinds, each once per subject. */
function openTasks(effects: readonly Effect[]): readonly string[] {
  const open = new Map<string, string>();
  for (const effect of effects) {
    if (effect.kind !== 'desk-task' && effect.kind !== 'desk-task-done') continue;
    const subject = [effect.case, effect.seller, effect.right, effect.complainant, effect.audit].join(' ');
    for (const [key, kind] of open) {
      const same = key === `${subject} ${effect.task}`;
      if (effect.kind === 'desk-task-done' && (same || (effect.task === 'any' && key === `${subject} ${kind}`)))
        open.delete(key);
    }
    if (effect.kind === 'desk-task') open.set(`${subject} ${effect.task}`, effect.task);
  }
  return [...open.values()];
}
