import './same-documents.css';
import type { Schemas } from '@marketsafe/sdk';
import { Link } from 'react-router';
import { useWords } from '../language/words.ts';
import { StatusTag } from '../office/tags.tsx';

type Same = Schemas['SameDocument'];

/** Documents with the cases that each stands in; each opens. */
export function SameDocumentList({ of }: { of: readonly Same[] }) {
  const { t, number, day } = useWords('desk');
  return (
    <ul className="same-list">
      {of.map(({ copy, senders, pages, cases }) => (
        <li key={copy}>
          <p>
            <strong>{t(senders > 1 ? 'same.ofSeveral' : 'same.ofOne', { number: number(senders) })}</strong>{' '}
            <span className="soft small">
              {t('same.pages', { count: pages, number: number(pages) })} ·{' '}
              <span className="mono">{copy.slice(0, 12)}</span>
            </span>
          </p>
          <ul>
            {cases.map((one) => (
              <li key={one.case}>
                <Link to={`/desk/cases/${one.case}?paper=${one.document}`}>
                  {one.goods ?? t('tasks.against', { holder: one.holder, seller: one.seller })}
                </Link>
                <span className="soft">
                  {t('tasks.against', { holder: one.holder, seller: one.seller })} · {t(`bench.from.${one.part}`)} ·{' '}
                  {day(one.filedAt)}
                </span>
                <StatusTag of={one} />
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}
