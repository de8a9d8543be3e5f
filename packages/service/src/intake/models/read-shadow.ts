import type { Band } from '@marketsafe/terms';
import { sql } from 'kysely';
import type { z } from 'zod';
import type { ShiftStep } from '../../platform/schema/models.ts';
import type { AnyTx } from '../../platform/transactions.ts';
import { cardOf, type ListingRow } from '../listings/index.ts';
import type { ScreeningModel } from './contract.ts';
import { mayActivateFrom } from './shadow-minimum.ts';

type Shadow = NonNullable<z.input<typeof ScreeningModel>['shadow']>;

const mostExamples = 10;
/** A count of one holder's findings is told in fives: which ones they are is its own. */
const grain = 5;

/** What a model that is or was tried would have otherwise; nothing of one that never was. */
export async function readShadow(
  tx: AnyTx,
  row: {
    readonly number: number;
    readonly shadow_since: Date | null;
    readonly shadow_cursor: unknown;
    readonly compared: number;
    readonly live: number;
  },
): Promise<Shadow | undefined> {
  const { number, shadow_since: since, compared, live } = row;
  if (since === null) return undefined;
  const from = mayActivateFrom(row);
  return {
    since: since.toISOString(),
    ...(from && { mayActivateFrom: from.toISOString() }),
    ...{ compared, live },
    moved: await movedOf(tx, number),
    holders: await holdersOf(tx, number),
    movers: await moversOf(tx, number),
    examples: await examplesOf(tx, number),
  };
}

async function movedOf(tx: AnyTx, number: number): Promise<Shadow['moved']> {
  const { rows } = await sql<{ from: Band | 'none'; to: Band | 'none'; findings: number }>`
    select coalesce(from_band, 'none') as from, coalesce(to_band, 'none') as to, count(*)::int as findings
    from screening_shift where number = ${number} group by 1, 2 order by 3 desc, 1, 2`.execute(tx);
  return rows;
}

async function holdersOf(tx: AnyTx, number: number): Promise<Shadow['holders']> {
  const { rows } = await sql<{ holder: string; name: string; up: number; down: number }>`
    select holder, coalesce((select view ->> 'name' from participant_view p where p.tenant = 'desk' and p.id = holder), holder) as name,
      count(*) filter (where after > before)::int as up, count(*) filter (where after <= before)::int as down
    from screening_shift where number = ${number} group by holder order by 2, 1`.execute(tx);
  return rows.map(({ up, down, ...of }) => ({ ...of, up: rounded(up), down: rounded(down) }));
}

const rounded = (count: number): Shadow['holders'][number]['up'] =>
  count > 0 && count < grain ? { below: grain } : { value: Math.round(count / grain) * grain };

async function moversOf(tx: AnyTx, number: number): Promise<Shadow['movers']> {
  const { rows } = await sql<{ weight: string; findings: number }>`
    select mover as weight, count(*)::int as findings from screening_shift where number = ${number}
    group by 1 order by 2 desc, 1`.execute(tx);
  return rows;
}

async function examplesOf(tx: AnyTx, number: number): Promise<Shadow['examples']> {
  const { rows } = await sql<
    ListingRow & {
      from_band: Band | null;
      to_band: Band | null;
      before: number;
      after: number;
      steps: readonly ShiftStep[];
    }
  >`
    select listing.marketplace, listing.id, listing.state, listing.listing, listing.observed_at,
      shift.from_band, shift.to_band, shift.before, shift.after, shift.steps
    from screening_shift shift join listing on listing.marketplace = shift.marketplace and listing.id = shift.listing
    where shift.number = ${number} and not exists (
      select from jsonb_array_elements(shift.steps) step where step ->> 'weight' like 'price%' or step ->> 'weight' = 'authorised')
    order by abs(shift.after - shift.before) desc, listing.marketplace, listing.id, shift.brand limit ${mostExamples}`.execute(
    tx,
  );
  return rows.map(({ from_band: from, to_band: to, before, after, steps, ...listing }) => ({
    ...{ listing: cardOf(listing), from: from ?? 'none', to: to ?? 'none', before, after, steps: [...steps] },
  }));
}
