import type { Schemas } from '@marketsafe/sdk';
import { Checkbox } from 'antd';
import { useWords } from '../language/words.ts';

export type Lack = Schemas['RemovalRefusal']['lacks'][number];

const lacks: readonly Lack[] = [
  'infringement-not-apparent',
  'innocent-reading',
  'seller-authorised',
  'use-not-infringing',
  'other-goods',
  'not-for-takedown',
];

interface Props {
  readonly chosen: readonly Lack[];
  /** A refusal was tried without any. */
  readonly missing: boolean;
  readonly onChoose: (lacks: Lack[]) => void;
}

/** What a refused complaint lacks: its ground, which the complainant is told beside the reasons in words. */
export function LacksField({ chosen, missing, onChoose }: Props) {
  const { t, term } = useWords('desk');
  return (
    <fieldset className="bare">
      <legend>
        <strong>{t('lacks.title')}</strong>
      </legend>
      <Checkbox.Group
        className="stacked-boxes"
        value={[...chosen]}
        options={lacks.map((value) => ({ value, label: term('refusal', value) }))}
        onChange={onChoose}
      />
      <p className={missing && chosen.length === 0 ? 'wrong' : 'hint'} role={missing ? 'alert' : undefined}>
        {t('lacks.hint')}
      </p>
    </fieldset>
  );
}
