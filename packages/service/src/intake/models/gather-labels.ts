import { type Features, fairShare, featuresOf, type Known, type Label } from '@marketsafe/screening';
import { NoInfringement, type Signal } from '@marketsafe/terms';
import { sql } from 'kysely';
import type { Tx } from '../../platform/transactions.ts';
import { caseLabel, type Decided } from './case-label.ts';

/** The latest of each kind: a programme's goods change, and a model is trained in a minute. */
const most = 20_000;

/** All known labels, with the scores of their time. Contains no names. */
export async function gatherLabels(tx: Tx): Promise<Label[]> {
  const cases = await decidedCases(tx);
  const decided = new Set(cases.map(({ holder, listing }) => `${holder} ${listing}`));
  // If a listing was dismissed and then complained about, the case gives the label.
  const dismissed = (await dismissals(tx)).filter(({ holder, listing }) => !decided.has(`${holder} ${listing}`));
  return fairShare([...cases, ...dismissed].map(({ listing: _, ...known }) => known));
}

type Found = Known & { readonly listing: string };

async function decidedCases(tx: Tx): Promise<Found[]> {
  const { rows } = await sql<Decided & { features: Features; holder: string; seller: string; bundle: string }>`
    select example.features, state ->> 'holder' as holder, state ->> 'seller' as seller, state ->> 'bundle' as bundle,
      state ->> 'forum' as forum, state ->> 'reason' as reason, state -> 'target' as target, state -> 'decision' as decision,
      state -> 'appeal' as appeal, state -> 'hold' as hold, state -> 'referral' as referral, state -> 'answer' as answer,
      state -> 'audit' as audit
    from screening_example example join aggregate on aggregate.kind = 'case' and aggregate.id = example.case_id::text
    where state ? 'decision'
    order by example.at desc, example.case_id limit ${most}`.execute(tx);
  return rows.flatMap(({ features, holder, seller, bundle, ...state }) => {
    const kind = caseLabel(state);
    if (kind === undefined) return [];
    return [
      {
        kind,
        holder,
        seller,
        act: `bundle ${bundle}`,
        features: knownFeatures(features),
        listing: JSON.stringify(state.target),
      },
    ];
  });
}

/** Findings whose latest decision is a dismissal. A later return of the finding does not change what was seen then. */
async function dismissals(tx: Tx): Promise<Found[]> {
  const { rows } = await sql<{
    holder: string;
    marketplace: string;
    listing: string;
    act: string;
    seller: string | null;
    signals: Signal[];
  }>`
    select last.tenant as holder, last.marketplace, last.listing, coalesce(last.batch::text, last.seq::text) as act, listing.seller,
      last.finding -> 'signals' as signals
    from (
      select distinct on (tenant, brand, marketplace, listing) * from triage_act
      where act in ('dismiss', 'snooze', 'reopen', 'undo') order by tenant, brand, marketplace, listing, seq desc) last
    left join listing on listing.marketplace = last.marketplace and listing.id = last.listing
    where last.act = 'dismiss' and last.reason = any (${[...NoInfringement.options]}::text[]) and last.finding is not null
    order by last.seq desc limit ${most}`.execute(tx);
  return rows.flatMap(({ holder, marketplace, listing: id, act, seller, signals }) => {
    const features = featuresOf(signals);
    if (Object.keys(features).length === 0) return [];
    return [
      {
        ...{ kind: 'dismissed' as const, holder, features, act: `press ${act}` },
        seller: `${marketplace}/${seller ?? id}`,
        listing: JSON.stringify({ kind: 'listing', marketplace, id }),
      },
    ];
  });
}

/** The features that this version still knows. */
const knownFeatures = (features: Features): Features =>
  featuresOf(Object.entries(features).map(([weight, times]) => ({ weight, times })));
