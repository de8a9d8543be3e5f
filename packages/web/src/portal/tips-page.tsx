import type { Schemas } from '@marketsafe/sdk';
import { useAct, useList } from '../data/api.ts';
import { useWords } from '../language/words.ts';
import { ActButton } from '../office/act-button.tsx';
import { LoadedPages } from '../office/list-states.tsx';
import { useTitle } from '../plain/title.ts';

/** What people without an account told about listings of the participant's brands. */
export function TipsPage() {
  const { t } = useWords('portal');
  useTitle(t('tips.title'));
  const tips = useList('listTips', undefined);
  return (
    <>
      <h1>{t('tips.title')}</h1>
      <p className="soft">{t('tips.lead')}</p>
      <LoadedPages pages={tips} empty={t('tips.empty')}>
        {(items) => (
          <div className="stack">
            {items.map((one) => (
              <TipCard key={one.id} tip={one} />
            ))}
          </div>
        )}
      </LoadedPages>
    </>
  );
}

function TipCard({ tip }: { tip: Schemas['Tip'] }) {
  const { t, language, shortInstant } = useWords('portal');
  const close = useAct('closeTip', { tip: tip.id });
  return (
    <article className="card">
      <h2>{tip.title ?? tip.listing}</h2>
      <p className="soft small">
        {tip.marketplace.name[language]} · {tip.listing} · {shortInstant(tip.at)}
      </p>
      <p className="letter-text">{tip.words}</p>
      <p className="row">
        <a href={tip.url} target="_blank" rel="noreferrer noopener">
          {t('tips.open')}
        </a>
        {tip.closedAt === undefined ? (
          <ActButton act={close} say={undefined}>
            {t('tips.close')}
          </ActButton>
        ) : (
          <span className="soft">{t('tips.closed', { when: shortInstant(tip.closedAt) })}</span>
        )}
      </p>
    </article>
  );
}
