import type { Finding } from '../data/nouns.ts';
import { useWords } from '../language/words.ts';
import { useConditionWords } from './use-condition-words.ts';

/** Which instruction prepared the finding, and why. */
export function PreparedNote({ finding: { prepared, case: open } }: { finding: Finding }) {
  const { t } = useWords('portal');
  const said = useConditionWords();
  if (open !== undefined) return null;
  return prepared.map(({ id, name, conditions }) => (
    <p key={id} className="note">
      <strong>{t('findings.preparedBy', { name })}</strong> {said(conditions)}. {t('findings.preparedSign')}
    </p>
  ));
}
