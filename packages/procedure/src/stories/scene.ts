/** Who is who in a story, and what it has to look things up in. */
import { sellerKey } from '@marketsafe/terms';
import type { Actor } from '../circumstances.ts';
import type { Sealed } from '../evidence.ts';
import type { Rules } from '../policy/rules.ts';
import type { Story } from './story.ts';
import type { StoryWorld } from './story-world.ts';

/** The story so far, for a deed that has to look something up as the service would. */
export interface Scene {
  readonly story: Story;
  readonly rules: Rules;
  readonly world: StoryWorld;
  readonly now: string;
}

/** Something in the story that makes no sense by itself: a fault of the story, not of the programme. */
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

/** `taobao/wang`: the seller key of a person of the story. */
export function keyOf(name: string, story: Story): string {
  const person = story.people[name];
  if (person?.is !== 'seller') throw new StoryFault(`"${name}" is not a seller of this story`);
  return sellerKey({ marketplace: person.on, seller: name });
}

/** Sealed words of the story: what they say does not matter to any rule. */
export const sealed = (of: string): Sealed => ({ sealed: of, hash: '0'.repeat(64) });
