import { useAct, useRead } from '../data/api.ts';
import { useMe } from '../data/session.ts';
import { useWords } from '../language/words.ts';
import { LoadedItems } from '../office/list-states.tsx';
import { StageCard } from '../office/stage-card.tsx';
import { useTitle } from '../plain/title.ts';

/** For the people of a marketplace: whose removals they release one by one, and what came of it. */
export function MarketplaceStagesPage() {
  const { t } = useWords('office');
  useTitle(t('stages.title'));
  const stages = useRead('listMarketplaceStages');
  const act = useAct('requestStageAsMarketplace');
  const mayDecide = useMe().data?.position === 'administrator';
  return (
    <>
      <h1>{t('stages.title')}</h1>
      <p>{t('stages.lead')}</p>
      <p className="hint">{t('stages.numbers')}</p>
      <LoadedItems query={stages} empty={t('stages.empty')}>
        {(items) => (
          <div className="stack">
            {items.map((one) => (
              <StageCard
                key={one.holder?.id ?? ''}
                of={one}
                act={act}
                say={(said) => said}
                mayDecide={mayDecide}
                shadowPage="/portal/shadow"
              />
            ))}
          </div>
        )}
      </LoadedItems>
    </>
  );
}
