import './findings.css';
import { useId } from 'react';
import type { CaseDetail } from '../data/nouns.ts';
import { useWords } from '../language/words.ts';

export const findings = ['verified', 'met', 'unverifiable', 'unmet', 'contradicted', 'not-applicable'] as const;
export type ItemFinding = (typeof findings)[number];

/** A document that was sent for an item. */
interface Pinned {
  readonly id: string;
  readonly number: number;
}

interface Props<Paper extends Pinned> {
  readonly item: CaseDetail['checklist'][number];
  readonly value: ItemFinding | undefined;
  readonly onChange: (value: ItemFinding) => void;
  /** The documents that were sent for it. */
  readonly papers?: readonly Paper[];
  readonly opened?: readonly string[];
  readonly onShow?: (paper: Paper) => void;
  /** The keys act on it. */
  readonly isAt?: boolean;
  readonly onFocus?: () => void;
}

const need = ({ required }: CaseDetail['checklist'][number]): 'oneOf' | 'optional' | 'required' => {
  if (required.startsWith('one-of')) return 'oneOf';
  return required === 'optional' ? 'optional' : 'required';
};

/** The review team's finding on one item of the seller's checklist, in one row. */
export function VerdictField<Paper extends Pinned>(given: Props<Paper>) {
  const { item, value, onChange, papers = [], opened = [], onShow, isAt = false, onFocus } = given;
  const { t, language } = useWords('desk');
  const name = useId();
  return (
    <fieldset className={isAt ? 'finding at' : 'finding'} onFocus={onFocus}>
      <legend className="finding-item">
        <span>
          {item.text[language]}
          <span className="pins">
            {papers.map((paper) => (
              <button
                key={paper.id}
                type="button"
                className={opened.includes(paper.id) ? 'pin' : 'pin off'}
                aria-label={t('bench.show', { number: paper.number })}
                onClick={() => onShow?.(paper)}
              >
                {paper.number}
              </button>
            ))}
          </span>
        </span>
        <small className="finding-need">{t(`ruling.${need(item)}`)}</small>
      </legend>
      <div className="verdicts">
        {findings.map((finding) => (
          <label key={finding} title={t(`ruling.${finding}`)}>
            <input type="radio" name={name} checked={value === finding} onChange={() => onChange(finding)} />
            {t(`ruling.short.${finding}`)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
