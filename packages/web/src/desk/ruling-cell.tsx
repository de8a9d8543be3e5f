import type { Schemas } from '@marketsafe/sdk';
import { useRead } from '../data/api.ts';
import { useWords } from '../language/words.ts';
import { ChoiceField } from '../office/fields.tsx';
import { ProblemAlert } from '../office/problem-alert.tsx';
import type { ItemFinding } from '../office/verdict-field.tsx';
import { Facts } from '../plain/facts.tsx';
import type { RulingOutcome } from './ruling-form.tsx';

export type Against = Schemas['RulingCheck']['against'][number]['reason'];

interface Props {
  readonly id: string;
  /** One finding for every item. */
  readonly checklist: Readonly<Record<string, ItemFinding>>;
  readonly against: Against | undefined;
  readonly onAgainst: (against: Against | undefined) => void;
  /** The chosen outcome; one that the findings do not support needs a reason. */
  readonly tried: RulingOutcome | undefined;
}

/** The outcome that follows from the findings under the case's rules, and the reasons allowed for another. */
export function RulingCell({ id, checklist, against, onAgainst, tried }: Props) {
  const { t, language } = useWords('desk');
  const check = useRead('checkRuling', { path: { case: id }, body: { checklist } });
  if (check.isError) return <ProblemAlert error={check.error} />;
  if (!check.data) return <span className="spinner" aria-hidden="true" />;
  const { proof, brand, usual, against: reasons } = check.data;
  return (
    <section className="note" aria-live="polite">
      <Facts
        className="facts-grid"
        of={[
          [t('ruling.proof'), proof.text?.[language] ?? proof.level],
          [t('ruling.brand'), brand.text?.[language] ?? brand.answer],
          [t('ruling.follows'), <strong key="usual">{t(`ruling.${usual}`)}</strong>],
        ]}
      />
      {reasons.length === 0 && <p className="soft small">{t('ruling.firm')}</p>}
      {reasons.length > 0 && (
        <ChoiceField<Against | ''>
          label={t(`ruling.otherwise.${usual}`)}
          value={against ?? ''}
          wrong={tried !== undefined && tried !== usual && against === undefined && t('ruling.needsReason')}
          onChange={(chosen) => onAgainst(chosen || undefined)}
          options={[
            { value: '', label: t('ruling.noReason') },
            ...reasons.map(({ reason, text }) => ({ value: reason, label: text[language] })),
          ]}
        />
      )}
    </section>
  );
}
