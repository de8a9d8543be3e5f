import { sql } from 'kysely';
import type { AnyTx } from '../../platform/transactions.ts';

interface Candidate {
  readonly case_id: string;
  readonly outcome: 'upheld' | 'overturned';
  readonly decider: string;
  readonly known: boolean;
}

interface Draw {
  readonly user: string;
  readonly now: Date;
  /** Orders the candidates at random. */
  readonly seed: string;
  /** Whether a case with a known outcome comes first. Its reader sees no difference. */
  readonly known: boolean;
}

const halfYearMs = 183 * 86_400_000;

/**
 * A ruling of the last half a year in a case in which the reader decided nothing and whose rights holder they do not belong to.
 * Its outcome is known if a reviewer of an appeal, or a second reader, came to the same. Rulings that an appeal reversed are left out: new
 * proof may have come with it.
 */
export async function drawCase(tx: AnyTx, { user, now, seed, known }: Draw): Promise<Candidate | undefined> {
  const { rows } = await sql<Candidate>`
    select * from (
      select distinct on (t.case_id) t.case_id, case t.type when 'case-upheld' then 'upheld' else 'overturned' end as outcome,
        t.detail ->> 'decider' as decider,
        exists (select from timeline a where a.tenant = 'desk' and a.case_id = t.case_id and a.type = 'appeal-dismissed')
          or exists (select from second_reading r where r.case_id = t.case_id and r.agrees) as known
      from timeline t join case_view v on v.tenant = 'desk' and v.id = t.case_id
      where t.tenant = 'desk' and t.type in ('case-upheld', 'case-overturned') and t.detail ->> 'by' = 'ruling'
        and t.at > ${new Date(now.getTime() - halfYearMs)} and v.view ? 'answer' and not v.view ? 'erasedAt'
        and not exists (select from timeline own where own.tenant = 'desk' and own.case_id = t.case_id
          and (own.detail ->> 'decider' = ${user} or own.type = 'appeal-allowed'))
        and not exists (select from second_reading r where r.case_id = t.case_id and r.user_id = ${user})
        and not exists (select from account a where a.user_id = ${user} and a.participant = v.view ->> 'holder')
      order by t.case_id, t.at desc) as ruled
    order by (known = ${known}) desc, encode(sha256(convert_to(case_id::text || ${seed}, 'UTF8')), 'hex') limit 1`.execute(
    tx,
  );
  return rows[0];
}
