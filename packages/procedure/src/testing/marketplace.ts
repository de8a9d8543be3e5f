import type { Addressed } from '../decider.ts';
import type { Effect } from '../effects.ts';
import type { World } from './world.ts';

/** A marketplace that does at once what it is asked, and delivers every statement of reasons in the same second. */
export function playMarketplace(effect: Effect, { now, shelf }: Pick<World, 'now' | 'shelf'>): readonly Addressed[] {
  if (effect.kind === 'order') {
    if (effect.desired === 'down') shelf.takeDown(effect.target);
    else shelf.putUp(effect.target);
    return effect.cases.map((id) => ({
      to: { kind: 'case', id },
      command:
        effect.desired === 'down'
          ? { type: 'confirm-removal', outcome: 'gone', observedAt: now }
          : { type: 'confirm-restoration', stillDown: false },
    }));
  }
  if (effect.kind === 'notice' && effect.notice === 'statement-of-reasons' && effect.case !== undefined) {
    return [
      {
        to: { kind: 'case', id: effect.case },
        command: { type: 'confirm-delivery', outcome: 'delivered', at: now, by: 'marketplace' },
      },
    ];
  }
  if (effect.kind === 'submission') {
    return [
      {
        to: { kind: 'case', id: effect.case },
        command: { type: 'record-submission', reference: `their-${effect.case}` },
      },
    ];
  }
  return [];
}
