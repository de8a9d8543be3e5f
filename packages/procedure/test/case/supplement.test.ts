/** Documents that a seller adds to its answer, or sends with its appeal. */
import { expect, it } from 'vitest';
import type { FiledCase } from '../../src/case/state.ts';
import { brand, desk, exhibit, participant, Stage, sealed, sellerOf, shop } from '../stage.ts';

const caseOf = (stage: Stage): FiledCase => {
  const state = stage.world.case('c1');
  if (state.status === 'new') throw new Error('not filed');
  return state;
};
const answered = (): Stage => {
  const stage = new Stage();
  stage.must(stage.file('c1'));
  stage.must(stage.answer('c1'));
  return stage;
};
const add = (stage: Stage, ...names: string[]) =>
  stage.case('c1', { type: 'add-documents', documents: names.map((name) => exhibit(name)) }, sellerOf(shop));
const reasons = sealed('why');

it('joins the answer, is told to the rights holder, and moves no clock', () => {
  const stage = answered();
  const before = caseOf(stage);
  stage.must(add(stage, 'more'));
  const after = caseOf(stage);
  expect(after.answer?.exhibits).toEqual([...(before.answer?.exhibits ?? []), exhibit('more')]);
  expect(after.clocks).toEqual(before.clocks);
  expect(after.status).toBe('brand-window');
  expect(stage.world.effects.at(-1)).toMatchObject({
    kind: 'notice',
    notice: 'answer-supplemented',
    to: 'complainant',
  });
  expect(add(stage, 'more')).toEqual({ refused: 'nothing-new' });
});

it('is the seller’s, after an answer, and until the rights holder’s window ends', () => {
  const stage = new Stage();
  stage.must(stage.file('c1'));
  expect(add(stage, 'more')).toEqual({ refused: 'wrong-state' });
  stage.must(stage.answer('c1'));
  expect(stage.case('c1', { type: 'add-documents', documents: [exhibit('more')] }, participant(brand))).toMatchObject({
    refused: expect.any(String),
  });
  stage.must(stage.case('c1', { type: 'stand-behind' }, participant(brand)));
  expect(add(stage, 'more')).toEqual({ refused: 'wrong-state' });
});

it('goes with an appeal, in its event', () => {
  const stage = answered();
  stage.must(stage.case('c1', { type: 'stand-behind' }, participant(brand)));
  const checklist = { invoice: 'unmet', letter: 'unmet', photos: 'unmet', story: 'unmet' } as const;
  stage.must(stage.case('c1', { type: 'rule', outcome: 'upheld', checklist, reasons }, desk('ann')));
  const documents = [exhibit('clearer')];
  stage.must(stage.case('c1', { type: 'appeal', grounds: reasons, documents }, sellerOf(shop)));
  expect(caseOf(stage).appeal).toMatchObject({ by: 'seller', documents });
});
