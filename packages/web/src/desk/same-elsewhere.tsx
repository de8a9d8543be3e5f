import './same-documents.css';
import type { Schemas } from '@marketsafe/sdk';
import { Link } from 'react-router';
import { useList } from '../data/api.ts';
import { useWords } from '../language/words.ts';

type Elsewhere = Schemas['SameDocument']['cases'][number];

/** The cases of other filings in which a document of this case stands, too. */
export function useElsewhere(id: string, paper: string | undefined): readonly Elsewhere[] {
  const { data = [] } = useList('listSameDocuments', { query: { case: id } });
  const found = data.find(({ cases }) => cases.some((one) => one.case === id && one.document === paper));
  return (found?.cases ?? []).filter((one) => one.case !== id);
}

interface Props {
  readonly of: readonly Elsewhere[];
  /** The one that is shown beside. */
  readonly shown: Elsewhere | undefined;
  readonly onShow: (one: Elsewhere | undefined) => void;
}

/** Says where the shown document stands, too, and puts that one beside it. */
export function SameElsewhere({ of, shown, onShow }: Props) {
  const { t, day } = useWords('desk');
  if (of.length === 0) return null;
  return (
    <div className="same-elsewhere">
      <strong>{t('same.elsewhere', { count: of.length })}</strong>
      <ul>
        {of.map((one) => {
          const isShown = shown?.case === one.case;
          return (
            <li key={one.case}>
              <Link to={`/desk/cases/${one.case}?paper=${one.document}`}>
                {one.goods ?? t('tasks.against', { holder: one.holder, seller: one.seller })}
              </Link>
              <span className="soft">
                {t('tasks.against', { holder: one.holder, seller: one.seller })} · {day(one.filedAt)}
              </span>
              <button
                type="button"
                className="linkish underlined"
                aria-pressed={isShown}
                onClick={() => onShow(isShown ? undefined : one)}
              >
                {t(isShown ? 'same.hide' : 'same.compare')}
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
