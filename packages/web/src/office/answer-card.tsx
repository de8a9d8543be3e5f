import type { CaseDetail } from '../data/nouns.ts';
import { useWords } from '../language/words.ts';
import { AnswerBody } from './answer-body.tsx';
import { Panel } from './panel.tsx';

/** The seller's counter-notice, and statements sent after the deadline. */
export function AnswerCard({ detail }: { detail: CaseDetail }) {
  const { t } = useWords('office');
  const { id, answer, recorded, checklist } = detail;
  return (
    <>
      <Panel title={t('case.answer')}>
        {!answer && <p className="soft">{t('case.noAnswer')}</p>}
        {answer && <AnswerBody id={id} answer={answer} checklist={checklist} />}
      </Panel>
      {recorded.length > 0 && (
        <Panel title={t('case.recorded')}>
          <p className="soft">{t('case.recordedText')}</p>
          {recorded.map((one) => (
            <AnswerBody key={one.receivedAt} id={id} answer={one} checklist={one.checklist} />
          ))}
        </Panel>
      )}
    </>
  );
}
