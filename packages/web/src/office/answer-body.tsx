import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../app/language.ts';
import { useTerm } from '../app/term.ts';
import { type CaseDetail, saveExhibit } from '../data/cases.ts';
import { fileSize } from '../format/money.ts';
import { shortInstant } from '../format/time.ts';
import { ProblemAlert } from './problem-alert.tsx';

interface Props {
  /** Of the case. */
  readonly id: string;
  readonly answer: NonNullable<CaseDetail['answer']>;
  readonly checklist: readonly Pick<CaseDetail['checklist'][number], 'item' | 'text'>[];
}

/** One answer with its exhibits, each under the checklist item that it is for. */
export function AnswerBody({ id, answer, checklist }: Props) {
  const { t } = useTranslation('office');
  const { language } = useLanguage();
  const term = useTerm();
  const [failed, setFailed] = useState<unknown>();
  const itemText = (item: string) => checklist.find((one) => one.item === item)?.text[language] ?? item;
  return (
    <>
      <p>
        <strong>{term('answer', answer.kind)}</strong>{' '}
        <span className="soft small">
          {t('case.received')} {shortInstant(answer.receivedAt, language)}
        </span>
      </p>
      {answer.statement && (
        <>
          <h3>{t('case.statement')}</h3>
          <p className="said">{answer.statement}</p>
        </>
      )}
      {answer.supplier && (
        <p>
          {t('case.supplier')}: {answer.supplier}
        </p>
      )}
      {answer.identifiers.map(({ item, text }) => (
        <p key={item}>
          {itemText(item)}: <strong>{text}</strong>
        </p>
      ))}
      {answer.exhibits.length > 0 && <h3>{t('case.exhibits')}</h3>}
      <ul className="plain-list">
        {answer.exhibits.map((exhibit) => (
          <li key={exhibit.id} className="case-line">
            <div>
              <p>{itemText(exhibit.item)}</p>
              <p className="soft small">
                {exhibit.name} · {fileSize(exhibit.size, language)}
              </p>
              <p className="mono soft small">{exhibit.sha256}</p>
            </div>
            <Button
              aria-label={t('case.download', { name: exhibit.name })}
              onClick={() => {
                setFailed(undefined);
                saveExhibit(id, exhibit).catch(setFailed);
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
