import { evidencePages } from '../data/documents.ts';
import { goodsName } from '../format/goods-name.ts';
import { useWords } from '../language/words.ts';
import { Colon } from '../plain/colon.tsx';
import { AreaField, CheckField, TextField } from '../plain/form.tsx';
import { Checklist } from './checklist.tsx';
import { ChecksField } from './checks-field.tsx';
import { itemName } from './completeness.ts';
import { KindChoice } from './kind-choice.tsx';
import { StillMissing } from './still-missing.tsx';
import type { AnswerInMaking } from './use-answer.ts';

interface Props {
  readonly answer: AnswerInMaking;
}

/** The kind of answer, and the documents that it needs. */
export function CasePart({ answer: { form, link, notice, uploads, way, lacking } }: Props) {
  const { t } = useWords('seller');
  const { kind, written } = form.values;
  return (
    <>
      <KindChoice
        ways={notice.answers}
        chosen={kind}
        isWrong={Boolean(form.faults.kind)}
        onChoose={(chosen) => form.set({ kind: chosen })}
      />
      {!way && notice.answers.some((one) => one.kind === 'accepted') && (
        <p className="soft small">{t('answer.accept')}</p>
      )}
      {way && (
        <Checklist
          checklist={way.checklist}
          lacking={form.faults.documents ? lacking : []}
          written={written}
          onWritten={(next) => form.set({ written: next })}
          uploads={uploads}
          read={evidencePages(link)}
        />
      )}
    </>
  );
}

/** What the seller says in its own words. */
export function WordsPart({ answer: { form, notice } }: Props) {
  const { t } = useWords('seller');
  return (
    <>
      {form.values.kind === 'accepted' && (
        <div id="supplier">
          <TextField
            {...form.field('supplier')}
            maxLength={1000}
            label={t('answer.supplier')}
            hint={t('answer.supplierHint')}
          />
        </div>
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
    </>
  );
}

/** The answer as it will be read, and the declaration. */
export function CheckPart({ answer: { form, notice, uploads, way, lacking } }: Props) {
  const { t, language } = useWords('seller');
  const { written, statement, supplier, except } = form.values;
  const left = notice.cases.filter(({ id }) => except.includes(id));
  return (
    <>
      {way && (
        <dl className="said-so-far">
          <dt>{t('sent.kind')}</dt>
          <dd>{way.text[language]}</dd>
          {way.checklist.map((item) => {
            const files = uploads.uploads.filter((upload) => upload.item === item.item && upload.exhibit);
            const words = written[item.item]?.trim();
            if (files.length === 0 && !words) return null;
            return (
              <div key={item.item}>
                <dt>{itemName(item, language)}</dt>
                {words && <dd>{words}</dd>}
                {files.map(({ key, name }) => (
                  <dd key={key}>{name}</dd>
                ))}
              </div>
            );
          })}
          {way.kind === 'accepted' && supplier && (
            <>
              <dt>{t('answer.supplier')}</dt>
              <dd>{supplier}</dd>
            </>
          )}
          {statement && (
            <>
              <dt>{t('answer.statement')}</dt>
              <dd className="said">{statement}</dd>
            </>
          )}
        </dl>
      )}
      {left.length > 0 && (
        <p>
          {t('answer.except')}
          <Colon />
          {left.map((one) => goodsName(one, one.id)).join(language === 'en' ? ', ' : '、')}
        </p>
      )}
      {form.faults.documents && <StillMissing items={lacking} />}
      <div id="declaration">
        <CheckField {...form.field('declaration')} className="declaration" label={t('answer.declaration')} />
      </div>
    </>
  );
}
