import type { ComplainantState } from '@marketsafe/procedure';
import { ParticipantKind } from '@marketsafe/terms';
import { z } from 'zod';
import { changedOf, type Decided, Memo, type UnitOfWork } from '../../platform/unit-of-work.ts';
import { Participant } from './contract.ts';

/** Facts about a participant that views show and events do not contain, by its id. */
export const participants = new Memo<{ readonly kind: string; readonly name: string; readonly member: boolean }>();

/** The stored view, valid until the record changes. Values that depend on the day are computed at reading. */
export const StoredParticipant = z.object({
  id: z.string(),
  kind: ParticipantKind,
  name: z.string(),
  member: z.boolean(),
  standing: Participant.shape.standing,
  /** Also true with another standing, since the lowest applicable cap counts. */
  newcomer: z.boolean(),
  /** Accepted filings on the last day with any. */
  filed: z.object({ day: z.string(), count: z.int() }),
  /** The folded record, from which its standing is explained. */
  record: z.record(z.string(), z.unknown()),
});
export type StoredParticipant = z.output<typeof StoredParticipant>;

/** The view of each changed complainant, for itself and for the desk. */
export async function projectParticipants(work: UnitOfWork, decided: readonly Decided[]): Promise<void> {
  const changed = changedOf(decided, 'complainant');
  if (changed.length === 0) return;
  const unnamed = changed.filter((id) => !work.memo(participants).has(id));
  if (unnamed.length > 0) {
    const rows = await work.tx
      .selectFrom('participant')
      .select(['id', 'kind', 'name', 'member'])
      .where('id', 'in', unnamed)
      .execute();
    for (const { id, ...named } of rows) work.memo(participants).set(id, named);
  }
  for (const id of changed) {
    const named = work.memo(participants).get(id);
    if (!named) continue;
    const { name, member, kind } = named;
    const state = work.state('complainant', id);
    const view: StoredParticipant = {
      id,
      kind: ParticipantKind.parse(kind),
      name,
      member,
      standing: overallStanding(state),
      newcomer: state.newcomer,
      filed: { day: state.filings.day, count: state.filings.count },
      record: { ...state },
    };
    for (const tenant of [id, 'desk']) work.batch.add('participant_view', { tenant, id, view });
  }
}

/** Standing is stored for each reason code; the participant is shown with the worst. */
function overallStanding(state: ComplainantState): StoredParticipant['standing'] {
  if (state.suspended) return 'suspended';
  if (Object.keys(state.restricted).length > 0) return 'restricted';
  return state.newcomer ? 'newcomer' : 'good';
}
