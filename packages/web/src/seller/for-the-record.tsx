import { useState } from 'react';
import type { SellerNotice } from '../data/nouns.ts';
import { useWords } from '../language/words.ts';
import { RecordForm } from './record-form.tsx';
import { Sent } from './sent.tsx';

/** After the deadline: the stored statements, the remaining actions, and a form for more behind a button. */
export function ForTheRecord({ link, notice }: { link: string; notice: SellerNotice }) {
  const { t, language } = useWords('seller');
  const [open, setOpen] = useState(false);
  const may = notice.actions.includes('add-to-record');
  if (!may && notice.recorded.length === 0) return null;
  return (
    <>
      {notice.recorded.map((one) => (
        <Sent key={one.receivedAt} link={link} answer={one} title={t('record.kept')} />
      ))}
      <section className="card" aria-labelledby="record">
        <h2 id="record">{t('record.title')}</h2>
        <p>{t('record.text')}</p>
        {notice.left && <p role="status">{notice.left[language]}</p>}
        {may && !open && (
          <button type="button" className="button" onClick={() => setOpen(true)}>
            {t('record.open')}
          </button>
        )}
      </section>
      {may && open && <RecordForm link={link} notice={notice} onDone={() => setOpen(false)} />}
    </>
  );
}
