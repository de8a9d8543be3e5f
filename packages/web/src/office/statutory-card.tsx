import type { Schemas } from '@marketsafe/sdk';
import type { CaseDetail } from '../data/nouns.ts';
import { useWords } from '../language/words.ts';
import { CaseDocuments } from './case-documents.tsx';
import { Panel } from './panel.tsx';

/** What was entered and asked on a statutory track, and what the desk found of each. */
export function StatutoryCard({ detail }: { detail: CaseDetail }) {
  const { t } = useWords('office');
  if (detail.proceedings.length + detail.delays.length === 0) return null;
  return (
    <Panel title={t('statutory.title')}>
      {detail.proceedings.map((one) => (
        <ProceedingsFacts key={one.id} id={detail.id} proceedings={one} />
      ))}
      {detail.delays.map((one) => (
        <DelayFacts key={one.id} id={detail.id} delay={one} />
      ))}
    </Panel>
  );
}

export function ProceedingsFacts({ id, proceedings }: { id: string; proceedings: Schemas['ProceedingsView'] }) {
  const { t, language, term, shortInstant } = useWords('office');
  const { kind, before, number, on, at, finding, lacks, documents } = proceedings;
  return (
    <section className="stack">
      <h3>{term('proceedings', kind)}</h3>
      <dl className="facts-grid">
        <dt>{t('statutory.before')}</dt>
        <dd>{before}</dd>
        <dt>{t('statutory.number')}</dt>
        <dd>{number}</dd>
        <dt>{t('statutory.on')}</dt>
        <dd>{on}</dd>
        <dt>{t('statutory.entered')}</dt>
        <dd>{shortInstant(at)}</dd>
        <dt>{t('statutory.finding')}</dt>
        <dd>
          <strong>{term('proceedingsFinding', finding ?? 'open')}</strong>
          {lacks.length > 0 && ` (${lacks.map((lack) => term('refusal', lack)).join(language === 'en' ? '; ' : '；')})`}
        </dd>
      </dl>
      <CaseDocuments of={id} documents={documents} />
    </section>
  );
}

export function DelayFacts({ id, delay }: { id: string; delay: Schemas['DelayView'] }) {
  const { t, language, term, shortInstant } = useWords('office');
  const { ground, at, finding, derivation, lacks, documents } = delay;
  return (
    <section className="stack">
      <h3>{t('statutory.delay')}</h3>
      <dl className="facts-grid">
        <dt>{t('statutory.ground')}</dt>
        <dd>{term('delayGround', ground)}</dd>
        <dt>{t('statutory.asked')}</dt>
        <dd>{shortInstant(at)}</dd>
        <dt>{t('statutory.finding')}</dt>
        <dd>
          <strong>{term('delayFinding', finding ?? 'open')}</strong>
          {lacks.length > 0 && ` (${lacks.map((lack) => term('refusal', lack)).join(language === 'en' ? '; ' : '；')})`}
        </dd>
      </dl>
      {derivation && <p className="note">{derivation[language]}</p>}
      <CaseDocuments of={id} documents={documents} />
    </section>
  );
}
