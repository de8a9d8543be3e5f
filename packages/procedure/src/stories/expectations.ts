/** Compares a story's expectations after a step with the result. */
import type { ReasonCode } from '@marketsafe/terms';
import { gradeOf } from '../case/grade.ts';
import { isErroneous } from '../case/matters/liability.ts';
import { mattersOf } from '../case/matters/of.ts';
import type { FiledCase } from '../case/state.ts';
import { lastDayBefore } from '../clock/index.ts';
import type { Effect } from '../effects.ts';
import type { SellerState } from '../seller/state.ts';
import { keyOf, type Scene, StoryFault } from './scene.ts';
import type { Expectation, Story } from './story.ts';
import { momentOf } from './time.ts';

/** One expectation that was not met; `what` identifies it: `cases.bag-1.status`. */
export interface Difference {
  readonly what: string;
  readonly expected: unknown;
  readonly got: unknown;
}

export interface Happened {
  /** Codes for which the step was refused, as a command or as a complaint. */
  readonly refused: readonly string[];
  /** Effects since the last step. */
  readonly effects: readonly Effect[];
}

export function differences(expected: Expectation, happened: Happened, scene: Scene): readonly Difference[] {
  const found: Difference[] = [];
  const compare = (what: string, want: unknown, got: unknown): void => {
    if (want !== undefined && JSON.stringify(want) !== JSON.stringify(got)) found.push({ what, expected: want, got });
  };

  compare('refused', sorted(expected.refused ?? []), sorted(happened.refused));
  for (const [name, want] of Object.entries(expected.cases ?? {})) compareCase(name, want, scene, compare);
  for (const [name, want] of Object.entries(expected.listings ?? {}))
    compare(`listings.${name}`, want, scene.world.isDown(name) ? 'down' : 'up');
  for (const [name, variants] of Object.entries(expected.variants ?? {}))
    for (const [variant, want] of Object.entries(variants))
      compare(`variants.${name}.${variant}`, want, scene.world.isDown(name, variant) ? 'down' : 'up');
  for (const [name, want] of Object.entries(expected.sellers ?? {})) {
    const state = scene.world.seller(keyOf(name, scene.story));
    compare(`sellers.${name}.points`, want.points, scene.world.points(state, 'counterfeit'));
    compare(`sellers.${name}.generalPoints`, want.generalPoints, scene.world.points(state, 'general'));
    compare(`sellers.${name}.strikes`, want.strikes, Object.keys(state.strikes).length);
    compare(`sellers.${name}.shop`, want.shop, shopOf(state));
    const shut = scene.world.isShut(keyOf(name, scene.story));
    compare(`sellers.${name}.storefront`, want.storefront, shut ? 'down' : 'up');
    const clearances = state.clearances.map(({ id, status }) => [id, status]);
    compare(`sellers.${name}.clearances`, want.clearances, Object.fromEntries(clearances));
  }
  for (const [name, want] of Object.entries(expected.complainants ?? {})) {
    compare(`complainants.${name}.standing`, want.standing, scene.world.standing(name, 'counterfeit'));
    for (const [reason, standing] of Object.entries(want.byReason ?? {}))
      compare(`complainants.${name}.${reason}`, standing, scene.world.standing(name, reason as ReasonCode));
    compare(`complainants.${name}.warned`, want.warned, scene.world.complainant(name).warned !== undefined);
  }
  for (const [name, want] of Object.entries(expected.told ?? {}))
    compare(`told.${name}`, sorted(want), toldTo(name, happened.effects, scene.story));
  compare('desk', expected.desk && sorted(expected.desk), expected.desk && sorted(scene.world.openTasks()));
  for (const name of expected.alike?.slice(1) ?? []) {
    const first = expected.alike?.[0] ?? name;
    compare(`alike: ${first} and ${name}`, scene.world.history(first), scene.world.history(name));
  }
  return found;
}

type CaseExpectation = NonNullable<Expectation['cases']>[string];
type Compare = (what: string, want: unknown, got: unknown) => void;

