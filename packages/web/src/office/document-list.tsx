import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../app/language.ts';
import { saveExhibit } from '../data/cases.ts';
import { fileSize } from '../format/money.ts';
import { ProblemAlert } from './problem-alert.tsx';

interface ListedDocument {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly sha256: string;
  /** What it shows, in words. */
  readonly what: string;
}

/** Documents of a case, each with what it shows, its hash, and a button that saves it. */
export function DocumentList({ of, documents }: { of: string; documents: readonly ListedDocument[] }) {
  const { t } = useTranslation('office');
  const { language } = useLanguage();
  const [failed, setFailed] = useState<unknown>();
  return (
    <>
      <ul className="plain-list">
        {documents.map((one) => (
          <li key={one.id} className="case-line">
            <div>
              <p>{one.what}</p>
              <p className="soft small">
                {one.name} · {fileSize(one.size, language)}
              </p>
              <p className="mono soft small">{one.sha256}</p>
            </div>
            <Button
              aria-label={t('case.download', { name: one.name })}
              onClick={() => {
                setFailed(undefined);
                saveExhibit(of, one).catch(setFailed);
              }}
            >
              ↓
            </Button>
          </li>
        ))}
      </ul>
      {failed !== undefined && <ProblemAlert error={failed} />}
    </>
  );
}
