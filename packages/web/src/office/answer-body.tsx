import type { CaseDetail } from '../data/nouns.ts';
import { useWords } from '../language/words.ts';
import { Colon } from '../plain/colon.tsx';
import { DocumentList } from './document-list.tsx';
import { Translated } from './translated.tsx';

interface Props {
  /** The case's id. */
  readonly id: string;
  readonly answer: NonNullable<CaseDetail['answer']>;
  readonly checklist: readonly Pick<CaseDetail['checklist'][number], 'item' | 'text'>[];
}

/** One answer with its exhibits, each under its checklist item. */
export function AnswerBody({ id, answer, checklist }: Props) {
  const { t, language, term, shortInstant } = useWords('office');
  const itemText = (item: string) => checklist.find((one) => one.item === item)?.text[language] ?? item;
  return (
    <>
      <p>
        <strong>{term('answer', answer.kind)}</strong>{' '}
        <span className="soft small">
          {t('case.received')} {shortInstant(answer.receivedAt)}
        </span>
      </p>
      {answer.statement && (
        <>
          <h3>{t('case.statement')}</h3>
          <p className="said">{answer.statement}</p>
          <Translated text={answer.statement} />
        </>
      )}
      {answer.supplier && (
        <p>
          {t('case.supplier')}
          <Colon />
          {answer.supplier}
        </p>
      )}
      {answer.identifiers.map(({ item, text }) => (
        <p key={item}>
          {itemText(item)}: <strong>{text}</strong>
        </p>
      ))}
      {answer.exhibits.length > 0 && <h3>{t('case.exhibits')}</h3>}
      <DocumentList of={id} documents={answer.exhibits.map((one) => ({ ...one, what: itemText(one.item) }))} />
    </>
  );
}
