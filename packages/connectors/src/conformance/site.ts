import assert from 'node:assert/strict';
import type { MeasureTarget } from '@marketsafe/terms';
import type { Action, ActionType, Connector, Observation, Receipt } from '../contract.ts';
import { both, type Words } from '../host-fact.ts';
import { only } from './act.ts';

/** A marketplace in operation, where nothing can be arranged. */
export interface Site {
  readonly connector: Connector;
  /** The same, with a token that the marketplace does not know. */
  readonly stranger: Connector;
  /** A visible listing set aside for tests, which may be taken down and restored. */
  readonly listing?: string;
  /** The seller of a shop set aside for tests, which may be closed, reopened and written to. */
  readonly seller?: string;
  /** A name of this run that no earlier one had: the marketplace remembers every action's id. */
  readonly run: string;
  /** Waits so many milliseconds of real time. */
  pause(milliseconds: number): Promise<void>;
}

export interface SiteCheck<At extends Site = Site> {
  readonly name: string;
  /** Of one that only reads: the name in Chinese. */
  readonly chinese?: string;
  /** What it changes and restores; absent: it only reads. */
  readonly writes?: 'listing' | 'seller';
  /** Throws if something is wrong: one that only reads a SiteFault or a ConnectorError. Words say why it does not apply. */
  run(site: At): Promise<Words | undefined>;
}

/** What a reading check found wrong, for people. */
export class SiteFault extends Error {
  readonly says: Words;
  constructor(says: Words) {
    super(says.en);
    this.name = 'SiteFault';
    this.says = says;
  }
}

export const must = (holds: boolean, english: string, chinese: string): void => {
  if (!holds) throw new SiteFault(both(english, chinese));
};

/** An index may lag by seconds, and a shop's closure may take minutes. */
const MAX_WAIT_MS = 120_000;

let count = 0;

/** An action with an id of its own. */
export const action = ({ run }: Site, type: ActionType, at: MeasureTarget, more: Partial<Action> = {}): Action => {
  count += 1;
  return { id: `test-${run}-${count}`, type, target: at, ...more };
};

export const declares = ({ connector }: Site, ...types: ActionType[]): Words | undefined => {
  const missing = types.filter((type) => connector.capabilities().actions[type] === undefined).join(', ');
  return missing === '' ? undefined : both(`the marketplace does not offer ${missing}`, `平台不提供 ${missing}`);
};

export const target = (
  { connector: { marketplace } }: Site,
  kind: MeasureTarget['kind'],
  id: string,
): MeasureTarget => ({
  kind,
  marketplace,
  id,
});
export const listingOf = (site: Site): MeasureTarget => target(site, 'listing', site.listing ?? '');
export const shopOf = (site: Site): MeasureTarget => target(site, 'storefront', site.seller ?? '');
/** A listing that no marketplace has. */
export const neverListed = (site: Site): MeasureTarget => target(site, 'listing', 'marketsafe-no-such-listing');

export const look = async ({ connector }: Site, at: MeasureTarget): Promise<Observation> =>
  only(await connector.observe([at]));

const CHINESE = {
  ...{ visible: '可见', gone: '不可见', unknown: '未知' },
  ...{ page: '页面', search: '搜索', cart: '购物车', image: '图片' },
} as const;

export const assertSeen = (
  { connector }: Site,
  { surfaces, target: { id } }: Observation,
  want: 'visible' | 'gone',
): void => {
  for (const surface of connector.capabilities().observe.surfaces) {
    const seen = surfaces[surface];
    const [place, is] = [CHINESE[surface], seen === undefined ? '未说明' : CHINESE[seen]];
    must(
      seen === want,
      `${id} must be ${want} on its ${surface}, and is ${seen}`,
      `“${id}”的${place}应为${CHINESE[want]}，实为${is}`,
    );
  }
};

export const seeing = async (site: Site, at: MeasureTarget, want: 'visible' | 'gone'): Promise<void> =>
  assertSeen(site, await look(site, at), want);

/** Asks again while something is open, as late as the last answer wished. */
export const whileOpen = async <Answer extends { readonly retryAfterMs?: number | undefined }>(
  { pause }: Site,
  first: Answer,
  isOpen: (answer: Answer) => boolean,
  again: (answer: Answer) => Promise<Answer>,
): Promise<Answer> => {
  let answer = first;
  for (let waited = 0; isOpen(answer) && waited < MAX_WAIT_MS; ) {
    const wait = Math.min(Math.max(answer.retryAfterMs ?? 0, 500), 10_000);
    await pause(wait);
    waited += wait;
    answer = await again(answer);
  }
  return answer;
};

/** Acts as the programme does: prepare, submit, then ask until it is settled; what left no trace is sent again. */
export const perform = async (site: Site, one: Action): Promise<Receipt> => {
  const { connector } = site;
  const [before] = await connector.prepare([one]);
  const prepared = before === undefined ? one : { ...one, before };
  const submit = async (): Promise<Receipt> => only(await connector.submit([prepared]));
  return whileOpen(
    site,
    await submit(),
    ({ outcome }) => outcome === 'pending' || outcome === 'unknown',
    async (receipt) => {
      const asked = only(await connector.poll([receipt]));
      return asked.outcome === 'unknown' ? submit() : asked;
    },
  );
};

export const assertOutcome = ({ type, outcome, reason }: Receipt, ...wanted: Receipt['outcome'][]): void =>
  assert.ok(
    wanted.includes(outcome),
    `${type} must be ${wanted.join(' or ')}, and is ${outcome}: ${reason ?? 'no reason'}`,
  );

/** Takes down and restores again, whatever fails in between. */
export const downAndUp = async (
  site: Site,
  down: Action,
  up: (removed: Receipt) => Action,
  between: (removed: Receipt) => Promise<void> = async () => {},
): Promise<void> => {
  await seeing(site, down.target, 'visible');
  const removed = await perform(site, down);
  let failed = true;
  try {
    assertOutcome(removed, 'done');
    await seeing(site, down.target, 'gone');
    await between(removed);
    failed = false;
  } finally {
    // A first failure says more than what follows from it.
    const restored = await perform(site, up(removed)).catch((error: unknown) => {
      if (!failed) throw error;
    });
    if (!failed && restored) assertOutcome(restored, 'done', 'already');
  }
  await seeing(site, down.target, 'visible');
};

export const undoing = ({ undo }: Receipt): Partial<Action> => (undo === undefined ? {} : { undoOf: undo });

/** What restores the listing set aside, to the price and stock that a preparation saw. */
export const restoring = async (site: Site): Promise<Action> => {
  const [before] = await site.connector.prepare([action(site, 'listing.remove', listingOf(site))]);
  return action(site, 'listing.reinstate', listingOf(site), before === undefined ? {} : { undoOf: before });
};
