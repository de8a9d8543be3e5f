/**
 * The desk's findings on an item of an answer's checklist. `unmet`: nothing shows it. `unverifiable`: something shows it, but it
 * cannot be checked. `met`: it is shown. `verified`: its issuer or a register confirmed it. `contradicted`: the offered proof is
 * refuted.
 */
export const itemFindings = ['unmet', 'unverifiable', 'met', 'verified', 'contradicted', 'not-applicable'] as const;
export type ItemFinding = (typeof itemFindings)[number];
export type ChecklistVerdicts = Readonly<Record<string, ItemFinding>>;
