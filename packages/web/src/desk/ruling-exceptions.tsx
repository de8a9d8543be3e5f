import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CaseSummary } from '../data/cases.ts';
import type { RulingOutcome } from './ruling-form.tsx';

interface Props {
  readonly cases: readonly CaseSummary[];
  readonly except: Readonly<Record<string, RulingOutcome>>;
  readonly onExcept: (except: Readonly<Record<string, RulingOutcome>>) => void;
}

/** Listings of the same filing that are decided otherwise. */
export function Exceptions({ cases, except, onExcept }: Props) {
  const { t } = useTranslation('desk');
  return (
    <fieldset className="choices">
      <legend>{t('ruling.except')}</legend>
      <p className="hint">{t('ruling.exceptHint')}</p>
      {cases.map(({ id, title, target }) => (
        <label key={id} className="case-line" htmlFor={`except-${id}`}>
          <span className="grow">{title ?? target.id}</span>
          <Select
            id={`except-${id}`}
            value={except[id] ?? 'same'}
            popupMatchSelectWidth={false}
            options={[
              { value: 'same', label: t('ruling.same') },
              { value: 'upheld', label: t('ruling.upheld') },
              { value: 'overturned', label: t('ruling.overturned') },
            ]}
            onChange={(value) => {
              const { [id]: _, ...rest } = except;
              onExcept(value === 'upheld' || value === 'overturned' ? { ...rest, [id]: value } : rest);
            }}
          />
        </label>
      ))}
    </fieldset>
  );
}
