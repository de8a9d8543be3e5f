import { Card } from 'antd';
import type { CaseDetail } from '../data/nouns.ts';
import { useWords } from '../language/words.ts';
import { AnswerBody } from './answer-body.tsx';

/** The seller's counter-notice, and what it sent when nothing waited for an answer any more. */
export function AnswerCard({ detail }: { detail: CaseDetail }) {
  const { t } = useWords('office');
  const { id, answer, recorded, checklist } = detail;
  return (
    <>
      <Card title={<h2 className="small-head">{t('case.answer')}</h2>}>
        {!answer && <p className="soft">{t('case.noAnswer')}</p>}
        {answer && <AnswerBody id={id} answer={answer} checklist={checklist} />}
      </Card>
      {recorded.length > 0 && (
        <Card title={<h2 className="small-head">{t('case.recorded')}</h2>}>
          <p className="soft">{t('case.recordedText')}</p>
          {recorded.map((one) => (
            <AnswerBody key={one.receivedAt} id={id} answer={one} checklist={one.checklist} />
          ))}
        </Card>
      )}
    </>
  );
}
