import { useAct } from '../data/api.ts';
import { evidencePages } from '../data/documents.ts';
import type { SellerNotice } from '../data/nouns.ts';
import { sendExhibit } from '../data/uploads.ts';
import { chinaZone, lastInstant } from '../format/time.ts';
import { useWords } from '../language/words.ts';
import { Wrong } from '../plain/field.tsx';
import { Form } from '../plain/form.tsx';
import { shrunk } from '../plain/shrink.ts';
import { UploadSlot } from '../plain/upload-slot.tsx';
import { useArrival } from '../plain/use-arrival.ts';
import { useForm } from '../plain/use-form.ts';
import { useUploads } from '../plain/use-uploads.ts';
import { itemName } from './completeness.ts';

/** More documents with an answer that was sent, until the rights holder's time to act on it ends. */
export function MoreDocuments({ link, notice }: { link: string; notice: SellerNotice }) {
  const { t } = useWords('seller');
  const act = useAct('addDocuments', { link });
  const arrived = useArrival<HTMLParagraphElement>(act.isSuccess);
  if (!notice.actions.includes('add-documents') || notice.answer === undefined) return null;
  return (
    <section className="card" aria-labelledby="more">
      <h2 id="more">{t('more.title')}</h2>
      {act.isSuccess && (
        <p className="note good" role="status" ref={arrived} tabIndex={-1}>
          {t('more.done')}
        </p>
      )}
      <MoreForm key={act.submittedAt} {...{ link, notice, act }} />
    </section>
  );
}

interface FormProps {
  readonly link: string;
  readonly notice: SellerNotice;
  readonly act: ReturnType<typeof useAct<'addDocuments', { link: string }>>;
}

function MoreForm({ link, notice, act }: FormProps) {
  const { t, language, longInstant } = useWords('seller');
  const uploads = useUploads(sendExhibit(link), { prepare: shrunk });
  const form = useForm({
    ...{ act, waits: uploads.sending },
    start: {},
    check: () => ({ documents: uploads.ids.length === 0 && t('more.missing') }),
    say: () => ({ exhibits: uploads.arrived }),
  });
  const until = notice.clocks.find(({ whose }) => whose === 'complainant')?.due;
  const items =
    notice.answers
      .find(({ kind }) => kind === notice.answer?.kind)
      ?.checklist.filter(({ accepts }) => accepts.includes('file')) ?? [];
  return (
    <Form of={form} submit={t('more.button')} sending={t('answer.sending')}>
      <p>
        {t('more.text')} {until && t('more.until', { when: longInstant(lastInstant(until), chinaZone) })}
      </p>
      <ul className="checklist">
        {items.map((item) => (
          <li key={item.item}>
            <h3>{itemName(item, language)}</h3>
            <UploadSlot
              label={itemName(item, language)}
              item={item.item}
              uploads={uploads}
              read={evidencePages(link)}
              wrong={form.faults.documents}
            />
          </li>
        ))}
      </ul>
      <Wrong wrong={form.faults.documents} />
    </Form>
  );
}
