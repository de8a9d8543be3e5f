const foreign = (tenant: string): string =>
  `not coalesce(${tenant} = any (nullif(current_setting('marketsafe.concerns', true), '')::text[]), false)`;

/** Whose a row is that the work may lock before it knows whom it concerns. */
const rows: Readonly<Record<string, string>> = {
  aggregate: `old.kind in ('complainant', 'seller') and ${foreign("case old.kind when 'seller' then 'seller:' || old.id else old.id end")}`,
  case_file: `(${foreign("old.file ->> 'complainant'")} or ${foreign("'seller:' || old.seller")})`,
  right_claim: foreign('old.participant'),
};

const triggers = Object.entries(rows).map(
  ([table, condition]) => `
  create trigger foreign_change before update or delete on ${table} for each row
    when (current_user = 'marketsafe_work' and ${condition}) execute function refuse_foreign_change();`,
);

/**
 * A policy that lets a row be locked lets it be deleted, and be changed into one's own, too: locking and changing have one
 * USING. What is changed or taken away is looked at when that happens.
 */
export const foreignChanges = `
  create function refuse_foreign_change() returns trigger language plpgsql as $$
    begin
      raise exception 'a row of % that is of none of those whom the transaction concerns', tg_table_name using errcode = '42501';
    end $$;
  ${triggers.join('')}
`;
