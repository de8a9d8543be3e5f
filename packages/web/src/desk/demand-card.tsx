import { useAct } from '../data/api.ts';
import type { CaseDetail } from '../data/nouns.ts';
import { useWords } from '../language/words.ts';
import { MatterFacts } from '../office/matter-card.tsx';
import { Panel } from '../office/panel.tsx';
import { ReasonsForm } from '../office/reasons-form.tsx';

/** Demands for payment that the seller reported; the desk alone reads them, and finds what there is to each. */
export function DemandCards({ detail }: { detail: CaseDetail }) {
  const demands = detail.matters.filter(({ kind }) => kind === 'demand');
  return demands.map((demand) => <DemandCard key={demand.id} id={detail.id} demand={demand} />);
}

function DemandCard({ id, demand }: { id: string; demand: CaseDetail['matters'][number] }) {
  const { t } = useWords('desk');
  const decide = useAct('decideDemand', { case: id });
  const { finding } = demand;
  return (
    <Panel title={t('demand.title')}>
      <p>{t('demand.lead')}</p>
      <MatterFacts id={id} matter={demand} />
      <ReasonsForm
        choices={[
          ...(finding === 'extortion-found'
            ? []
            : [{ value: 'extortion-found' as const, text: t('demand.found'), danger: true }]),
          ...(finding === 'not-found' ? [] : [{ value: 'not-found' as const, text: t('demand.notFound') }]),
        ]}
        act={decide}
        say={(found, { reasons }) => ({ demand: demand.id, finding: found, reasons })}
      />
    </Panel>
  );
}
