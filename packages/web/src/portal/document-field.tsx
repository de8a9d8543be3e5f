import { exhibitLimits } from '@marketsafe/sdk';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { WithFiles } from '../data/cases.ts';
import { fileSize } from '../format/money.ts';
import { useLanguage } from '../language/language.ts';

type Files = WithFiles<unknown>['files'];

interface Props {
  readonly label: string;
  readonly wrong?: string | undefined;
  readonly files: Files;
  readonly onChange: (files: Files) => void;
}

/** Documents that go with an entry; they are sent with it. */
export function DocumentField({ label, wrong, files, onChange }: Props) {
  const { t } = useTranslation('portal');
  const { language } = useLanguage();
  const id = useId();
  return (
    <div>
      <label htmlFor={id}>
        <strong>{label}</strong>
      </label>
      <input
        id={id}
        type="file"
        multiple
        accept={exhibitLimits.types.join(',')}
        aria-describedby={`${id}-hint`}
        onChange={(event) => {
          const added = [...(event.target.files ?? [])].map((file) => ({ key: crypto.randomUUID(), file }));
          onChange([...files, ...added]);
          event.target.value = '';
        }}
      />
      <ul className="plain-list">
        {files.map(({ key, file }) => (
          <li key={key}>
            {file.name} <span className="soft small">{fileSize(file.size, language)}</span>{' '}
            <button
              type="button"
              className="linkish"
              onClick={() => onChange(files.filter((one) => one.key !== key))}
              aria-label={t('documents.remove', { name: file.name })}
            >
              ✕
            </button>
          </li>
        ))}
      </ul>
      <p id={`${id}-hint`} className={wrong ? 'wrong' : 'hint'} role={wrong ? 'alert' : undefined}>
        {wrong ?? t('documents.limits')}
      </p>
    </div>
  );
}
