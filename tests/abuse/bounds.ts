/** The results of the plays, with their bounds (the abuse table of the tests). */

import { attacks } from './deadlines.ts';
import type { Dossier } from './impersonation.ts';
import { impostures } from './impersonation.ts';
import type { Floods, Played } from './scenarios.ts';
import { splittings } from './strike-farming.ts';
import { hour } from './town.ts';

export interface Measured {
  readonly attack: string;
  readonly what: string;
  readonly bound: string;
  readonly found: string;
  /** Undefined: reported without a bound. */
  readonly holds?: boolean;
}

export function measured(played: readonly Played[]): readonly Measured[] {
  const of = <Kind extends Played['kind']>(kind: Kind) =>
    played.filter((one): one is Extract<Played, { kind: Kind }> => one.kind === kind);
  const floods = of('flood');
  return [
    ...[...new Set(floods.map(({ accounts }) => accounts))].flatMap((accounts) =>
      floodRows(
        accounts,
        floods.filter((one) => one.accounts === accounts),
      ),
    ),
    ...extortionRows(of('extortion').map(({ result }) => result)),
    ...splittings.flatMap((splitting) =>
      farmingRows(
        splitting,
        of('farming').map(({ results }) => results[splitting]),
      ),
    ),
    ...attacks.flatMap((attack) =>
      deadlineRows(
        attack,
        of('deadlines').map(({ results }) => results[attack]),
      ),
    ),
  ];
}

function floodRows(accounts: number, floods: readonly Floods[]): readonly Measured[] {
  const attack = `E1, ${accounts} account${accounts === 1 ? '' : 's'}`;
  const row = rowsOf(attack);
  const attacked = floods.map((one) => one.attacked);
  const wrong = attacked.map(({ wronglyDown }) => wronglyDown);
  const held = attacked.map(({ heldBy }) => heldBy ?? Number.POSITIVE_INFINITY);
  const proof = attacked.flatMap(({ restoredAfterProof }) => restoredAfterProof).map(inHours);
  const decision = attacked.flatMap(({ restoredAfterDecision }) => restoredAfterDecision).map(inHours);
  const [waits, alone] = [mean(attacked.map(delayOf)), mean(floods.map(({ quiet }) => delayOf(quiet)))];
  const unbounded = floods.map((one) => one.unbounded.wronglyDown);
  const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
  return [
    row('genuine listings taken down', 'at most 10 in all', spread(wrong), most(wrong) <= 10),
    row(
      'the same, on the complainant’s word alone, each account',
      'at most 10',
      `${most(attacked.map(({ onTrust }) => onTrust))}`,
      most(attacked.map(({ onTrust }) => onTrust)) <= 10,
    ),
    row('the same without that bound, and with a lane that asks nothing of the page (control)', '', spread(unbounded)),
    row('complaints of an account before it lost its lane', 'at most 50', spread(held), most(held) <= 50),
    row(
      'shops banned',
      '0',
      `${sum(attacked.map(({ shopsBanned }) => shopsBanned))}`,
      sum(attacked.map(({ shopsBanned }) => shopsBanned)) === 0,
    ),
    row('honest shops closed', '', spread(attacked.map(({ honestShopsClosed }) => honestShopsClosed))),
    row(
      'hours until the goods of a true complaint are down, beside the same days without the attack',
      'at most 1.1 times',
      `${waits.toFixed(2)} beside ${alone.toFixed(2)}`,
      waits <= alone * 1.1 + 0.01,
    ),
    row('hours from the decision until a harmed listing is back', 'at most 24', spread(decision), most(decision) <= 24),
    row('hours from the proof until a harmed listing is back', 'at most 24', spread(proof), most(proof) <= 24),
    row(
      'share of removals that were counterfeits',
      'Project Zero: 0.90 to enter, 0.99 to stay',
      spread(attacked.map(({ precision }) => precision)),
    ),
  ];
}

const delayOf = ({ trueUntilDown }: Floods['attacked']): number => inHours(trueUntilDown);

function extortionRows(results: readonly Extract<Played, { kind: 'extortion' }>['result'][]): readonly Measured[] {
  if (results.length === 0) return [];
  const row = rowsOf('E3');
  const early = results.filter(({ extortionistFlaggedBy }) => (extortionistFlaggedBy ?? 99) <= 5).length;
  const laundering = results.map(({ launderer }) => launderer.flaggedBy ?? Number.POSITIVE_INFINITY);
  const suspended = results.reduce((sum, { honestBrands }) => sum + honestBrands.suspended, 0);
  const accepted = results.reduce((sum, { refiled }) => sum + refiled.accepted, 0);
  const tried = results.reduce((sum, { refiled }) => sum + refiled.tried, 0);
  return [
    row(
      'patterns of payment for retraction found by the fifth victim',
      'at least 90 %',
      `${early} of ${results.length}`,
      early >= 0.9 * results.length,
    ),
    row('complaints filed again after a retraction that were accepted', '0', `${accepted} of ${tried}`, accepted === 0),
    row(
      'honest brands suspended, of ten each with a twentieth taken back',
      '0',
      `${suspended} of ${10 * results.length}`,
      suspended === 0,
    ),
    row('complaints before taking back whatever is contested counts against its author', '', spread(laundering)),
    row('victims whose listing is down at the end, of 12', '', spread(results.map(({ victimsDown }) => victimsDown))),
  ];
}

