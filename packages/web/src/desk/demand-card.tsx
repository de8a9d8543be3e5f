import { useAct } from '../data/api.ts';
import type { CaseDetail } from '../data/nouns.ts';
import { useWords } from '../language/words.ts';
import { CaseDocuments } from '../office/case-documents.tsx';
import { Panel } from '../office/panel.tsx';
import { ReasonsForm } from '../office/reasons-form.tsx';
import { Facts } from '../plain/facts.tsx';

/** Demands for payment that the seller reported; the desk alone reads them, and finds what there is to each. */
export function DemandCards({ detail }: { detail: CaseDetail }) {
  return detail.demands.map((demand) => <DemandCard key={demand.id} id={detail.id} demand={demand} />);
}

function DemandCard({ id, demand }: { id: string; demand: CaseDetail['demands'][number] }) {
  const { t, term, money } = useWords('desk');
  const decide = useAct('decideDemand', { case: id });
  const { amount, channel, on, words, documents, finding } = demand;
  return (
    <Panel title={t('demand.title')}>
      <p>{t('demand.lead')}</p>
      <Facts
        className="facts-grid"
        of={[
          [t('demand.on'), on],
          [t('demand.channel'), term('demandChannel', channel)],
          [t('demand.amount'), amount && money(amount)],
        ]}
      />
      {words && <p className="said">{words}</p>}
      <CaseDocuments of={id} documents={documents} />
      {finding && (
        <p>
          <strong>{term('demandFinding', finding)}</strong>
        </p>
      )}
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
