import { Button } from 'antd';
import { useAct } from '../data/api.ts';
import type { CaseDetail } from '../data/nouns.ts';
import { lastInstant } from '../format/time.ts';
import { useWords } from '../language/words.ts';
import { Panel } from '../office/panel.tsx';
import { ProblemAlert } from '../office/problem-alert.tsx';
import { AppealAction } from './appeal-action.tsx';
import { DelayAction } from './delay-action.tsx';
import { ProceedingsAction } from './proceedings-action.tsx';
import { ReportForm } from './report-form.tsx';
import { WithdrawAction } from './withdraw-action.tsx';

const mine = [
  'stand-behind',
  'back-with-report',
  'enter-proceedings',
  'ask-delay',
  'withdraw',
  'extend',
  'appeal',
] as const;

/** What the rights holder may do now, each with its consequence beside it. */
export function CaseActions({ detail }: { detail: CaseDetail }) {
  const { t, shortInstant } = useWords('portal');
  const clock = detail.clocks.find(({ whose, clock: name }) => whose === 'complainant' && name === 'brand');
  const can = (action: (typeof mine)[number]) => detail.actions.includes(action);
  return (
    <Panel title={t('actions.title')}>
      {!mine.some(can) && <p className="soft">{t('actions.none')}</p>}
      {detail.needsProceedings && clock && (
        <p className="note warn">{t('actions.proceedings', { when: shortInstant(lastInstant(clock.due)) })}</p>
      )}
      {can('stand-behind') && clock && (
        <p className="note warn">{t('actions.silence', { when: shortInstant(lastInstant(clock.due)) })}</p>
      )}
      {can('stand-behind') && <StandBehind id={detail.id} />}
      {can('back-with-report') && <ReportForm id={detail.id} />}
      {can('enter-proceedings') && <ProceedingsAction detail={detail} />}
      {can('ask-delay') && <DelayAction detail={detail} />}
      {can('withdraw') && <WithdrawAction id={detail.id} />}
      {can('extend') && <Extend id={detail.id} />}
      {can('appeal') && <AppealAction id={detail.id} />}
    </Panel>
  );
}

function StandBehind({ id }: { id: string }) {
  const { t } = useWords('portal');
  const standBehind = useAct('standBehind', { case: id });
  return (
    <section className="action">
      <p>{t('actions.standBehindText')}</p>
      <Button type="primary" loading={standBehind.isPending} onClick={() => standBehind.mutate({ scope: 'bundle' })}>
        {t('actions.standBehind')}
      </Button>
      {standBehind.isError && <ProblemAlert error={standBehind.error} />}
    </section>
  );
}

function Extend({ id }: { id: string }) {
  const { t } = useWords('portal');
  const extend = useAct('extendAsComplainant', { case: id });
  return (
    <section className="action">
      <p>{t('actions.extendText')}</p>
      <Button loading={extend.isPending} onClick={() => extend.mutate()}>
        {t('actions.extend')}
      </Button>
      {extend.isError && <ProblemAlert error={extend.error} />}
    </section>
  );
}
