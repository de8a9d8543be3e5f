import { type Ref, useId } from 'react';
import { evidencePages } from '../data/documents.ts';
import type { SellerNotice } from '../data/nouns.ts';
import { chinaZone } from '../format/time.ts';
import { useWords } from '../language/words.ts';
import { Colon } from '../plain/colon.tsx';
import { DocumentPages } from '../plain/document-pages.tsx';

interface Props {
  readonly link: string;
  readonly answer: NonNullable<SellerNotice['answer']>;
  readonly title: string;
  /** The next step, if there is one. */
  readonly next?: string | undefined;
  readonly heading?: Ref<HTMLHeadingElement>;
}

/** The answer as received. */
export function Sent({ link, answer, title, next, heading }: Props) {
  const { t, term, longInstant, fileSize } = useWords('seller');
  const id = useId();
  return (
    <section className="note good" aria-labelledby={id}>
      <h2 id={id} ref={heading} tabIndex={-1}>
        {title}
      </h2>
      <p className="soft">{t('sent.at', { when: longInstant(answer.receivedAt, chinaZone) })}</p>
      <p>
        {t('sent.kind')}
        <Colon />
        <strong>{term('answer', answer.kind)}</strong>
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
                {exhibit.name} <span className="soft small">({fileSize(exhibit.size)})</span>
                <DocumentPages {...exhibit} read={(page) => evidencePages(link)(exhibit.id, page)} />
              </li>
            ))}
          </ul>
        </>
      )}
      {next && <p>{next}</p>}
    </section>
  );
}
