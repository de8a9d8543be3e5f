import { useTranslation } from 'react-i18next';
import { useLanguage } from '../app/language.ts';
import { useTerm } from '../app/term.ts';
import type { SellerNotice } from '../data/answers.ts';
import { fileSize } from '../format/money.ts';
import { chinaZone, longInstant } from '../format/time.ts';

/** The answer as it was received. */
export function Sent({ answer, waiting }: { answer: NonNullable<SellerNotice['answer']>; waiting: boolean }) {
  const { t } = useTranslation('seller');
  const { language } = useLanguage();
  const term = useTerm();
  return (
    <section className="note good" aria-labelledby="sent">
      <h2 id="sent">{t('sent.title')}</h2>
      <p className="soft">{t('sent.at', { when: longInstant(answer.receivedAt, language, chinaZone) })}</p>
      <p>
        {t('sent.kind')}: <strong>{term('answer', answer.kind)}</strong>
      </p>
      {answer.statement && <p className="said">{answer.statement}</p>}
      {answer.identifiers.map(({ item, text }) => (
        <p key={item}>{text}</p>
      ))}
      {answer.exhibits.length > 0 && (
        <>
          <h3>{t('sent.documents')}</h3>
          <ul>
            {answer.exhibits.map((exhibit) => (
              <li key={exhibit.id}>
                {exhibit.name} <span className="soft small">({fileSize(exhibit.size, language)})</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {waiting && <p>{t('sent.next')}</p>}
    </section>
  );
}
