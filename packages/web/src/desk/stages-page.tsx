import { useAct, useRead } from '../data/api.ts';
import { useMe } from '../data/session.ts';
import { useWords } from '../language/words.ts';
import { LoadedItems } from '../office/list-states.tsx';
import { StageCard } from '../office/stage-card.tsx';
import { useTitle } from '../plain/title.ts';

/** How far each marketplace trusts the orders of each rights holder. */
export function StagesPage() {
  const { t } = useWords('office');
  useTitle(t('stages.title'));
  const stages = useRead('listStages');
  const act = useAct('requestStage');
  const position = useMe().data?.position ?? '';
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
                key={`${one.marketplace} ${one.holder?.id ?? ''}`}
                of={one}
                act={act}
                say={(said) => ({ ...said, marketplace: one.marketplace })}
                mayDecide={['approver', 'administrator'].includes(position)}
                shadowPage="/desk/shadow"
              />
            ))}
          </div>
        )}
      </LoadedItems>
    </>
  );
}
