import type { CaseDetail } from '../data/nouns.ts';
import { useWords } from '../language/words.ts';
import { ChoiceField } from '../office/fields.tsx';

const findings = ['verified', 'met', 'unverifiable', 'unmet', 'contradicted', 'not-applicable'] as const;
export type ItemFinding = (typeof findings)[number];

interface Props {
  readonly item: CaseDetail['checklist'][number];
  readonly value: ItemFinding | undefined;
  readonly onChange: (value: ItemFinding) => void;
}

const need = ({ required }: Props['item']): 'oneOf' | 'optional' | 'required' => {
  if (required.startsWith('one-of')) return 'oneOf';
  return required === 'optional' ? 'optional' : 'required';
};

/** The review team's finding on one item of the seller's checklist. */
export function VerdictField({ item, value, onChange }: Props) {
  const { t, language } = useWords('desk');
  return (
    <ChoiceField
      value={value}
      onChange={onChange}
      label={
        <>
          {item.text[language]} <span className="tag">{t(`ruling.${need(item)}`)}</span>
        </>
      }
      options={findings.map((finding) => ({ value: finding, label: t(`ruling.${finding}`) }))}
    />
  );
}
