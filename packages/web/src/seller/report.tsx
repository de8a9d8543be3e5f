import { useState } from 'react';
import { useAct } from '../data/api.ts';
import { evidencePages, saveEvidence } from '../data/documents.ts';
import type { SellerNotice } from '../data/nouns.ts';
import { sendExhibit } from '../data/uploads.ts';
import { chinaZone, lastInstant } from '../format/time.ts';
import { useWords } from '../language/words.ts';
import { Colon } from '../plain/colon.tsx';
import { DocumentPages } from '../plain/document-pages.tsx';
import { Field } from '../plain/field.tsx';
import { ProblemNote } from '../plain/problem-note.tsx';
import { UploadSlot } from '../plain/upload-slot.tsx';
import { useUploads } from '../plain/use-uploads.ts';

/** What the rights holder put forward in the contest, and the seller's one reply to it. */
export function ReportSection({ link, notice }: { link: string; notice: SellerNotice }) {
  const { t, term, longInstant } = useWords('seller');
  const [failed, setFailed] = useState<unknown>();
  const { report } = notice;
  if (!report) return null;
  const may = notice.actions.includes('reply');
  const until = may ? notice.clocks.find(({ clock }) => clock === 'reply') : undefined;
  const { kind, on, order, examiner, finding, documents, reply } = report;
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
        {order && (
          <li>
            {t('report.order')}
            <Colon />
            {order}
          </li>
        )}
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
  const reply = useAct('replyToReport', { link });
  const uploads = useUploads(sendExhibit(link));
  const [words, setWords] = useState('');
  const [tried, setTried] = useState(false);
  const documents = uploads.uploads.flatMap(({ exhibit }) => (exhibit ? [exhibit.id] : []));
  const sending = uploads.uploads.some(({ exhibit, problem, error }) => !exhibit && !problem && error === undefined);
  const empty = !words.trim() && documents.length === 0;
  return (
    <>
      <Field
        label={t('report.words')}
        hint={t('report.wordsHint')}
        wrong={tried && empty ? t('report.missing') : undefined}
      >
        {(control) => (
          <textarea {...control} maxLength={5000} value={words} onChange={(e) => setWords(e.target.value)} />
        )}
      </Field>
      <h3>{t('report.documents')}</h3>
      <p className="soft small">{t('answer.limits')}</p>
      <UploadSlot
        label={t('report.documents')}
        uploads={uploads.uploads}
        onAdd={(files) => uploads.add('reply', files)}
        onAgain={uploads.again}
        onRemove={uploads.remove}
        read={evidencePages(link)}
      />
      <p className="after-fields">
        <button
          type="button"
          className="button primary"
          disabled={reply.isPending || sending}
          onClick={() => {
            setTried(true);
            if (!empty) reply.mutate({ documents, ...(words.trim() && { statement: words.trim() }) });
          }}
        >
          {t(reply.isPending || sending ? 'answer.sending' : 'report.submit')}
        </button>
      </p>
      {reply.isError && <ProblemNote error={reply.error} />}
    </>
  );
}
