import { sql } from 'kysely';
import { ProblemError } from './problem.ts';
import type { Programme } from './programme.ts';
import type { Tx } from './transactions.ts';

/** Refuses a desk user who belongs to one of the rights holders, since no act of the desk may serve the actor's own complaint. */
export async function assertNoConflictOfInterest(tx: Tx, holders: readonly string[], user: string): Promise<void> {
  const { rows: own } = await sql`
    select from account where user_id = ${user} and participant = any (${holders}::text[])`.execute(tx);
  if (own.length > 0)
    throw new ProblemError(
      403,
      'belongs-to-holder',
      'You belong to the rights holder of this complaint. Ask a reviewer who does not.',
    );
}

/** The spellings of an organisation's name, in small letters; the programme's own has one in each language. */
export function spellingsOf({ name }: Pick<Programme, 'name'>, organisation: string): readonly string[] {
  const [spelled, own] = [organisation.toLowerCase(), Object.values(name).map((text) => text.toLowerCase())];
  return own.includes(spelled) ? own : [spelled];
}

type Bound = Pick<Programme, 'name' | 'appealsElsewhere'>;

/**
 * Whether the programme lets a person of the organisation `own` decide an appeal against a decision of a person of `ruling`.
 * A decision without an organisation was made by no person.
 */
export const mayDecideFor = (programme: Bound, ruling: string | undefined, own: string | undefined): boolean =>
  !programme.appealsElsewhere ||
  ruling === undefined ||
  (own !== undefined && !spellingsOf(programme, own).includes(ruling.toLowerCase()));

/** Refuses an appeal to a person of the organisation that decided, if the programme binds appeals to another one. */
export function assertOfAnotherOrganisation(
  programme: Bound,
  ruling: string | undefined,
  own: string | undefined,
): void {
  if (mayDecideFor(programme, ruling, own)) return;
  throw new ProblemError(
    403,
    'organisation-not-distinct',
    'A person of your organisation made this decision. In this programme a reviewer of another organisation decides the appeal.',
  );
}
