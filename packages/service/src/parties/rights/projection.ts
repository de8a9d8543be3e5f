import type { RegisteredRight, RightState } from '@marketsafe/procedure';
import { sql } from 'kysely';
import type { z } from 'zod';
import { changedOf, type Decided, type UnitOfWork } from '../../platform/unit-of-work.ts';
import type { Right } from './contract.ts';
import { isProven } from './proof.ts';
import { readEntry } from './register-entry.ts';

type View = z.input<typeof Right>;

/**
 * The view of each changed right: for its holder, for each agent with a mandate, for the desk. A former holder keeps its last view,
 * marked as assigned; an agent without a mandate keeps none.
 */
export async function projectRights(work: UnitOfWork, decided: readonly Decided[]): Promise<void> {
  for (const id of changedOf(decided, 'right')) await projectRight(work, id, formerHolders(decided, id));
}

/** The views of one right. A claimant of an unproven right sees only its own claim. */
export async function projectRight(work: UnitOfWork, id: string, formerHolders: readonly string[] = []): Promise<void> {
  const state = work.state('right', id);
  if (state.status === 'unregistered') return;
  const view = await viewOf(work, id, state);
  const own = [...new Set([state.holder, ...Object.keys(state.mandates), 'desk'])];
  for (const tenant of own) {
    work.batch.add('right_view', { tenant, id, holder: state.holder, view: viewFor(tenant, view) });
  }
  const claims = isProven(state) ? [] : (await claimants(work, id)).filter((one) => !own.includes(one.id));
  for (const claimant of claims) {
    const claim = { ...view, holder: claimant.id, holderName: claimant.name, mandates: [] };
    work.batch.add('right_view', { tenant: claimant.id, id, holder: claimant.id, view: claim });
  }
  const tenants = [...own, ...claims.map((claimant) => claimant.id)];
  work.allowTenantWrites([...tenants, ...formerHolders, ...(await viewers(work, id))]);
  const former = formerHolders.filter((holder) => !tenants.includes(holder));
  const { verifiedWith: _theirs, verification: _how, ...known } = view;
  for (const tenant of former) {
    work.batch.add('right_view', {
      tenant,
      id,
      holder: state.holder,
      view: { ...known, status: 'assigned', mandates: [] },
    });
  }
  work.batch.also(sql`
    delete from right_view
    where id = ${id} and tenant <> all (${[...tenants, ...former]}::text[]) and view->>'status' <> 'assigned'`);
}

/** An agent sees its own mandate only, not the holder's other agents. */
const viewFor = (tenant: string, view: View): View =>
  tenant === view.holder || tenant === 'desk'
    ? view
    : { ...view, mandates: view.mandates.filter(({ agent }) => agent === tenant) };

const claimants = (work: UnitOfWork, right: string): Promise<{ id: string; name: string }[]> =>
  work.tx
    .selectFrom('right_claim')
    .innerJoin('participant', 'participant.id', 'right_claim.participant')
    .select(['participant.id', 'participant.name'])
    .where('right_claim.right_id', '=', right)
    .execute();

/** The tenants that have a view of the right as it was; a tenant that is no longer a party loses it. */
const viewers = async (work: UnitOfWork, id: string): Promise<string[]> => {
  const rows = await work.tx.selectFrom('right_view').select('tenant').where('id', '=', id).execute();
  return rows.map(({ tenant }) => tenant);
};

const formerHolders = (decided: readonly Decided[], id: string): string[] => [
  ...new Set(
    decided.flatMap(({ ref, event }) =>
      ref.kind === 'right' && ref.id === id && event.type === 'right-assigned' ? [event.from] : [],
    ),
  ),
];

async function viewOf(work: UnitOfWork, id: string, state: RegisteredRight): Promise<View> {
  const parties = await work.tx
    .selectFrom('participant')
    .select(['id', 'name'])
    .where('id', 'in', [state.holder, ...Object.keys(state.mandates), ...(state.vouchedBy ? [state.vouchedBy] : [])])
    .execute();
  const nameOf = (participant: string) => parties.find((one) => one.id === participant)?.name;
  const entry = await readEntry(work.tx, state.office, state.number);
  return {
    id,
    holder: state.holder,
    holderName: nameOf(state.holder) ?? state.holder,
    type: state.rightType,
    office: state.office,
    number: state.number,
    ...(entry?.mark !== undefined && { mark: entry.mark }),
    territories: [...state.territories],
    classes: [...state.classes],
    ...(state.validUntil !== undefined && { validUntil: state.validUntil }),
    ...(state.registeredOn !== undefined && { registeredOn: state.registeredOn }),
    ...(state.challenge !== undefined && { challenge: state.challenge }),
    status: statusOf(state),
    ...(await verificationOf(work, state, nameOf)),
    ...(state.status === 'unverified' && { verifiedWith: entry?.contact === undefined ? 'review-team' : 'code' }),
    mandates: Object.entries(state.mandates).map(([agent, until]) => {
      const agentName = nameOf(agent);
      return { agent, ...(agentName !== undefined && { agentName }), until };
    }),
  };
}

async function verificationOf(
  work: UnitOfWork,
  { verifiedBy: by, verifiedAgainst: against, vouchedBy }: RegisteredRight,
  nameOf: (participant: string) => string | undefined,
): Promise<Pick<View, 'verification'>> {
  if (by === undefined) return {};
  const reference = against && (await work.unseal([against.sealed])).get(against.sealed);
  const association = vouchedBy && nameOf(vouchedBy);
  return {
    verification: {
      by,
      ...(typeof reference === 'string' && { reference }),
      ...(association !== undefined && { association }),
    },
  };
}

const statusOf = (state: Exclude<RightState, { status: 'unregistered' }>): View['status'] =>
  state.status === 'active' ? 'verified' : state.status;
