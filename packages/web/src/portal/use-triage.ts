import { useMemo, useState } from 'react';
import { type Pages, useList } from '../data/api.ts';
import type { ComplaintRequest, Finding, Goods, TriageAct } from '../data/nouns.ts';
import { type CardState, cardStates } from './card-state.ts';
import { canBeFiled, requestsOf } from './filing-requests.ts';
import { findingKey } from './finding.ts';
import type { Known } from './knowledge-chips.tsx';
import type { FiledTarget } from './outcome.ts';
import { type Filings, useFilings } from './use-filings.ts';
import { type Preview, usePreview } from './use-preview.ts';
import { type Shelf, useLinkedCard, useShelf } from './use-shelf.ts';
import { useTimeInView } from './use-time-in-view.ts';
import { type TriageAddress, useTriageAddress } from './use-triage-address.ts';
import { type TriageDesk, useTriageDesk } from './use-triage-desk.ts';
import { useWalk } from './use-walk.ts';

/** The most cards that one act can concern. */
const mostTicked = 100;
const snoozeDays = 7;
const none: ReadonlySet<string> = new Set();

/** What is chosen on a card of several offers. */
interface OnCard {
  readonly card: string;
  /** The offer shown. */
  readonly shown: string | undefined;
  /** Offers that the next act concerns alone. */
  readonly picked: ReadonlySet<string>;
  readonly known: Known;
}

export interface Triage extends Pick<OnCard, 'picked' | 'known'> {
  readonly address: TriageAddress;
  readonly shelf: Shelf;
  readonly filings: Filings;
  readonly desk: TriageDesk;
  readonly states: ReadonlyMap<string, CardState>;
  /** The card at hand, and the finding of it that is shown. */
  readonly current: Goods | undefined;
  readonly finding: Finding | undefined;
  readonly offers: Pages<Finding>;
  readonly ticked: readonly Goods[];
  /** Several findings are chosen: an act concerns those, after a preview. */
  readonly isMany: boolean;
  /** The findings that an act concerns. */
  readonly count: number;
  readonly preview: Preview;
  /** The reason of a dismissal is asked. */
  readonly asks: boolean;
  readonly choose: (on: Partial<Omit<OnCard, 'card'>>) => void;
  readonly act: TriageActs;
}

interface TriageActs {
  readonly move: (step: 1 | -1) => void;
  readonly tick: (card: string) => void;
  readonly tickAll: () => void;
  readonly untick: () => void;
  readonly file: () => void;
  readonly fileShop: (request: ComplaintRequest, target: FiledTarget) => void;
  readonly ask: (asks: boolean) => void;
  readonly put: (act: TriageAct) => void;
  readonly snooze: () => void;
  readonly undo: () => void;
}

/** Everything that the triage page is about: the list, the card at hand, what is chosen, and the acts on it. */
export function useTriage(): Triage {
  const address = useTriageAddress();
  const shelf = useShelf(address.filter);
  const linked = useLinkedCard(address.card, shelf);
  const filings = useFilings();
  const desk = useTriageDesk();
  const states = useMemo(
    () => cardStates(shelf, address.filter.state, filings.all, desk.all),
    [shelf, address.filter.state, filings.all, desk.all],
  );
  const at = Math.max(
    shelf.cards.findIndex(({ group }) => group === address.card),
    linked ? -1 : 0,
  );
  const current = linked ?? shelf.cards[at];
  const on = useOnCard(current?.group ?? '');
  const isGone = current !== undefined && shelf.left.has(current.group);
  const { client } = address.filter;
  const offers = useList(
    'listFindings',
    { query: { client, group: current?.group } },
    100,
    current !== undefined && (current.count > 1 || isGone),
  );
  // What is done stays as it is: another key concerns it no more.
  const isOpen = ({ group, count, lead }: Goods) => !states.has(group) && (count > 1 || lead.case === undefined);
  const ticked = shelf.cards.filter((card) => address.ticked.includes(card.group) && isOpen(card));
  const isMany = ticked.length > 0 || on.picked.size > 0;
  const acting = ticked.length > 0 ? ticked : current && isOpen(current) ? [current] : [];
  const finding = shownOf(current, offers.data, on.shown);
  const isToDo = (card: Goods) => address.filter.state === 'open' && isOpen(card);
  const isHere = (card: string) => shelf.cards.some(({ group }) => group === card);
  const preview = usePreview(
    isMany || (current?.count ?? 0) === 1 ? acting.filter(isToDo) : [],
    ticked.length > 0 ? none : on.picked,
    ticked.length > 0 ? [] : on.known,
  );
  const [asks, setAsks] = useState(false);
  const onCards = useTimeInView(current?.group);
  const onPreview = useTimeInView(isMany ? manyKey(ticked, on.picked) : undefined);
  // The time on a preview is shared by all cards that it shows.
  const seenMs = ({ group }: Finding): number =>
    onCards(group) + (isMany ? onPreview(manyKey(ticked, on.picked)) / Math.max(1, acting.length) : 0);
  const walk = useWalk(shelf, at, address.setCard, (card) => states.has(card));
  const chosen: Chosen = { address, current, ticked, on, acting, isMany, preview, offers: offers.data, finding };
  return {
    ...{ address, shelf, filings, desk, states, current, finding, offers, ticked, isMany, preview, asks },
    ...{ picked: on.picked, known: on.known, choose: on.choose },
    count: countOf(chosen),
    act: {
      ...choosing(chosen, shelf, setAsks),
      ...binding(chosen, { seenMs, filings, desk, goOn: walk.goOn, setAsks, isToDo, isHere }),
      move: walk.move,
    },
  };
}

