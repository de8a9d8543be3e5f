/** may() agrees with the deciders, in random histories and at instants when a deadline passes without an event. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Act, type CaseCommand, may, openNow, rulesFor } from '../../src/case/index.ts';
import type { Actor } from '../../src/circumstances.ts';
import { rulesUnder } from '../../src/policy/exceptions.ts';
import type { Rules } from '../../src/policy/index.ts';
import { anyPlan } from '../properties/plan.ts';
import { RandomHistory } from '../properties/random-history.ts';
import { sampleRules } from '../sample-rules.ts';
import { brand, desk, participant, Stage, sealed, sellerOf, shop } from '../stage.ts';

/** A matter is identified by its kind, other acts by the command's type. */
const saidBy = (command: CaseCommand): string =>
  'kind' in command && 'matter' in command ? `${command.type} ${command.kind}` : command.type;

const acts: Readonly<Record<string, readonly Act[]>> = {
  answer: ['answer', 'add-to-record'],
  'stand-behind': ['stand-behind', 'back-with-report'],
  ...{ reply: ['reply'], withdraw: ['withdraw'], appeal: ['appeal'], extend: ['extend'], rule: ['rule'] },
  ...{ 'decide-review': ['review'], 'decide-appeal': ['decide-appeal'], hold: ['hold'], release: ['release'] },
  ...{ resume: ['resume'], 'add-documents': ['add-documents'] },
  ...{ 'raise-matter demand': ['report-demand'], 'raise-matter delay': ['ask-delay'] },
  ...{ 'raise-matter proceedings': ['enter-proceedings'], 'find-matter proceedings': ['decide-proceedings'] },
  'find-matter delay': ['decide-delay'],
};
const parties = { participant: 'complainant', seller: 'seller', desk: 'desk' } as const;

/** Acts whose command has no content to refuse. */
const plain: ReadonlySet<string> = new Set(['extend', 'appeal', 'hold']);

function open(stage: Stage, id: string, actor: Actor, under: Rules = sampleRules): readonly Act[] {
  const state = stage.world.case(id);
  if (state.status === 'new' || actor.kind === 'system' || actor.kind === 'marketplace') return [];
  const rules = rulesFor(rulesUnder(under, state.exception), state.target);
  const all = may(parties[actor.kind], state, { now: stage.world.now, rules });
  return openNow(all, stage.world.now, actor.kind === 'desk' ? actor.user : undefined);
}

test('a case accepts only acts open to the actor, and accepts every open act without content to refuse', () => {
  const taken = new Set<string>();
  for (const { programme, acts: plan } of fc.sample(anyPlan, { numRuns: 150, seed: 20_161_110 })) {
    const random = new RandomHistory(programme);
    const { stage } = random;
    const say = stage.case.bind(stage);
    stage.case = (id, command, actor) => {
      const type = saidBy(command);
      const known = acts[type];
      const before = known && open(stage, id, actor, random.programme.options.rules);
      const refusal = say(id, command, actor);
      if (known === undefined || before === undefined) return refusal;
      const wasOpen = known.some((act) => before.includes(act));
      if (refusal === undefined) {
        taken.add(type);
        expect(wasOpen, `${type} was taken and not open`).toBe(true);
      } else if (plain.has(type)) {
        expect(wasOpen, `${type} was open and refused: ${refusal.refused}`).toBe(false);
      }
      return refusal;
    };
    for (const act of plan) random.perform(act);
  }
  expect([...taken].sort()).toEqual(Object.keys(acts).sort());
});

test('a deadline that passes without an event closes its act at that instant', () => {
  const stage = new Stage();
  stage.must(stage.file('c1'));
  const state = stage.world.case('c1');
  if (state.status === 'new') throw new Error('not filed');
  const [answer] = may('seller', state, { now: stage.world.now, rules: sampleRules }).filter(
    ({ act }) => act === 'answer',
  );
  expect(answer?.until).toBe(state.clocks.answer);
  expect(openNow(answer ? [answer] : [], state.clocks.answer ?? '')).toEqual([]);
});

test('a desk user who decided in a case is barred from its appeal; others are not', () => {
  const stage = new Stage();
  stage.must(stage.file('c1', { reason: 'trademark' }));
  stage.must(
    stage.case(
      'c1',
      { type: 'decide-review', decision: 'refuse', lacks: ['other-goods'], reasons: sealed('r') },
      desk('ann'),
    ),
  );
  stage.must(stage.case('c1', { type: 'appeal', grounds: sealed('g') }, participant(brand)));
  expect(open(stage, 'c1', desk('ann'))).not.toContain('decide-appeal');
  expect(open(stage, 'c1', desk('ben'))).toContain('decide-appeal');
  expect(open(stage, 'c1', sellerOf(shop))).not.toContain('appeal');
});
