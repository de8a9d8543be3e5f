import type { Schemas } from '@marketsafe/sdk';
import type { CaseDetail } from '../data/nouns.ts';
import { useWords } from '../language/words.ts';
import { Facts } from '../plain/facts.tsx';
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
      <Facts
        className="facts-grid"
        of={[
          [t('statutory.before'), before],
          [t('statutory.number'), number],
          [t('statutory.on'), on],
          [t('statutory.entered'), shortInstant(at)],
          [
            t('statutory.finding'),
            <>
              <strong>{term('proceedingsFinding', finding ?? 'open')}</strong>
              {lacks.length > 0 &&
                ` (${lacks.map((lack) => term('refusal', lack)).join(language === 'en' ? '; ' : '；')})`}
            </>,
          ],
        ]}
      />
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
      <Facts
        className="facts-grid"
        of={[
          [t('statutory.ground'), term('delayGround', ground)],
          [t('statutory.asked'), shortInstant(at)],
          [
            t('statutory.finding'),
            <>
              <strong>{term('delayFinding', finding ?? 'open')}</strong>
              {lacks.length > 0 &&
                ` (${lacks.map((lack) => term('refusal', lack)).join(language === 'en' ? '; ' : '；')})`}
            </>,
          ],
        ]}
      />
      {derivation && <p className="note">{derivation[language]}</p>}
      <CaseDocuments of={id} documents={documents} />
    </section>
  );
}
