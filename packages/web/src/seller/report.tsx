import { useState } from 'react';
import { useAct } from '../data/api.ts';
import { evidencePages, saveEvidence } from '../data/documents.ts';
import type { SellerNotice } from '../data/nouns.ts';
import { sendExhibit } from '../data/uploads.ts';
import { chinaZone, lastInstant } from '../format/time.ts';
import { useWords } from '../language/words.ts';
import { Colon } from '../plain/colon.tsx';
import { DocumentPages } from '../plain/document-pages.tsx';
import { AreaField, Form } from '../plain/form.tsx';
import { ProblemNote } from '../plain/problem-note.tsx';
import { UploadField } from '../plain/upload-slot.tsx';
import { useForm } from '../plain/use-form.ts';
import { useUploads } from '../plain/use-uploads.ts';

/** The rights holder's report in the contest, and the seller's one reply. */
export function ReportSection({ link, notice }: { link: string; notice: SellerNotice }) {
  const { t, term, longInstant } = useWords('seller');
  const [failed, setFailed] = useState<unknown>();
  const { report } = notice;
  if (!report) return null;
  const may = notice.actions.includes('reply');
  const until = may ? notice.clocks.find(({ clock }) => clock === 'reply') : undefined;
  const { kind, on, examiner, finding, documents, reply } = report;
  return (
    <section className="card" aria-labelledby="report">
      <h2 id="report">{t('report.title')}</h2>
      {may && <p>{t('report.lead')}</p>}
      {until && (
        <p className="note warn">{t('report.until', { when: longInstant(lastInstant(until.due), chinaZone) })}</p>
      )}
      <h3>{term('reportKind', kind)}</h3>
      <ul>
        <li>
          {t('report.on')}
          <Colon />
          {on}
        </li>
        <li>
          {t('report.examiner')}
          <Colon />
          {examiner}
        </li>
        <li>
          {t('report.finding')}
          <Colon />
          <strong>{term('reportFinding', finding)}</strong>
        </li>
      </ul>
      {kind === 'test-purchase' && <p>{t('report.unseen')}</p>}
      <ul>
        {documents.map((one) => (
          <li key={one.id}>
            <button type="button" className="button" onClick={() => saveEvidence(link, one.id).catch(setFailed)}>
              {one.name}
            </button>
            <DocumentPages {...one} read={(page) => evidencePages(link)(one.id, page)} />
          </li>
        ))}
      </ul>
      {failed !== undefined && <ProblemNote error={failed} />}
      {may && <ReplyForm link={link} />}
      {!may && <h3>{t('report.sent')}</h3>}
      {!may && !reply && <p className="soft">{t('report.none')}</p>}
      {reply?.statement && <p className="said">{reply.statement}</p>}
      {reply && (
        <ul>
          {reply.exhibits.map((one) => (
            <li key={one.id}>
              {one.name}
              <DocumentPages {...one} read={(page) => evidencePages(link)(one.id, page)} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function ReplyForm({ link }: { link: string }) {
  const { t } = useWords('seller');
  const uploads = useUploads(sendExhibit(link));
  const form = useForm({
    ...{ act: useAct('replyToReport', { link }), waits: uploads.sending },
    start: { statement: '' },
    check: ({ statement }) => ({ statement: !statement && uploads.ids.length === 0 && t('report.missing') }),
    say: ({ statement }) => ({ documents: uploads.ids, ...(statement && { statement }) }),
  });
  return (
    <Form of={form} submit={t('report.submit')} sending={t('answer.sending')} isPrimary>
      <AreaField {...form.field('statement')} label={t('report.words')} hint={t('report.wordsHint')} />
      <UploadField label={t('report.documents')} uploads={uploads} read={evidencePages(link)} />
    </Form>
  );
}
