/** A step's changes on the marketplace itself, independent of the programme. */
import type { Target } from '@marketsafe/terms';
import { heldTarget } from '../case/held-target.ts';
import type { FiledCase } from '../case/state.ts';
import { keyOf, type Scene } from './scene.ts';
import type { Story, StoryStep } from './story.ts';

export function changeShelf(step: StoryStep, { story, world }: Scene): void {
  const targetsOf = (names: string | readonly string[]): Target[] =>
    [names].flat().flatMap((name) => heldBy(world.case(name)));
  switch (step.does) {
    case 'takes-down':
      if (step.with.outcome !== 'gone' && step.with.outcome !== 'already-gone') return;
      for (const target of targetsOf(step.with.case)) world.shelf.takeDown(target);
      return;
    case 'puts-back':
      if (step.with.failed) return;
      for (const target of targetsOf(step.with.case)) world.shelf.putUp(target);
      return;
    case 'changes':
      Object.assign(world.can, step.with);
      return;
    case 'retries':
      world.retryShop(keyOf(step.with.seller, story));
      return;
    case 'relists':
      for (const id of step.with.listings) world.shelf.putUp(listingOf(step.who, id, story));
  }
}

const heldBy = (state: FiledCase | undefined): readonly Target[] => (state === undefined ? [] : [heldTarget(state)]);

/** A listing of a seller of the story. */
export function listingOf(seller: string, id: string, story: Story): Target {
  const key = keyOf(seller, story);
  return { kind: 'listing', marketplace: key.slice(0, key.indexOf('/')), id };
}
