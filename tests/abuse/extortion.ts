/**
 * E3: a complainant with a good record asks honest sellers for money, withdraws the complaint of each who pays, and files against the same
 * listing again later. Another one withdraws every contested complaint, so that none is decided against it. Honest brands
 * withdraw one complaint in twenty.
 */
import { participant, sellerOf } from '../../packages/procedure/test/stage.ts';
import type { WithdrawalKind } from '../../packages/terms/src/index.ts';
import { answer, complains, counterfeiter, isAnswer, sells, staff, standBehind } from './people.ts';
import { china, expansion, listingOf, start } from './place.ts';
import { day, hour, Town } from './town.ts';

export interface ExtortionResult {
  /** The number of victims before the pattern first counted against the complainant (a finding, a warning, a lost lane); undefined: never. */
  readonly extortionistFlaggedBy: number | undefined;
  readonly extortionistSuspended: boolean;
  readonly launderer: { readonly flaggedBy: number | undefined; readonly suspended: boolean };
  readonly refiled: { readonly tried: number; readonly accepted: number };
  /** Reports that the review team confirmed against an honest brand, and their consequences. */
  readonly honestBrands: {
    readonly complaints: number;
    readonly takenBack: number;
    readonly warned: number;
    readonly suspended: number;
  };
  /** Victims' listings that were still down at the end. */
  readonly victimsDown: number;
}

const victims = 12;
/** The shares of asked sellers who pay, and who report it. */
const [pays, tells] = [0.5, 0.5];

export function extortion(seed: number): ExtortionResult {
  const town = new Town({ seed, start, rules: expansion, calendar: china });
  staff(town);
  extortionist(town);
  launderer(town);
  const taken = honestBrands(town);
  town.run(new Date(Date.parse(start) + 150 * day).toISOString());

  const flagged = (id: string): number | undefined => flaggedBy(town, id);
  const suspended = (id: string): boolean => town.happened('complainant-suspended').some(({ ref }) => ref.id === id);
  const refiled = [...town.offers.keys()].filter((id) => id.startsWith('again-'));
  const against = (type: 'complainant-warned' | 'complainant-suspended') =>
    town.happened(type).filter(({ ref }) => ref.id.startsWith('brand-')).length;
  return {
    extortionistFlaggedBy: flagged('extortionist'),
    extortionistSuspended: suspended('extortionist'),
    launderer: { flaggedBy: flagged('launderer'), suspended: suspended('launderer') },
    refiled: {
      tried: refiled.length,
      accepted: refiled.filter((id) => (town.filed(id)?.status ?? 'refused') !== 'refused').length,
    },
    honestBrands: {
      complaints: [...town.offers.keys()].filter((id) => id.startsWith('brand-')).length,
      takenBack: taken.length,
      warned: against('complainant-warned'),
      suspended: against('complainant-suspended'),
    },
    victimsDown: [...town.offers.values()].filter(({ genuine, target }) => genuine && town.world.shelf.isDown(target))
      .length,
  };
}

/** One victim every five days, asked for money a day after the statement of reasons. */
function extortionist(town: Town): void {
  const id = 'extortionist';
  complains(town, id, 1, 40);
  const dice = town.dice('victims');
  for (let victim = 1; victim <= victims; victim += 1) {
    const key = `taobao/victim-${victim}`;
    const offer = { target: listingOf(`asked-${victim}`), seller: key, genuine: true };
    const complaint = `asked-${victim}`;
    town.openShop(key);
    town.behaves(key, ({ notice }) => {
      if (notice !== 'statement-of-reasons') return;
      const [paying, telling] = [dice.chance(pays), dice.chance(tells)];
      if (telling) town.after(dice.between(26 * hour, 72 * hour), () => report(town, key, complaint));
      if (paying) town.after(dice.between(26 * hour, 48 * hour), () => takeBack(town, id, complaint, 'settled'));
      else town.after(dice.between(26 * hour, 60 * hour), () => answer(town, key, complaint));
    });
    town.after(victim * 5 * day, () => town.file(complaint, { by: id, right: `right-of-${id}`, offer }));
    town.after(victim * 5 * day + 30 * day, () =>
      town.file(`again-${victim}`, { by: id, right: `right-of-${id}`, offer }),
    );
  }
}

function report(town: Town, key: string, id: string): void {
  const on = town.world.now.slice(0, 10);
  const about = { type: 'raise-matter', kind: 'demand', matter: `demand-${id}` } as const;
  const command = { ...about, said: { channel: 'messenger', on }, documents: [] } as const;
  town.say({ to: { kind: 'case', id }, command }, sellerOf(key));
}

function takeBack(town: Town, by: string, id: string, withdrawal: WithdrawalKind): void {
  town.say({ to: { kind: 'case', id }, command: { type: 'withdraw', withdrawal } }, participant(by));
}

/** Files one complaint a day against any seller, and withdraws each answered one as "authorised since". */
function launderer(town: Town): void {
  const id = 'launderer';
  town.enrol(id, 40);
  const dice = town.dice(id);
  town.behaves(id, (notice) => {
    if (!isAnswer(notice)) return;
    town.after(dice.between(hour, day), () => takeBack(town, id, notice.case, 'authorised-since'));
  });
  for (let filed = 1; filed <= 40; filed += 1) {
    const key = `taobao/laundered-${filed}`;
    sells(town, key, { answers: 0.9, late: 0, within: [2 * hour, 2 * day] });
    const offer = { target: listingOf(`laundered-${filed}`), seller: key, genuine: true };
    town.after(filed * day, () => town.file(`laundered-${filed}`, { by: id, right: `right-of-${id}`, offer }));
  }
}

/** Ten brands with a hundred true complaints each; one in twenty is withdrawn for an honest reason. */
function honestBrands(town: Town): readonly string[] {
  const dice = town.dice('brands');
  const taken: string[] = [];
  for (let brand = 0; brand < 10; brand += 1) {
    const id = `brand-${brand}`;
    town.enrol(id, 40);
    town.behaves(id, (notice) => {
      if (isAnswer(notice)) town.after(dice.between(hour, 3 * day), () => standBehind(town, id, notice.case));
    });
    for (let filed = 0; filed < 100; filed += 1) {
      const [key, complaint] = [`taobao/dealer-${brand}-${filed}`, `${id}-${filed}`];
      sells(town, key, counterfeiter);
      const offer = { target: listingOf(complaint), seller: key, genuine: false };
      const at = Math.floor(dice.fraction() * 60 * day);
      town.after(at, () => town.file(complaint, { by: id, right: `right-of-${id}`, offer }));
      if (!dice.chance(0.05)) continue;
      taken.push(complaint);
      const kind = dice.pick(['authorised-since', 'duplicate', 'settled', 'mistake'] as const);
      town.after(at + dice.between(hour, 2 * day), () => takeBack(town, id, complaint, kind));
    }
  }
  return taken;
}

/** The number of victims when something first counted against the complainant. */
function flaggedBy(town: Town, complainant: string): number | undefined {
  const first = town.world.history.find(
    ({ ref, event }) =>
      ref.kind === 'complainant' &&
      ref.id === complainant &&
      (event.type === 'extortion-recorded' ||
        event.type === 'complainant-warned' ||
        event.type === 'standing-restricted' ||
        (event.type === 'outcome-counted' && event.outcome === 'withdrawn-too-often')),
  );
  if (first === undefined) return undefined;
  return town.happened('complaint-accepted').filter(({ ref, at }) => {
    const state = town.filed(ref.id);
    return state?.complainant === complainant && at <= first.at;
  }).length;
}
