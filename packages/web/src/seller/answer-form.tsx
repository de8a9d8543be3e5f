import { useAct } from '../data/api.ts';
import { evidencePages } from '../data/documents.ts';
import type { SellerNotice } from '../data/nouns.ts';
import { sendExhibit } from '../data/uploads.ts';
import { goodsName } from '../format/goods-name.ts';
import { useWords } from '../language/words.ts';
import { AreaField, CheckField, Form, FormFoot, TextField } from '../plain/form.tsx';
import { useForm } from '../plain/use-form.ts';
import { useUploads } from '../plain/use-uploads.ts';
import { type AnswerWay, givenItems, identifiersOf, type Written, wholeStatement } from './answer-draft.ts';
import { Checklist } from './checklist.tsx';
import { ChecksField } from './checks-field.tsx';
import { missingItems } from './completeness.ts';
import { Incomplete } from './incomplete.tsx';
import { KindChoice } from './kind-choice.tsx';
import { StillMissing } from './still-missing.tsx';

interface Props {
  readonly link: string;
  readonly notice: SellerNotice;
  /** `record`: after the deadline, so nothing is required. */
  readonly stage: 'first' | 'incomplete' | 'record';
  readonly onDone?: () => void;
}

/** The answer on one page: choose a reason, add its documents, declare, send. */
export function AnswerForm({ link, notice, stage, onDone }: Props) {
  const { t, language } = useWords('seller');
  const incomplete = stage === 'incomplete' ? notice.answer : undefined;
  const earlier = stage === 'record' ? undefined : notice.answer;
  const uploads = useUploads(sendExhibit(link), incomplete);
  const wayOf = (kind: string | undefined) => notice.answers.find((one) => one.kind === kind);
  const missingOf = (kind: AnswerWay['kind'] | undefined, written: Written) =>
    stage === 'record' ? [] : missingItems(wayOf(kind)?.checklist ?? [], givenItems(written, uploads));
  const form = useForm({
    ...{ act: useAct('answerComplaint', { link }), waits: uploads.sending, onDone },
    start: {
      kind: incomplete?.kind as AnswerWay['kind'] | undefined,
      written: Object.fromEntries((earlier?.identifiers ?? []).map(({ item, text }) => [item, text])) as Written,
      ...{ statement: earlier?.statement ?? '', supplier: '', declaration: false },
      except: [] as readonly string[],
    },
    check: ({ kind, written, supplier, declaration }) => ({
      kind: kind === undefined,
      documents: missingOf(kind, written).length > 0,
      supplier: kind === 'accepted' && !supplier && t('answer.missingSupplier'),
      declaration: !declaration && t('answer.missingDeclaration'),
    }),
    say: ({ kind, written, supplier, declaration, except, ...said }) => {
      const checklist = wayOf(kind)?.checklist ?? [];
      const items = new Set(checklist.map(({ item }) => item));
      const statement = wholeStatement(checklist, written, said.statement, language);
      return {
        ...{
          kind: kind as AnswerWay['kind'],
          declaration,
          except: [...except],
          identifiers: identifiersOf(checklist, written),
        },
        exhibits: uploads.arrived.filter(({ item }) => items.has(item)),
        ...(statement && { statement }),
        ...(supplier && { supplier }),
      };
    },
  });
  const { kind, written } = form.values;
  const way = wayOf(kind);
  return (
    <Form of={form} className="stack">
      {stage === 'incomplete' && <Incomplete notice={notice} />}
      <section className="card" aria-labelledby="proof">
        <h2 id="proof">{t(stage === 'record' ? 'record.proof' : 'proof.title')}</h2>
        <p>{t(stage === 'record' ? 'record.lead' : 'proof.lead')}</p>
        <KindChoice ways={notice.answers} chosen={kind} onChoose={(chosen) => form.set({ kind: chosen })} />
        {wayOf('accepted') && <p className="soft small">{t('answer.accept')}</p>}
      </section>
      <section className="card" aria-labelledby="answer">
        <h2 id="answer">{t('answer.title')}</h2>
        {!way && <p className="soft">{t('answer.choose')}</p>}
        {way && (
          <>
            <Checklist
              checklist={way.checklist}
              written={written}
              onWritten={(next) => form.set({ written: next })}
              uploads={uploads}
              read={evidencePages(link)}
            />
            {kind === 'accepted' && (
              <TextField
                {...form.field('supplier')}
                maxLength={1000}
                label={t('answer.supplier')}
                hint={t('answer.supplierHint')}
              />
            )}
            <AreaField
              {...form.field('statement')}
              maxLength={4000}
              label={t('answer.statement')}
              hint={t('answer.statementHint')}
            />
            {notice.cases.length > 1 && (
              <ChecksField
                {...form.field('except')}
                label={t('answer.except')}
                hint={t('answer.exceptHint')}
                options={notice.cases.map((one) => ({ value: one.id, label: goodsName(one, one.id) }))}
              />
            )}
            <CheckField {...form.field('declaration')} className="declaration" label={t('answer.declaration')} />
            {form.faults.documents && <StillMissing items={missingOf(kind, written)} />}
            <FormFoot of={form} submit={t('answer.submit')} sending={t('answer.sending')} isPrimary buttonClass="big" />
          </>
        )}
      </section>
    </Form>
  );
}
