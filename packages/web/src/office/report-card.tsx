import type { CaseDetail } from '../data/nouns.ts';
import { useWords } from '../language/words.ts';
import { Facts } from '../plain/facts.tsx';
import { DocumentList } from './document-list.tsx';
import { Panel } from './panel.tsx';

/** A test purchase or an expert's report in the contest, and the seller's reply. */
export function ReportCard({ detail: { id, report } }: { detail: CaseDetail }) {
  const { t, term, shortInstant } = useWords('office');
  if (!report) return null;
  const { kind, on, order, examiner, custody, finding, documents, reply } = report;
  return (
    <Panel title={t('case.report')}>
      <p>
        <strong>{term('reportKind', kind)}</strong>
      </p>
      <Facts
        className="facts-grid"
        of={[
          [t('case.reportOn'), on],
          [t('case.reportOrder'), order],
          [t('case.reportExaminer'), examiner],
          [
            t('case.reportCustody'),
            custody && (
              <ol>
                {custody.map(({ by, from, to }) => (
                  <li key={from}>
                    {by} · {shortInstant(from)} – {to === undefined ? t('case.custodyStill') : shortInstant(to)}
                  </li>
                ))}
              </ol>
            ),
          ],
          [t('case.reportFinding'), term('reportFinding', finding)],
        ]}
      />
      <DocumentList of={id} documents={documents.map((one) => ({ ...one, what: term('reportKind', kind) }))} />
      <h3>{t('case.reply')}</h3>
      {!reply && <p className="soft">{t('case.replyNone')}</p>}
      {reply?.statement && <p className="said">{reply.statement}</p>}
      {reply && <DocumentList of={id} documents={reply.exhibits.map((one) => ({ ...one, what: t('case.reply') }))} />}
    </Panel>
  );
}
