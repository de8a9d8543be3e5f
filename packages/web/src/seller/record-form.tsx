import type { SellerNotice } from '../data/nouns.ts';
import { useWords } from '../language/words.ts';
import { Form } from '../plain/form.tsx';
import { CasePart, CheckPart, WordsPart } from './answer-parts.tsx';
import { useAnswer } from './use-answer.ts';

interface Props {
  readonly link: string;
  readonly notice: SellerNotice;
  readonly onDone: () => void;
}

/** An answer after the last deadline, for the record: all on one page, since nothing of it is required. */
export function RecordForm({ link, notice, onDone }: Props) {
  const { t } = useWords('seller');
  const answer = useAnswer({ link, notice, stage: 'record', onDone });
  return (
    <Form
      of={answer.form}
      className="card stack"
      labelledBy="record-proof"
      submit={t('answer.submit')}
      sending={t('answer.sending')}
      isPrimary
      buttonClass="big"
    >
      <h2 id="record-proof">{t('record.proof')}</h2>
      <p>{t('record.lead')}</p>
      <CasePart answer={answer} />
      {answer.way && (
        <>
          <WordsPart answer={answer} />
          <CheckPart answer={answer} />
        </>
      )}
    </Form>
  );
}
