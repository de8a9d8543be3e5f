/** Statutory proceedings, delay that the law does not count, and findings of outside bodies on a case. */
import { type FiledCase, mattersOf, openMatter } from '../../../src/case/index.ts';
import { exhibit, participant, sealed } from '../../stage.ts';
import { deskBy, pick } from '../cast.ts';
import type { RandomHistory } from '../random-history.ts';
import { files } from './filing.ts';

const reasons = sealed('reasons');

/** Mostly under rules where it counts. */
function contested(play: RandomHistory, which: number, how: number): FiledCase | undefined {
  const open = play.cases.filter(({ status }) => status === 'brand-window');
  return pick(open.length === 0 || how % 7 === 6 ? play.cases : open, which);
}

const waiting = (play: RandomHistory, of: 'proceedings' | 'delay', which: number): FiledCase | undefined =>
  pick(
    play.cases.filter((one) => openMatter(one, of) !== undefined),
    which,
  );

function enter(play: RandomHistory, { case: id, complainant }: FiledCase, how: number): void {
  const said = {
    kind: how % 2 === 0 ? 'suit' : 'complaint',
    on: '2026-03-02',
    before: reasons,
    number: reasons,
  } as const;
  const documents = how % 3 === 0 ? [exhibit('acceptance')] : [];
  const about = { kind: 'proceedings', matter: play.name('proceedings') } as const;
  play.stage.case(id, { type: 'raise-matter', ...about, said, documents }, participant(complainant));
}

function decide({ stage }: RandomHistory, state: FiledCase, how: number): void {
  const open = openMatter(state, 'proceedings');
  if (open === undefined) return;
  const found =
    how % 2 === 0 ? ({ finding: 'confirmed' } as const) : ({ finding: 'rejected', lacks: ['other-matter'] } as const);
  const about = { type: 'find-matter', kind: 'proceedings', matter: open.id, reasons } as const;
  stage.case(state.case, { ...about, ...found }, deskBy(how));
}

/** Enters the outcome. */
function end({ stage }: RandomHistory, { case: id }: FiledCase, how: number): void {
  const outcome = (['go-on', 'for-seller', 'for-complainant', 'go-on', 'for-complainant'] as const)[how % 5] ?? 'go-on';
  stage.case(id, { type: 'release', outcome, reasons }, deskBy(how));
}

function ask(play: RandomHistory, { case: id, complainant }: FiledCase, how: number): void {
  const said = { ground: how % 2 === 0 ? 'notarisation' : 'legalisation' } as const;
  const documents = how % 9 === 8 ? [] : [exhibit('notary')];
  const about = { kind: 'delay', matter: play.name('delay') } as const;
  play.stage.case(id, { type: 'raise-matter', ...about, said, documents }, participant(complainant));
}

/** Sometimes more than the limit. */
function grant({ stage }: RandomHistory, state: FiledCase, how: number): void {
  const open = openMatter(state, 'delay');
  if (open === undefined) return;
  const found =
    how % 5 === 4
      ? ({ finding: 'refused', lacks: ['within-control'] } as const)
      : ({ finding: 'granted', days: [2, 5, 9, 16, 21][(how >> 1) % 5] ?? 2 } as const);
  const about = { type: 'find-matter', kind: 'delay', matter: open.id, reasons } as const;
  stage.case(state.case, { ...about, ...found }, deskBy(how));
}

/** A complaint, executed and answered. */
function answered(play: RandomHistory, which: number, how: number): FiledCase | undefined {
  const id = files(play, which, how);
  play.settle();
  play.stage.answer(id);
  const state = play.stage.world.case(id);
  return state.status === 'new' ? undefined : state;
}

export const track = {
  'enters-proceedings': (play: RandomHistory, which: number, how: number) => {
    const one = contested(play, which, how);
    if (one !== undefined) enter(play, one, how);
  },
  'decides-proceedings': (play: RandomHistory, which: number, how: number) => {
    const one = waiting(play, 'proceedings', which);
    if (one !== undefined) decide(play, one, how);
  },
  /** Then delay is requested in the remaining time. */
  'proceedings-end': (play: RandomHistory, which: number, how: number) => {
    const held = play.cases.filter(
      (one) => one.hold !== undefined && mattersOf(one, 'proceedings').some(({ finding }) => finding === 'confirmed'),
    );
    const one = pick(held, which);
    if (one === undefined) return;
    end(play, one, how);
    ask(play, one, how);
    grant(play, play.stage.world.case(one.case) as FiledCase, how);
  },
  /** An hour before the deadline, or at it. */
  'enters-late': (play: RandomHistory, which: number, how: number) => {
    const open = play.cases.filter(({ clocks }) => clocks.brand !== undefined);
    const one = pick(open, which) ?? answered(play, which, how);
    const due = one?.clocks.brand;
    if (one === undefined || due === undefined) return;
    play.stage.world.advance(new Date(Date.parse(due) - (how % 3 === 2 ? 0 : 3_600_000)).toISOString());
    enter(play, one, how);
  },
  'asks-delay': (play: RandomHistory, which: number, how: number) => {
    const one = contested(play, which, how);
    if (one !== undefined) ask(play, one, how);
  },
  'decides-delay': (play: RandomHistory, which: number, how: number) => {
    const one = waiting(play, 'delay', which);
    if (one !== undefined) grant(play, one, how);
  },
  /**
   * Answered at once; delay is requested and granted once or twice; a lawsuit, perhaps during a referral; the desk's finding, and
   * the court's outcome.
   */
  'goes-the-statutory-way': (play: RandomHistory, which: number, how: number) => {
    const { stage } = play;
    const one = answered(play, which, how);
    if (one === undefined) return;
    const now = () => stage.world.case(one.case) as FiledCase;
    for (let time = 0; time < how % 3; time += 1) {
      ask(play, one, how);
      grant(play, now(), how + time);
    }
    if (how % 4 > 0) enter(play, one, how);
    if (how % 5 === 4) stage.case(one.case, { type: 'refer', cause: 'listing-changed' }, { kind: 'system' });
    stage.after([0, 1, 20, 40][(how >> 2) % 4] ?? 0);
    if (how % 7 < 5) decide(play, now(), how >> 1);
    if (which % 2 === 0) end(play, one, how);
  },
  /** The finding of a certified body is entered like an authority's decision. */
  'adopts-a-bodys-word': (play: RandomHistory, which: number, how: number) => {
    const one = pick(
      play.cases.filter(({ decision }) => decision?.outcome === 'upheld'),
      which,
    );
    if (one === undefined || one.hold !== undefined) return;
    play.stage.case(one.case, { type: 'hold', ground: 'authority-hold' }, deskBy(how));
    play.stage.case(one.case, { type: 'release', outcome: 'for-seller', reasons }, deskBy(how));
    if (play.stage.status(one.case) === 'restoring') play.unseen.push('a decision that a body outside undid');
  },
};
