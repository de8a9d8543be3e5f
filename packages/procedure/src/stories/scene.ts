/** The people of a story, and the state for look-ups. */
import { sellerKey } from '@marketsafe/terms';
import type { Actor } from '../circumstances.ts';
import type { Sealed } from '../evidence.ts';
import type { Rules } from '../policy/rules.ts';
import type { Story } from './story.ts';
import type { StoryWorld } from './story-world.ts';

/** The story so far, for steps that look something up as the service would. */
export interface Scene {
  readonly story: Story;
  readonly rules: Rules;
  readonly world: StoryWorld;
  readonly now: string;
}

/** A step that makes no sense in the story: the story's fault, not the programme's. */
export class StoryFault extends Error {}

export function actorOf(name: string, story: Story): Actor {
  const person = story.people[name];
  if (person === undefined) throw new StoryFault(`nobody called "${name}" is listed under people`);
  switch (person.is) {
    case 'seller':
      return { kind: 'seller', seller: keyOf(name, story) };
    case 'desk':
      return { kind: 'desk', user: name };
    case 'host':
      return { kind: 'marketplace', marketplace: name };
    default:
      return { kind: 'participant', participant: name };
  }
}

/** `taobao/wang`: the seller key of a person in the story. */
export function keyOf(name: string, story: Story): string {
  const person = story.people[name];
  if (person?.is !== 'seller') throw new StoryFault(`"${name}" is not a seller of this story`);
  return sellerKey({ marketplace: person.on, seller: name });
}

/** Sealed text of the story; no rule reads it. */
export const sealed = (of: string): Sealed => ({ sealed: of, hash: '0'.repeat(64) });
