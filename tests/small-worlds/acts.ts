/** The possible acts of one seller, its complainants and a review team of three in small worlds. */
import type { FileComplaint } from '../../packages/procedure/src/case/commands.ts';
import type { FiledCase } from '../../packages/procedure/src/index.ts';
import { desk, listing, participant, type Stage, sealed, sellerOf, shop } from '../../packages/procedure/test/stage.ts';
import type { Position } from './position.ts';

export const reasons = sealed('why');
export const paper = (sha256 = 'ab') => ({ kind: 'paper', id: 'paper', sha256 });
export type Does = (position: Position) => unknown;
type Filing = Partial<FileComplaint>;

/** The latest filed, and the first. */
const newest = ({ stage }: Position): FiledCase | undefined => stage.world.cases().at(-1);
export const oldest = ({ stage }: Position): FiledCase | undefined => stage.world.cases()[0];

export const file =
  (most: number, more: Filing): Does =>
  ({ stage }) => {
    const count = stage.world.cases().length;
    if (count < most) stage.file(`case-${count + 1}`, { target: listing('one'), ...more });
  };
export const rival: Filing = { complainant: 'rival', holder: 'rival', right: 'rivals-mark' };
export const withRival = (stage: Stage): void => {
  stage.enrol('rival', 'rights-holder');
  stage.register('rivals-mark', 'rival');
};
export const day: Does = ({ stage }) => stage.after(1);

type Of = (position: Position) => FiledCase | undefined;
export const on =
  (does: (stage: Stage, one: FiledCase, position: Position) => unknown, of: Of = newest): Does =>
  (position) => {
    const one = of(position);
    if (one !== undefined) does(position.stage, one, position);
  };
export const says = (command: Parameters<Stage['case']>[1], actor: Parameters<Stage['case']>[2], of?: Of): Does =>
  on((stage, { case: id }) => stage.case(id, command, actor), of);
export const complainant = (command: Parameters<Stage['case']>[1], of?: Of): Does =>
  on((stage, one) => stage.case(one.case, command, participant(one.complainant)), of);
export const decidesAppeal = (outcome: 'confirmed' | 'reversed', user: string, of?: Of): Does =>
  on((stage, one) => {
    const others = stage.world.sameTriple(one, one.case);
    stage.case(one.case, { type: 'decide-appeal', outcome, reasons, ...others }, desk(user));
  }, of);
export const answers = (exhibits: readonly ReturnType<typeof paper>[]): Does =>
  on((stage, one) => {
    const { openSameTriple } = stage.world.sameTriple(one, one.case);
    stage.answer(one.case, { exhibits, ...(openSameTriple !== undefined && { openSameTriple }) });
  });
export const appeal = { type: 'appeal', grounds: reasons } as const;
export const sellerAppeals = (of?: Of): Does => says(appeal, sellerOf(shop), of);
export const withdraw = { type: 'withdraw', withdrawal: 'mistake' } as const;

export const silent =
  (more: Filing): Does =>
  (position) => {
    file(3, more)(position);
    position.stage.after(2);
  };
