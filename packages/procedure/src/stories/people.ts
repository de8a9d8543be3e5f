/** The people and things at the start of a story, created by the programme's own commands. */

import type { Addressed } from '../aggregates.ts';
import type { Rules } from '../policy/rules.ts';
import { keyOf, StoryFault } from './scene.ts';
import type { Person, Story, StoryRight } from './story.ts';
import type { StoryWorld } from './story-world.ts';
import { instantOf } from './time.ts';

export function setTheScene(story: Story, rules: Rules, world: StoryWorld, begin: string): void {
  const orders = [
    ...Object.entries(story.people).flatMap(([name, person]) => arrival(name, person, story, rules)),
    ...Object.entries(story.rights).flatMap(([name, right]) => registration(name, right, story)),
  ];
  for (const order of orders) {
    const refused = world.say(order, { kind: 'system' });
    if (refused.length > 0)
      throw new StoryFault(`the story cannot begin: ${order.command.type} of ${order.to.id} is refused (${refused})`);
  }
  world.advance(begin);
}

function arrival(name: string, person: Person, story: Story, rules: Rules): readonly Addressed[] {
  if (person.is === 'desk' || person.is === 'host') return [];
  if (person.is === 'seller') {
    const seller = keyOf(name, story);
    // A person who opens the shop during the story has none yet.
    if (story.steps.some((step) => step.who === name && step.does === 'opens-shop')) return [];
    const identity = person.identity === undefined ? {} : { identity: person.identity };
    return [
      { to: { kind: 'seller', id: seller }, command: { type: 'register', seller, language: 'zh-CN', ...identity } },
    ];
  }
  const to = { kind: 'complainant', id: name } as const;
  const membership = person.member ? 'member' : 'non-member';
  const { record } = person;
  if (record !== undefined && record.upheld < rules.complainants.graduateAfter)
    throw new StoryFault(
      `the record of "${name}" is too short: ${rules.complainants.graduateAfter} upheld cases make one`,
    );
  const outcomes = [
    ...Array.from({ length: record?.upheld ?? 0 }, () => 'upheld' as const),
    ...Array.from({ length: record?.mistaken ?? 0 }, () => 'overturned' as const),
  ];
  return [
    { to, command: { type: 'register', participant: name, kind: person.is, membership } },
    ...outcomes.map((outcome, index): Addressed => {
      const reason = record?.reason ?? 'counterfeit';
      return { to, command: { type: 'record-outcome', case: `before-${name}-${index}`, reason, outcome } };
    }),
  ];
}

function registration(name: string, right: StoryRight, story: Story): readonly Addressed[] {
  const to = { kind: 'right', id: name } as const;
  const end = (day: string): string => instantOf(`${day} 24:00`, story.zone);
  return [
    {
      to,
      command: {
        type: 'register',
        right: name,
        holder: right.holder,
        rightType: right.type,
        office: 'CNIPA',
        number: name,
        territories: right.territories,
        classes: right.classes,
        ...(right.validUntil !== undefined && { validUntil: end(right.validUntil) }),
        ...(right.registeredOn !== 'unknown' && { registeredOn: right.registeredOn }),
        ...(right.challenge !== undefined && { challenge: right.challenge }),
      },
    },
    ...(right.verified ? [{ to, command: { type: 'verify', by: 'certificate-at-source' } } as const] : []),
    ...Object.entries(right.mandates).map(
      ([agent, until]): Addressed => ({ to, command: { type: 'grant-mandate', agent, until: end(until) } }),
    ),
  ];
}
