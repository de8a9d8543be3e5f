import { Link } from 'react-router';
import { useRead } from '../data/api.ts';
import type { CaseDetail } from '../data/nouns.ts';
import { goodsName } from '../format/goods-name.ts';
import { useWords } from '../language/words.ts';
import { StatusTag } from '../office/tags.tsx';

/** How contests with the same answer ended, the latest first. */
export function SimilarCases({ detail: { id, answer } }: { detail: CaseDetail }) {
  const { t, day } = useWords('desk');
  const { data } = useRead(
    'listBundles',
    { query: { state: 'settled', answer: answer?.kind, limit: 6 } },
    { enabled: answer !== undefined },
  );
  const others = (data?.items ?? [])
    .flatMap(({ cases }) => cases.slice(0, 1))
    .filter((one) => one.id !== id)
    .slice(0, 5);
  if (others.length === 0) return null;
  return (
    <section className="similar">
      <h2 className="small-head bench-part">
        {t('similar.title')} <small className="head-note">{t('similar.hint')}</small>
      </h2>
      <ul className="side-facts">
        {others.map((one) => (
          <li key={one.id}>
            <span>
              <Link to={`/desk/cases/${one.id}`}>{goodsName(one, one.target.id)}</Link>{' '}
              <span className="soft">{day(one.filedAt)}</span>
            </span>
            <StatusTag of={one} />
          </li>
        ))}
      </ul>
    </section>
  );
}
