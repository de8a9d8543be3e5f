/** Money demanded for withdrawing a complaint. */
import { type FiledCase, mattersOf } from '../../../src/case/index.ts';
import { participant, sealed, sellerOf } from '../../stage.ts';
import { deskBy, pick } from '../cast.ts';
import type { RandomHistory } from '../random-history.ts';

function report(play: RandomHistory, { case: id, seller }: FiledCase): void {
  const said = { channel: 'messenger', on: '2026-03-02' } as const;
  const about = { kind: 'demand', matter: play.name('demand') } as const;
  play.stage.case(id, { type: 'raise-matter', ...about, said, documents: [] }, sellerOf(seller));
}

/** For any demand in the case, decided or not. */
function decide({ stage }: RandomHistory, { case: id }: FiledCase, how: number): void {
  const state = stage.world.case(id);
  const demand = pick(state.status === 'new' ? [] : mattersOf(state, 'demand'), how);
  if (demand === undefined) return;
  const finding = how % 5 < 3 ? 'extortion-found' : 'not-found';
  const about = { type: 'find-matter', kind: 'demand', matter: demand.id, reasons: sealed('reasons') } as const;
  stage.case(id, { ...about, finding }, deskBy(how));
}

export const demands = {
  'reports-demand': (play: RandomHistory, which: number) => {
    const one = pick(play.cases, which);
    if (one !== undefined) report(play, one);
  },
  'decides-demand': (play: RandomHistory, which: number, how: number) => {
    const one = pick(
      play.cases.filter((one) => mattersOf(one, 'demand').length > 0),
      which,
    );
    if (one !== undefined) decide(play, one, how);
  },
  'settles-under-pressure': (play: RandomHistory, which: number, how: number) => {
    const one = pick(play.cases, which);
    if (one === undefined || how % 3 > 0) return;
    report(play, one);
    const settled = { type: 'withdraw', withdrawal: 'settled', keepDown: how % 2 === 0 } as const;
    play.stage.case(one.case, settled, participant(one.complainant));
    decide(play, one, how);
  },
};
