/**
 * What the desk finds of one item of an answer's checklist. `unmet`: nothing there shows it; `unverifiable`: something does, and
 * nobody can check it; `met`: it is shown; `verified`: and confirmed by whoever issued it, or a register; `contradicted`:
 * what was offered is refuted.
 */
export const itemFindings = ['unmet', 'unverifiable', 'met', 'verified', 'contradicted', 'not-applicable'] as const;
export type ItemFinding = (typeof itemFindings)[number];
export type ChecklistVerdicts = Readonly<Record<string, ItemFinding>>;