function farmingRows(
  splitting: (typeof splittings)[number],
  results: readonly Extract<Played, { kind: 'farming' }>['results'][typeof splitting][],
): readonly Measured[] {
  if (results.length === 0) return [];
  const row = rowsOf(`E5, ${splitting}`);
  const strikes = results.map((one) => one.strikes);
  const [tried, accepted] = [
    results.reduce((sum, { refiled }) => sum + refiled.tried, 0),
    results.reduce((sum, { refiled }) => sum + refiled.accepted, 0),
  ];
  const twice = results.reduce((sum, one) => sum + one.countedTwice, 0);
  const isOneEvent = splitting !== 'drip';
  return [
    row('strikes', isOneEvent ? 'one' : '', spread(strikes), isOneEvent ? most(strikes) <= 1 : undefined),
    row('points', '', spread(results.map(({ points }) => points))),
    row('cases counted twice (I2)', '0', `${twice}`, twice === 0),
    row('complaints filed again that were accepted (I12)', '0', `${accepted} of ${tried}`, accepted === 0),
    row(
      'shops banned',
      '0',
      `${results.filter(({ banned }) => banned).length}`,
      results.every(({ banned }) => !banned),
    ),
  ];
}

function deadlineRows(
  attack: (typeof attacks)[number],
  results: readonly Extract<Played, { kind: 'deadlines' }>['results'][typeof attack][],
): readonly Measured[] {
  if (results.length === 0) return [];
  const row = rowsOf(`E6, ${attack}`);
  const sum = (of: (one: (typeof results)[number]) => number): number =>
    results.reduce((total, one) => total + of(one), 0);
  const [early, lost, prompt] = [
    sum((one) => one.decidedEarly),
    sum((one) => one.promptLost),
    sum((one) => one.prompt),
  ];
  const [late, back] = [sum((one) => one.late), sum((one) => one.lateRestored)];
  const [unreached, silenced] = [sum((one) => one.unreached), sum((one) => one.unreachedLost)];
  const [ended, cameBack] = [sum((one) => one.unreachedEnded), sum((one) => one.unreachedRestored)];
  return [
    row('decided by silence before the window was over, by the oracle', '0', `${early}`, early === 0),
    row('sellers who answer within two working days, lost by silence', '0', `${lost} of ${prompt}`, lost === 0),
    row(
      'late proof of genuine goods that brought the listing back',
      'but for wrong rulings',
      `${back} of ${late}`,
      back >= 0.9 * late,
    ),
    ...(unreached > 0
      ? [
          row('lost by silence that no notice had reached', '0', `${silenced} of ${unreached}`, silenced === 0),
          row('their cases that ended unanswered', 'all', `${ended} of ${unreached}`, ended === unreached),
          row(
            'of these, back by an answer that came weeks later',
            '9 in 10',
            `${cameBack} of ${unreached}`,
            cameBack >= 0.9 * unreached,
          ),
        ]
      : []),
  ];
}

export function impersonationRows(dossiers: readonly Dossier[]): readonly Measured[] {
  return impostures.map((imposture) => {
    const of = dossiers.filter((one) => one.imposture === imposture);
    const down = of.reduce((sum, { tookEffect }) => sum + tookEffect, 0);
    return {
      ...{ attack: `E2, ${imposture}`, what: `listings taken down by ${of.length} dossiers` },
      bound: '0',
      found: `${down}`,
      holds: down === 0,
    };
  });
}

const rowsOf =
  (attack: string) =>
  (what: string, bound: string, found: string, holds?: boolean): Measured => ({
    ...{ attack, what, bound, found },
    ...(holds !== undefined && { holds }),
  });

const inHours = (milliseconds: number): number => Math.round((milliseconds / hour) * 100) / 100;
const most = (numbers: readonly number[]): number => numbers.reduce((found, one) => Math.max(found, one), 0);
const mean = (numbers: readonly number[]): number =>
  numbers.reduce((sum, one) => sum + one, 0) / Math.max(1, numbers.length);

/** Median and maximum. */
function spread(numbers: readonly number[]): string {
  const sorted = [...numbers].sort((a, b) => a - b);
  const [median, last] = [sorted[sorted.length >> 1], sorted.at(-1)];
  if (median === undefined || last === undefined) return 'none';
  const told = (one: number): string => `${Math.round(one * 100) / 100}`;
  return median === last ? told(last) : `${told(median)}, at most ${told(last)}`;
}
