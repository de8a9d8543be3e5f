import type { Schemas } from '@marketsafe/sdk';
import { Radio, Spin } from 'antd';
import { useRead } from '../data/api.ts';
import { useWords } from '../language/words.ts';
import { ProblemAlert } from '../office/problem-alert.tsx';
import type { RulingOutcome } from './ruling-form.tsx';
import type { ItemFinding } from './verdict-field.tsx';

export type Against = Schemas['RulingCheck']['against'][number]['reason'];

interface Props {
  readonly id: string;
  /** A finding on every item. */
  readonly checklist: Readonly<Record<string, ItemFinding>>;
  readonly against: Against | undefined;
  readonly onAgainst: (against: Against | undefined) => void;
  /** The outcome that was tried: one that does not follow needs a reason. */
  readonly tried: RulingOutcome | undefined;
}

/** What follows from the findings under the rules of the case, and for which reasons it may be ruled otherwise. */
export function RulingCell({ id, checklist, against, onAgainst, tried }: Props) {
  const { t, language } = useWords('desk');
  const check = useRead('checkRuling', { path: { case: id }, body: { checklist } });
  if (check.isError) return <ProblemAlert error={check.error} />;
  if (!check.data) return <Spin />;
  const { proof, brand, usual, rule, against: reasons } = check.data;
  return (
    <section className="note" aria-live="polite">
      <dl className="facts-grid">
        <dt>{t('ruling.proof')}</dt>
        <dd>{proof.text?.[language] ?? proof.level}</dd>
        <dt>{t('ruling.brand')}</dt>
        <dd>{brand.text?.[language] ?? brand.answer}</dd>
        <dt>{t('ruling.follows')}</dt>
        <dd>
          <strong>{t(`ruling.${usual}`)}</strong>
        </dd>
      </dl>
      {rule && <p className="soft small">{rule[language]}</p>}
      {reasons.length === 0 && <p className="soft small">{t('ruling.firm')}</p>}
      {reasons.length > 0 && (
        <>
          <fieldset className="choices">
            <legend>{t(`ruling.otherwise.${usual}`)}</legend>
            <Radio.Group
              value={against ?? ''}
              onChange={(e) => onAgainst((e.target.value || undefined) as Against | undefined)}
            >
              <Radio value="">{t('ruling.noReason')}</Radio>
              {reasons.map(({ reason, text }) => (
                <Radio key={reason} value={reason}>
                  {text[language]}
                </Radio>
              ))}
            </Radio.Group>
          </fieldset>
          {tried !== undefined && tried !== usual && against === undefined && (
            <p className="wrong" role="alert">
              {t('ruling.needsReason')}
            </p>
          )}
        </>
      )}
    </section>
  );
}
