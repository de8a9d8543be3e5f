import type { SellerNotice } from '../data/nouns.ts';
import { goodsName } from '../format/goods-name.ts';
import { useWords } from '../language/words.ts';
import { StatementLines } from '../plain/statement-lines.tsx';
import type { NoticeState } from './standing.ts';

export function Decision({ notice, state }: { notice: SellerNotice; state: NoticeState }) {
  const { t, language } = useWords('seller');
  const outcome = outcomeOf(notice, state);
  if (!outcome && !notice.reasons && notice.decisions.length === 0) return null;
  return (
    <section
      className={`note ${outcome === 'upheld' || outcome === 'found' ? 'bad' : outcome && outcome !== 'unanswered' ? 'good' : ''}`}
      aria-labelledby="decision"
    >
      <h2 id="decision">{t('decision.title')}</h2>
      {outcome && <p>{t(`decision.${outcome}`)}</p>}
      {notice.decisions.map(({ cases, lines }) => (
        <div key={cases[0]}>
          {notice.decisions.length > 1 && (
            <h3>
              {notice.cases
                .filter(({ id }) => cases.includes(id))
                .map((one) => goodsName(one, one.id))
                .join(' · ')}
            </h3>
          )}
          <StatementLines lines={lines} />
        </div>
      ))}
      {notice.gaveBack.length > 0 && (
        <>
          <h3>{t('decision.gaveBack')}</h3>
          <StatementLines lines={notice.gaveBack} />
        </>
      )}
      {notice.reasons && (
        <>
          <h3>{t('decision.reasons')}</h3>
          <p className="said">{notice.reasons[language]}</p>
        </>
      )}
      {outcome === 'upheld' && notice.actions.includes('answer') && <p>{t('decision.late')}</p>}
    </section>
  );
}

function outcomeOf(
  notice: SellerNotice,
  state: NoticeState,
): 'upheld' | 'unanswered' | 'found' | 'shopReopened' | 'overturned' | 'withdrawn' | undefined {
  if (state === 'upheld' || state === 'unanswered' || state === 'found') return state;
  if (state !== 'restored' && state !== 'restoring') return undefined;
  if (notice.cases.every(({ decision }) => decision === 'unanswered')) return 'shopReopened';
  return notice.cases.some(({ decision }) => decision?.startsWith('overturned')) ? 'overturned' : 'withdrawn';
}
