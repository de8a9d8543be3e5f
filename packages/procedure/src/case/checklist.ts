/** The proof for each kind of answer: compares the pack's checklist with an answer and with the findings of a ruling. */
import type { AnswerKind } from '@marketsafe/terms';
import { type ChecklistItem, type ProofQuality, type Rules, unfulfilled } from '../policy/index.ts';
import type { Answer } from './state.ts';
import type { ChecklistVerdicts, ItemFinding } from './verdicts.ts';

type Offered = Pick<Answer, 'kind' | 'exhibits' | 'statement' | 'supplier'>;

/**
 * Required items for which an answer offers nothing. In a group `one-of:<group>` one is enough; if none is offered, each of the
 * group is named. A statement satisfies items that accept statements, a named supplier those that accept an identifier; a file
 * counts for the item that its exhibit names.
 */
export function lackingItems(answer: Offered, rules: Rules): readonly string[] {
  const offered = ({ item, accepts }: ChecklistItem): boolean =>
    answer.exhibits.some((exhibit) => exhibit.kind === item) ||
    (answer.statement !== undefined && accepts.includes('statement')) ||
    (answer.supplier !== undefined && accepts.includes('identifier'));
  return unfulfilled(rules.answers[answer.kind].checklist, offered);
}

/** Items without a finding in a ruling, or with one that the kind of answer does not have. */
export function verdictMismatch(kind: AnswerKind, verdicts: ChecklistVerdicts, rules: Rules): readonly string[] {
  const items = rules.answers[kind].checklist.map(({ item }) => item);
  return [
    ...items.filter((item) => verdicts[item] === undefined),
    ...Object.keys(verdicts).filter((item) => !items.includes(item)),
  ];
}

/** Required items that a ruling found not met, and all that it found refuted. */
export function unmetItems(kind: AnswerKind, verdicts: ChecklistVerdicts, rules: Rules): readonly string[] {
  const { checklist } = rules.answers[kind];
  const unmet = unfulfilled(checklist, ({ item }) => isShown(verdicts[item]));
  const refuted = checklist.filter(({ item }) => verdicts[item] === 'contradicted').map(({ item }) => item);
  return [...new Set([...unmet, ...refuted])];
}

const isShown = (found: ItemFinding | undefined): boolean => found === 'met' || found === 'verified';

/** The quality of the seller's proof, from the findings on the items. The burden of proof is the seller's. */
export function proofQuality(kind: AnswerKind, verdicts: ChecklistVerdicts, rules: Rules): ProofQuality {
  const { checklist } = rules.answers[kind];
  const found = ({ item }: ChecklistItem): ItemFinding | undefined => verdicts[item];
  if (checklist.some((item) => found(item) === 'contradicted')) return 'contradicted';
  const allAre = (fulfilled: (item: ChecklistItem) => boolean): boolean =>
    unfulfilled(checklist, fulfilled).length === 0;
  if (allAre((item) => found(item) === 'verified')) return 'verified';
  if (allAre((item) => isShown(found(item)))) return 'met';
  const isThere = (item: ChecklistItem): boolean => isShown(found(item)) || found(item) === 'unverifiable';
  if (allAre(isThere)) return 'unverifiable';
  return checklist.some((item) => item.required !== 'optional' && isThere(item)) ? 'partial' : 'none';
}
