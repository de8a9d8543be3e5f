import type { Schemas } from '@marketsafe/sdk';
import type { CaseDetail } from '../data/nouns.ts';
import { useWords } from '../language/words.ts';
import { Facts } from '../plain/facts.tsx';
import { CaseDocuments } from './case-documents.tsx';
import { Panel } from './panel.tsx';

type Matter = Schemas['MatterView'];
/** Where a reader is shown neither its documents nor what it lacks, there are none. */
type Shown = Omit<Matter, 'documents' | 'lacks'> & Partial<Pick<Matter, 'documents' | 'lacks'>>;

/** What a complaint that was wrong brought is in its own card, and a report to the desk where the desk decides it. */
const elsewhere: readonly Matter['kind'][] = ['demand', 'loss', 'malice', 'award'];

/** What was asked of the desk, and what it found of each. */
export function MatterCards({ detail: { id, matters } }: { detail: CaseDetail }) {
  const { t } = useWords('office');
  const shown = matters.filter(({ kind }) => !elsewhere.includes(kind));
  if (shown.length === 0) return null;
  return (
    <Panel title={t('matter.title')}>
      {shown.map((one) => (
        <MatterFacts key={one.id} id={id} matter={one} />
      ))}
    </Panel>
  );
}

/** Whatever its kind says is shown, and nothing is asked by kind. */
export function MatterFacts({ id, matter }: { id: string; matter: Shown }) {
  const { t, language, term, shortInstant, money } = useWords('office');
  const { kind, said, at, finding, lacks = [], documents = [], derivation, reasons } = matter;
  return (
    <section className="stack">
      <h3>{said.kind ? term('proceedings', said.kind) : term('matter', kind)}</h3>
      <Facts
        className="facts-grid"
        of={[
          [t('matter.before'), said.before],
          [t('matter.number'), said.number],
          [t('matter.on'), said.on],
          [t('matter.until'), said.until],
          [t('matter.channel'), said.channel && term('demandChannel', said.channel)],
          [t('matter.amount'), said.amount && money(said.amount)],
          [t('matter.ground'), said.ground && term('delayGround', said.ground)],
          [t('matter.at'), shortInstant(at)],
          [
            t('matter.finding'),
            <>
              <strong>{term('matterFinding', finding ?? 'open')}</strong>
              {lacks.length > 0 &&
                ` (${lacks.map((lack) => term('refusal', lack)).join(language === 'en' ? '; ' : '；')})`}
            </>,
          ],
          [t('matter.reasons'), reasons?.[language]],
        ]}
      />
      {said.words && <p className="said">{said.words}</p>}
      {derivation && <p className="note">{derivation[language]}</p>}
      <CaseDocuments of={id} documents={documents} />
    </section>
  );
}
