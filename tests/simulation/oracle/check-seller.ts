import type { Schemas } from '@marketsafe/sdk';
import type { Oracle } from './oracle.ts';
import { must } from './violation.ts';

type Shown = Schemas['SellerDetail'];

/** The points that close a shop, and the most of one case, by the published rules: repeated here, to use nothing from the code. */
const closeAt = 48;
const prices = new Set([4, 12, 24, 48]);
const approvers = 2;

const shut = new WeakMap<Oracle, Map<string, string>>();

/** I1, I2, I7, I8, I20: the effects of its cases on a seller. */
export async function checkSeller(oracle: Oracle, key: string): Promise<void> {
  const { world, book } = oracle;
  const own = [...book.entries.values()].filter((entry) => entry.seller === key);
  if (key.endsWith('/unknown')) return;
  const shown: Shown = await oracle.ask(`/sellers/${key}`);
  const { strikes } = shown;
  const counts = new Map<string, number>();
  for (const { cases } of strikes) for (const { case: id } of cases) counts.set(id, (counts.get(id) ?? 0) + 1);
  for (const [id, times] of counts) must(times === 1, 'I2', () => `case ${id} counts ${times} times against ${key}`);
  for (const entry of own) {
    const counted = counts.has(entry.id);
    const is = entry.standing === 'in force' ? entry.against : false;
    if (is === undefined) continue;
    must(
      counted === is,
      is ? 'I20' : 'I7',
      () =>
        `case ${entry.id} ${counted ? 'counts' : 'does not count'} against ${key}, and is ${is ? '' : 'not '}decided against it`,
    );
    if (!is) continue;
    const contested = strikes.flatMap(({ cases }) => cases).find((one) => one.case === entry.id)?.contested;
    const disputed = entry.reopened || entry.stopped || entry.appealBy === 'seller';
    if (!entry.moved)
      must(
        contested === disputed,
        'I1',
        () => `case ${entry.id} is ${contested ? '' : 'not '}shown as contested, and is ${disputed ? '' : 'not '}`,
      );
  }
  const isAppealed = ({ case: id }: { case: string }) => book.entries.get(id)?.appealBy === 'seller';
  if (strikes.some(({ cases }) => cases.filter(isAppealed).length > 1)) world.sometimes('two appeals on one strike');
  for (const { id, points } of strikes) must(prices.has(points), 'I2', () => `strike ${id} costs ${points}`);
  standingOf(oracle, key, shown);
  world.sometimes(`a shop ${shown.status}`);
}

function standingOf(oracle: Oracle, key: string, shown: Shown): void {
  const { world, book } = oracle;
  const { strikes } = shown;
  // Strikes behind a closure do not expire.
  const frozen = strikes.filter(({ expiresAt }) => expiresAt === undefined);
  const sum = frozen.reduce((points, strike) => points + strike.points, 0);
  if (shown.status === 'open') {
    for (const track of new Set(strikes.map((one) => one.track))) {
      const quiet = strikes.filter((one) => one.track === track && one.cases.some(({ contested }) => !contested));
      const points = quiet.reduce((all, one) => all + one.points, 0);
      must(points < closeAt, 'I20', () => `${key} is open with ${points} points`);
    }
  } else if (shown.recognisedAs === undefined || shown.status === 'banned')
    must(sum >= closeAt, 'I7', () => `${key} is ${shown.status} for strikes of ${sum} points`);
  const before = shut.get(oracle) ?? new Map<string, string>();
  shut.set(oracle, before);
  if (shown.status === 'banned') {
    const isNew = before.get(key) !== 'banned';
    const disputed = frozen.find(({ cases }) =>
      cases.some(({ contested, case: id }) => contested && !(isNew && book.bans.appealedTooLate.has(id))),
    );
    if (isNew) {
      must(disputed === undefined, 'I1', () => `${key} was banned while strike ${disputed?.id} was contested`);
      const agreed = new Set((book.bans.approvals.get(key) ?? []).slice(-approvers));
      must(agreed.size >= approvers, 'I8', () => `${key} was banned by ${[...agreed].join(', ')}`);
    } else if (disputed) world.sometimes('an appeal against a strike of a ban');
  }
  if (before.get(key) === 'banned' && shown.status !== 'banned') world.sometimes('a ban lifted');
  if (before.get(key) === 'closed' && shown.status === 'open') world.sometimes('a shop reopened');
  if (shown.recognisedAs !== undefined) world.sometimes('a closed shop recognised when it came back');
  before.set(key, shown.status);
}