function compareCase(name: string, expectation: CaseExpectation, scene: Scene, compare: Compare): void {
  const state = scene.world.case(name);
  const what = `cases.${name}`;
  if (state === undefined) throw new StoryFault(`there is no case "${name}" at this point`);
  const want = typeof expectation === 'string' ? { status: expectation } : expectation;
  const day = (due: string | undefined): string => (due === undefined ? 'none' : lastDayBefore(due, scene.story.zone));
  compare(`${what}.status`, want.status, state.status);
  compare(`${what}.lane`, want.lane, state.lane);
  compare(`${what}.laneReasons`, want.laneReasons, state.laneReasons);
  compare(`${what}.measure`, want.measure, state.measure);
  compare(`${what}.wholeListing`, want.wholeListing, state.wholeListing ?? false);
  compare(`${what}.priorRisk`, want.priorRisk, state.priorRisk ?? 'none');
  compare(
    `${what}.proceeds`,
    want.proceeds,
    state.proceeds?.status ?? (state.funds === 'not-here' ? 'not-here' : 'none'),
  );
  compare(`${what}.proceedsUntil`, want.proceedsUntil, day(state.proceeds?.until));
  compare(`${what}.decision`, want.decision, state.decision?.outcome ?? 'none');
  compare(`${what}.by`, want.by, state.decision?.by);
  compare(`${what}.gravity`, want.gravity, state.gravity);
  compare(`${what}.late`, want.late, state.answer?.late);
  compare(`${what}.recorded`, want.recorded, state.recorded?.length ?? 0);
  const { contest } = state.decision ?? {};
  compare(`${what}.contest`, want.contest, contest && `${contest.proof} ${contest.brand}`);
  compare(`${what}.grade`, want.grade, gradeOf(state) ?? 'none');
  compare(`${what}.liability`, want.liability, liabilityOf(state));
  compare(`${what}.returnedFor`, want.returnedFor, state.returned);
  compare(`${what}.appealUntil`, want.appealUntil, day(state.decision?.appealUntil));
  compare(`${what}.lateProofUntil`, want.lateProofUntil, day(state.decision?.lateProofUntil));
  for (const [clock, until] of Object.entries(want.until ?? {}))
    compare(`${what}.until.${clock}`, until, untilOf(state, clock, until, scene.story));
}

/** The gravest recorded state. */
function liabilityOf(state: FiledCase): NonNullable<Exclude<CaseExpectation, string>['liability']> {
  const award = mattersOf(state, 'award')[0]?.said;
  const [malice] = mattersOf(state, 'malice');
  if (award?.amount !== undefined) return award.doubled ? 'doubled' : 'awarded';
  if (malice?.finding === 'malicious' || award?.malicious) return 'malicious';
  return isErroneous(state) ? 'wrong' : 'no';
}

/** A deadline in days is compared by its last day, one in hours by the minute, as the story writes it. */
function untilOf(state: FiledCase, clock: string, written: string, { zone }: Story): string {
  const due: string | undefined = Object.entries(state.clocks).find(([name]) => name === clock)?.[1];
  if (due === undefined) return 'none';
  return written.includes(' ') ? momentOf(due, zone) : lastDayBefore(due, zone);
}

function shopOf(state: SellerState): 'open' | 'closed' | 'banned' | 'recognised' {
  if (state.ban !== undefined) return 'banned';
  if (state.closure !== undefined) return 'closed';
  return state.recognised === undefined ? 'open' : 'recognised';
}

/** Kinds of notice, each once, since the service sends one for a bundle. */
function toldTo(name: string, effects: readonly Effect[], story: Story): readonly string[] {
  const recipient = story.people[name]?.is === 'seller' ? keyOf(name, story) : name;
  const kinds = effects.flatMap((effect) =>
    effect.kind === 'notice' && effect.recipient === recipient ? [effect.notice] : [],
  );
  return sorted([...new Set(kinds)]);
}

const sorted = (values: readonly string[]): readonly string[] => [...values].sort();
