import {
  type Compared,
  fallsShort,
  type Rules,
  type StageRules,
  type StageSide,
  type StageState,
  stageAbove,
  stagesBelow,
} from '@marketsafe/procedure';
import { sql } from 'kysely';
import type { z } from 'zod';
import { type Programme, rulesInForce } from '../../platform/programme.ts';
import { marketplaceTenant } from '../../platform/tenant-scope.ts';
import type { AnyTx } from '../../platform/transactions.ts';
import { shadowCompared } from '../shadow/index.ts';
import { type KeptWord, stageOf, stageWords } from '../stages/index.ts';
import type { StageView } from './stage-contract.ts';

type View = z.input<typeof StageView>;

/** How many words are shown. */
const remembered = 20;

interface Pair {
  readonly holder: string;
  readonly name: string | null;
}

/** Every rights holder that complained there or has a stage, after the row for all others; as one side reads it. */
export async function readStages(
  tx: AnyTx,
  side: StageSide,
  marketplace: string,
  { programme, now }: { readonly programme: Programme; readonly now: Date },
): Promise<View[]> {
  const words = await stageWords(tx, marketplace);
  const tenant = side === 'desk' ? 'desk' : marketplaceTenant(marketplace);
  const { rows } = await sql<Pair>`
    select holder, max(name) as name from (
      select distinct view ->> 'holder' as holder, view ->> 'holderName' as name from case_view
      where tenant = ${tenant} and view -> 'target' ->> 'marketplace' = ${marketplace}
      union all select distinct holder, facts ->> 'holderName' from shadow_order
      where tenant = ${tenant} and marketplace = ${marketplace}
      union all select distinct holder, null from stage_word where tenant = ${marketplaceTenant(marketplace)} and holder <> '') of
    group by holder order by max(name), holder`.execute(tx);
  const rules = rulesInForce(programme, now, marketplace);
  const pairs = [{ holder: '', name: null }, ...rows].map((pair) => ({ ...pair, state: stageOf(words, pair.holder) }));
  const asked = pairs.map(({ holder, state: { stage, since } }) => ({ holder, stage, since }));
  const compared = await comparedOf(tx, { tenant, marketplace, asked });
  return pairs.map((pair) =>
    viewOf(marketplace, pair, pair.state, compared(pair.holder), words, { side, rules: rules.stages }),
  );
}

interface Asked extends Pick<StageState, 'stage'> {
  readonly holder: string;
  /** When its stage began. */
  readonly since?: string | undefined;
}

interface Asking {
  /** As it sees the orders. */
  readonly tenant: string;
  readonly marketplace: string;
  readonly asked: readonly Asked[];
}

/** What the stage of each of these rights holders has shown, by holder. */
export async function comparedOf(tx: AnyTx, { asked, ...asking }: Asking): Promise<(holder: string) => Compared> {
  const isShadow = ({ stage }: Asked): boolean => stage === 'shadow';
  const [inShadow, released] = await Promise.all([
    shadowCompared(tx, { ...asking, asked: asked.filter(isShadow) }),
    releasedOf(tx, { ...asking, asked: asked.filter((one) => !isShadow(one)) }),
  ]);
  return (holder) => inShadow.get(holder) ?? released.get(holder) ?? { compared: 0, agreed: 0 };
}

/** What the marketplace's people released and refused: the last word about each removal counts. */
async function releasedOf(tx: AnyTx, { tenant, marketplace, asked }: Asking): Promise<ReadonlyMap<string, Compared>> {
  const { rows } = await sql<Compared & { readonly holder: string }>`
    with said as (
      select w.subject, w.seq, w.word, w.at, of.holder from order_word w join marketplace_order o on o.id = w.subject
      cross join lateral (
        select distinct view ->> 'holder' as holder from case_view
        where tenant = ${tenant} and id in (select jsonb_array_elements_text(o.cases)::uuid)
        union all select '') of
      where w.tenant = ${marketplaceTenant(marketplace)} and w.word in ('released', 'refused'))
    select holder, count(*)::int as compared, count(*) filter (where word = 'released')::int as agreed from (
      select distinct on (said.holder, said.subject) said.holder, said.word
      from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) as r(holder text, since timestamptz)
        join said on said.holder = r.holder and (r.since is null or said.at >= r.since)
      order by said.holder, said.subject, said.seq desc) as last
    group by holder`.execute(tx);
  return new Map(rows.map(({ holder, ...numbers }) => [holder, numbers]));
}

function viewOf(
  marketplace: string,
  { holder, name }: Pair,
  { stage, since, raise }: StageState,
  seen: Compared,
  words: readonly KeptWord[],
  { side, rules }: { readonly side: StageSide; readonly rules: Rules['stages'] },
): View {
  const own = words.filter((word) => word.holder === holder).map(wordView);
  const wish = raise && own.findLast(({ at }) => at === raise.at);
  return {
    marketplace,
    ...(holder !== '' && { holder: { id: holder, name: name ?? holder } }),
    stage,
    ...(since !== undefined && { since }),
    ...seen,
    ...(rules && { needed: rules }),
    ...(wish && { raise: wish }),
    actions: actionsOf({ stage, raise }, side, seen, rules),
    words: own.toReversed().slice(0, remembered),
  };
}

const wordView = ({ stage, side, by, reasons, at }: KeptWord) => ({ stage, side, by, reasons, at });

function actionsOf(
  { stage, raise }: Pick<StageState, 'stage'> & { readonly raise: StageState['raise'] },
  side: StageSide,
  seen: Compared,
  rules: StageRules | undefined,
): View['actions'] {
  const above = stageAbove(stage);
  const mayRaise = above !== undefined && raise?.side !== side && fallsShort(seen, rules) === undefined;
  return [
    ...(mayRaise ? [{ act: 'raise' as const, stage: above }] : []),
    ...stagesBelow(stage).map((below) => ({ act: 'lower' as const, stage: below })),
    ...(raise === undefined ? [] : [{ act: 'wait' as const, stage }]),
  ];
}