interface Chosen {
  readonly address: TriageAddress;
  readonly current: Goods | undefined;
  readonly ticked: readonly Goods[];
  readonly on: ReturnType<typeof useOnCard>;
  readonly acting: readonly Goods[];
  readonly isMany: boolean;
  readonly preview: Preview;
  readonly offers: readonly Finding[] | undefined;
  readonly finding: Finding | undefined;
}

/** Choices about one card end with it. */
function useOnCard(card: string): OnCard & { readonly choose: Triage['choose'] } {
  const empty: OnCard = { card, shown: undefined, picked: none, known: [] };
  const [kept, setKept] = useState<OnCard>(empty);
  const on = kept.card === card ? kept : empty;
  return { ...on, choose: (changes) => setKept({ ...on, ...changes }) };
}

function shownOf(
  card: Goods | undefined,
  offers: readonly Finding[] | undefined,
  shown: string | undefined,
): Finding | undefined {
  const keyed = (key: string | undefined) => offers?.find((one) => findingKey(one) === key);
  return keyed(shown) ?? (card && (keyed(findingKey(card.lead)) ?? card.lead));
}

const countOf = ({ ticked, on, acting }: Chosen): number =>
  ticked.length === 0 && on.picked.size > 0 ? on.picked.size : acting.reduce((all, { count }) => all + count, 0);

/** What only chooses: nothing is sent. */
function choosing({ address, ticked, on }: Chosen, { cards }: Shelf, setAsks: (asks: boolean) => void) {
  return {
    tick: (card: string) => {
      const had = address.ticked.includes(card);
      address.setTicked(
        had ? address.ticked.filter((one) => one !== card) : [...address.ticked, card].slice(-mostTicked),
      );
    },
    tickAll: () => address.setTicked(cards.slice(0, mostTicked).map(({ group }) => group)),
    untick: () => {
      setAsks(false);
      if (ticked.length > 0) address.setTicked([]);
      else if (on.picked.size > 0) on.choose({ picked: none });
    },
    ask: setAsks,
  };
}

const manyKey = (ticked: readonly Goods[], picked: ReadonlySet<string>): string =>
  JSON.stringify([ticked.map(({ group }) => group), [...picked]]);

interface Binds {
  /** For how long a finding's card was in view. */
  readonly seenMs: (finding: Finding) => number;
  readonly filings: Filings;
  readonly desk: TriageDesk;
  readonly goOn: (but: ReadonlySet<string>) => void;
  readonly setAsks: (asks: boolean) => void;
  readonly isToDo: (card: Goods) => boolean;
  readonly isHere: (card: string) => boolean;
}

/** What is sent. */
function binding(chosen: Chosen, { seenMs, filings, desk, goOn, setAsks, isToDo, isHere }: Binds) {
  const { address, current, ticked, on, acting, isMany, preview, offers, finding } = chosen;
  const done = (cards: readonly Goods[]) => {
    setAsks(false);
    if (ticked.length > 0) address.setTicked([]);
    on.choose({ picked: none, known: [] });
    goOn(new Set(cards.map(({ group }) => group)));
  };
  const put = (act: TriageAct) => {
    if (acting.length === 0) return;
    const picked = offers?.filter((one) => on.picked.has(findingKey(one))) ?? [];
    const isPart = ticked.length === 0 && picked.length > 0;
    const [only] = acting;
    const groups = { groups: acting.map(({ group }) => group), filter: address.filter };
    const target = isPart
      ? { findings: picked }
      : acting.length === 1 && only?.count === 1
        ? { findings: [only.lead] }
        : groups;
    desk.put({ target, act, cards: isPart ? [] : groups.groups, list: address.filter.state });
    if (act.kind !== 'assign') done(acting);
  };
  const fileMany = () => {
    const ready = preview.all?.filter(({ check }) => check?.accepted) ?? [];
    if (ready.length === 0) return;
    const cards = new Map(
      ready.map(({ finding: { listing }, card }) => [`${listing.marketplace}/${listing.id}`, card]),
    );
    const findings = ready.map((one) => one.finding);
    for (const { request, findings: some } of requestsOf(findings, on.known, crypto.randomUUID(), seenMs))
      filings.file(
        request,
        some.map((one) => targetOf(one, cards.get(`${one.listing.marketplace}/${one.listing.id}`) ?? '')),
      );
    done(acting);
  };
  const fileOne = () => {
    if (!current || !finding || !isToDo(current) || !canBeFiled(finding)) return;
    for (const { request } of requestsOf([finding], on.known, crypto.randomUUID(), seenMs))
      filings.file(request, [targetOf(finding, current.group)]);
    done([current]);
  };
  return {
    put,
    snooze: () => put({ kind: 'snooze', days: snoozeDays }),
    file: () => {
      if (isMany) fileMany();
      // Goods with several offers are ticked, so that the preview shows what filing all of them does.
      else if (current && current.count > 1 && isToDo(current)) address.setTicked([current.group]);
      else fileOne();
    },
    fileShop: (request: ComplaintRequest, target: FiledTarget) => filings.file(request, [target]),
    undo: () => {
      const card = desk.undo().find(isHere);
      if (card !== undefined) address.setCard(card);
    },
  };
}

const targetOf = ({ listing }: Finding, card: string): FiledTarget => ({
  ...{ card, title: listing.title, target: `${listing.marketplace}/${listing.id}` },
});
