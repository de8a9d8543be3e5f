import { type FormEvent, useState } from 'react';
import { useAct } from '../data/api.ts';
import { evidencePages } from '../data/documents.ts';
import type { SellerNotice } from '../data/nouns.ts';
import { sendExhibit } from '../data/uploads.ts';
import { useWords } from '../language/words.ts';
import { ProblemNote } from '../plain/problem-note.tsx';
import { useUploads } from '../plain/use-uploads.ts';
import { type AnswerWay, type Draft, emptyDraft, givenItems, identifiersOf, wholeStatement } from './answer-draft.ts';
import { Checklist } from './checklist.tsx';
import { missingItems } from './completeness.ts';
import { Incomplete } from './incomplete.tsx';
import { KindChoice } from './kind-choice.tsx';
import { OwnWords } from './own-words.tsx';
import { StillMissing } from './still-missing.tsx';

interface Props {
  readonly link: string;
  readonly notice: SellerNotice;
  /** `record`: nothing waits for it any more, so that nothing is required of it. */
  readonly stage: 'first' | 'incomplete' | 'record';
  readonly onDone?: () => void;
}

/** What would prove the seller right, and the answer itself, on one page: choose, add documents, declare, send. */
export function AnswerForm({ link, notice, stage, onDone }: Props) {
  const incomplete = stage === 'incomplete';
  const earlier = stage === 'record' ? undefined : notice.answer;
  const { t, language } = useWords('seller');
  const answer = useAct('answerComplaint', { link });
  const [kind, setKind] = useState<AnswerWay['kind'] | undefined>(incomplete ? notice.answer?.kind : undefined);
  const [draft, setDraft] = useState<Draft>({
    ...emptyDraft,
    statement: earlier?.statement ?? '',
    written: Object.fromEntries((earlier?.identifiers ?? []).map(({ item, text }) => [item, text])),
  });
  const [tried, setTried] = useState(false);
  const uploads = useUploads(sendExhibit(link), incomplete ? notice.answer : undefined);
  const way = notice.answers.find((one) => one.kind === kind);
  const checklist = way?.checklist ?? [];
  const missing = stage === 'record' ? [] : missingItems(checklist, givenItems(checklist, draft, uploads.uploads));
  const sending = uploads.uploads.some((u) => !u.exhibit && !u.problem && u.error === undefined);
  const lacksSupplier = kind === 'accepted' && !draft.supplier.trim();

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!kind || missing.length > 0 || lacksSupplier || !draft.declared || sending) return;
    const statement = wholeStatement(checklist, draft, language);
    const items = new Set(checklist.map(({ item }) => item));
    const said = {
      kind,
      exhibits: uploads.uploads.flatMap(({ exhibit, item }) =>
        exhibit && items.has(item) ? [{ id: exhibit.id, item }] : [],
      ),
      identifiers: identifiersOf(checklist, draft),
      declaration: draft.declared,
      except: [...draft.except],
      ...(statement && { statement }),
      ...(draft.supplier.trim() && { supplier: draft.supplier.trim() }),
    };
    answer.mutate(said, onDone && { onSuccess: onDone });
  };

  return (
    <form onSubmit={submit} className="stack" noValidate>
      {incomplete && <Incomplete notice={notice} />}
      <section className="card" aria-labelledby="proof">
        <h2 id="proof">{t(stage === 'record' ? 'record.proof' : 'proof.title')}</h2>
        <p>{t(stage === 'record' ? 'record.lead' : 'proof.lead')}</p>
        <KindChoice ways={notice.answers} chosen={kind} onChoose={setKind} />
        {notice.answers.some((one) => one.kind === 'accepted') && <p className="soft small">{t('answer.accept')}</p>}
      </section>
      <section className="card" aria-labelledby="answer">
        <h2 id="answer">{t('answer.title')}</h2>
        {!way && <p className={tried ? 'wrong' : 'soft'}>{t('answer.choose')}</p>}
        {way && (
          <>
            <Checklist
              checklist={checklist}
              draft={draft}
              onDraft={setDraft}
              uploads={uploads}
              read={evidencePages(link)}
            />
            <OwnWords notice={notice} kind={way.kind} draft={draft} onDraft={setDraft} tried={tried} />
            {tried && missing.length > 0 && <StillMissing items={missing} />}
            <p className="after-fields">
              <button type="submit" className="button primary big" disabled={answer.isPending || sending}>
                {t(answer.isPending || sending ? 'answer.sending' : 'answer.submit')}
              </button>
            </p>
            {answer.isError && <ProblemNote error={answer.error} />}
          </>
        )}
      </section>
    </form>
  );
}
