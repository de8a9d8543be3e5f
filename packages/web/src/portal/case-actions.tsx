import { useAct } from '../data/api.ts';
import type { CaseDetail } from '../data/nouns.ts';
import { sendDocument } from '../data/uploads.ts';
import { lastInstant } from '../format/time.ts';
import { useWords } from '../language/words.ts';
import { ActButton } from '../office/act-button.tsx';
import { Panel } from '../office/panel.tsx';
import { ScopeField } from '../office/scope-field.tsx';
import { type RaisedKind, raisedKinds } from '../plain/matter-fields.ts';
import { AppealAction } from './appeal-action.tsx';
import { MatterAction } from './matter-action.tsx';
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

/** The rights holder's current actions, each with its consequence. */
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
      {raisedKinds.map((kind) => (
        <Matter key={kind} {...{ kind, detail }} />
      ))}
      {can('withdraw') && <WithdrawAction id={detail.id} />}
      {can('extend') && <Extend id={detail.id} />}
      {can('appeal') && <AppealAction id={detail.id} />}
    </Panel>
  );
}

function Matter({ kind, detail }: { kind: RaisedKind; detail: CaseDetail }) {
  return (
    <MatterAction
      {...{ kind, actions: detail.actions, send: sendDocument, Scope: ScopeField }}
      act={useAct('raiseMatter', { case: detail.id })}
      left={{ kind: detail.proceedingsKinds }}
      count={detail.delayDaysLeft ?? 0}
    />
  );
}

function StandBehind({ id }: { id: string }) {
  const { t } = useWords('portal');
  return (
    <section className="action">
      <p>{t('actions.standBehindText')}</p>
      <ActButton type="primary" act={useAct('standBehind', { case: id })} say={{ scope: 'bundle' }}>
        {t('actions.standBehind')}
      </ActButton>
    </section>
  );
}

function Extend({ id }: { id: string }) {
  const { t } = useWords('portal');
  return (
    <section className="action">
      <p>{t('actions.extendText')}</p>
      <ActButton act={useAct('extendAsComplainant', { case: id })} say={undefined}>
        {t('actions.extend')}
      </ActButton>
    </section>
  );
}
