import { type Stage, type StageState, type StageWord, stageAfter } from '@marketsafe/procedure';
import { sql } from 'kysely';
import { nameOrAlias } from '../../platform/name-or-alias.ts';
import type { Programme } from '../../platform/programme.ts';
import { marketplaceOfTenant, marketplaceTenant } from '../../platform/tenant-scope.ts';
import type { AnyTx } from '../../platform/transactions.ts';

/** Marketplaces that carry orders out and whose people have accounts: one without has no stages. */
export const withStages = ({ marketplaces }: Programme): readonly string[] =>
  marketplaces.filter(({ signsIn, forum }) => signsIn && forum === 'decides-here').map(({ id }) => id);

interface Word extends StageWord {
  /** Empty for all that have none of their own. */
  readonly holder: string;
}

/** A word as its row holds it. */
export interface KeptWord extends Word {
  /** A name, or an alias of who is not the reader's own. */
  readonly by: string;
  readonly reasons: string;
}

/** The words about a marketplace, the oldest first: all, or those that decide for these rights holders. */
export async function stageWords(
  tx: AnyTx,
  marketplace: string,
  holders?: readonly string[],
): Promise<readonly KeptWord[]> {
  const { rows } = await sql<Omit<KeptWord, 'at'> & { readonly at: Date }>`
    select holder, stage, side, ${nameOrAlias('by', 'at')} as by, reason as reasons, at from stage_word
    where tenant = ${marketplaceTenant(marketplace)}
      and ${holders ? sql`holder = any (${['', ...holders]}::text[])` : sql`true`}
    order by seq`.execute(tx);
  return rows.map(({ at, ...word }) => ({ ...word, at: at.toISOString() }));
}

/**
 * The stage of a rights holder. Until there is a word about it, the words for all others decide; from then on its own, beginning with
 * the stage that it had.
 */
export function stageOf(words: readonly Word[], holder: string): StageState {
  const of = (one: string, from = 0, to = words.length): readonly Word[] =>
    words.slice(from, to).filter((word) => word.holder === one);
  const first = words.findIndex((word) => word.holder === holder);
  if (holder === '' || first === -1) return stageAfter(of(''));
  const { raise: _ofOthers, ...before } = stageAfter(of('', 0, first));
  return stageAfter(of(holder, first), before);
}

/**
 * Whether a person of the marketplace has to release a removal. If several rights holders ask for it, the most cautious stage
 * counts; without any, it follows from strikes, and the stage for all others counts. In `shadow`, too: it was ordered before, and no
 * complaint filed since leads to one.
 */
export async function needsRelease(tx: AnyTx, marketplace: string, holders: readonly string[]): Promise<boolean> {
  const words = await stageWords(tx, marketplace, holders);
  if (words.length === 0) return false;
  return (holders.length === 0 ? [''] : holders).some((holder) => stageOf(words, holder).stage !== 'direct');
}

/** Of these marketplaces, where a rights holder is in the stage `shadow`, and since when. */
export async function inShadow(
  tx: AnyTx,
  holder: string,
  marketplaces: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const each = await Promise.all(
    marketplaces.map(async (marketplace) => {
      const { stage, since } = stageOf(await stageWords(tx, marketplace, [holder]), holder);
      return stage === 'shadow' && since !== undefined ? ([[marketplace, since]] as const) : [];
    }),
  );
  return new Map(each.flat());
}

/** For each of these rights holders, where removals do not go directly, as far as the reader may know. */
export async function stagesBelowDirect(
  tx: AnyTx,
  holders: readonly string[],
): Promise<ReadonlyMap<string, readonly { readonly marketplace: string; readonly stage: Exclude<Stage, 'direct'> }[]>> {
  const { rows } = await sql<Omit<Word, 'at'> & { readonly marketplace: string; readonly at: Date }>`
    select ${marketplaceOfTenant} as marketplace, holder, stage, side, at from stage_word
    where holder = any (${['', ...holders]}::text[]) order by tenant, seq`.execute(tx);
  const words = rows.map(({ at, ...word }) => ({ ...word, at: at.toISOString() }));
  const there = [...Map.groupBy(words, ({ marketplace }) => marketplace)];
  return new Map(
    [...new Set(holders)].map((holder) => [
      holder,
      there.flatMap(([marketplace, said]) => {
        const { stage } = stageOf(said, holder);
        return stage === 'direct' ? [] : [{ marketplace, stage }];
      }),
    ]),
  );
}
