import { Radio } from 'antd';
import type { CaseDetail } from '../data/nouns.ts';
import { useWords } from '../language/words.ts';

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

/** What the desk finds of one item of the seller's checklist. */
export function VerdictField({ item, value, onChange }: Props) {
  const { t, language } = useWords('desk');
  return (
    <fieldset className="choices">
      <legend>
        {item.text[language]} <span className="tag">{t(`ruling.${need(item)}`)}</span>
      </legend>
      <Radio.Group value={value ?? null} onChange={(e) => onChange(e.target.value as ItemFinding)}>
        {findings.map((finding) => (
          <Radio key={finding} value={finding}>
            {t(`ruling.${finding}`)}
          </Radio>
        ))}
      </Radio.Group>
    </fieldset>
  );
}
