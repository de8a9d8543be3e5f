import { Card } from 'antd';
import { useState } from 'react';
import { useAct } from '../data/api.ts';
import type { CaseDetail } from '../data/nouns.ts';
import { useMe } from '../data/session.ts';
import { useWords } from '../language/words.ts';
import { ReasonsForm } from '../office/reasons-form.tsx';
import { AwardForm } from './award-form.tsx';
import { CallForm } from './call-form.tsx';
import { DemandCards } from './demand-card.tsx';
import { HoldAction } from './hold-action.tsx';
import { type Lack, LacksField } from './lacks-field.tsx';
import { MaliceForm } from './malice-form.tsx';
import { RevokeLinks } from './revoke-links.tsx';
import { RulingForm } from './ruling-form.tsx';
import { DelayForm, ProceedingsForm } from './statutory-forms.tsx';

const ours = [
  'decide-proceedings',
  'decide-delay',
  'review',
  'rule',
  'decide-appeal',
  'release',
  'resume',
  'hold',
  'confirm-recall',
  'find-malice',
  'enter-award',
] as const;

/** The seller of these has no link: we have sent them none yet, or their marketplace decides the case and writes to them. */
const unlinked = [
  ...['filed', 'refused', 'desk-review', 'removing', 'unconfirmed'],
  ...['submitting', 'submitted', 'asked-back', 'declined', 'escalated', 'removed-there'],
];

/** What the desk may do with a case now; what it may not, is not there. */
export function DeskActions({ detail }: { detail: CaseDetail }) {
  const { t } = useWords('desk');
  const can = (action: (typeof ours)[number]) => detail.actions.includes(action);
  const revoke = useAct('revokeCaseLinks', { case: detail.id });
  const unreachable = detail.status === 'undeliverable';
  return (
    <>
      {!ours.some(can) && !unreachable && detail.demands.length === 0 && <p className="note">{t('act.none')}</p>}
      {unreachable && <CallForm id={detail.id} />}
      <DemandCards detail={detail} />
      {can('decide-proceedings') && <ProceedingsForm detail={detail} />}
      {can('decide-delay') && <DelayForm detail={detail} />}
      {can('review') && <Review id={detail.id} />}
      {can('rule') && <RulingForm detail={detail} />}
      {can('decide-appeal') && <Appeal detail={detail} />}
      {can('release') && <Release id={detail.id} />}
      {can('resume') && <Resume id={detail.id} />}
      {can('confirm-recall') && <Recall id={detail.id} />}
      {can('find-malice') && <MaliceForm detail={detail} />}
      {can('enter-award') && <AwardForm detail={detail} />}
      {can('hold') && <HoldAction id={detail.id} />}
      {!unlinked.includes(detail.status) && <RevokeLinks scope="case" revoke={revoke} />}
    </>
  );
}

function Review({ id }: { id: string }) {
  const { t } = useWords('desk');
  const review = useAct('review', { case: id });
  const [lacks, setLacks] = useState<readonly Lack[]>([]);
  const [unnamed, setUnnamed] = useState(false);
  return (
    <Card title={<h2 className="small-head">{t('review.title')}</h2>}>
      <ReasonsForm
        choices={[
          { value: 'proceed', text: t('review.proceed') },
          { value: 'refuse', text: t('review.refuse') },
        ]}
        busy={review.isPending}
        error={review.error}
        onDecide={(decision, reasons) =>
          decision === 'refuse' && lacks.length === 0
            ? setUnnamed(true)
            : review.mutate({ decision, lacks: decision === 'refuse' ? [...lacks] : [], reasons, scope: 'bundle' })
        }
      >
        <p>{t('review.text')}</p>
        <LacksField chosen={lacks} missing={unnamed} onChoose={setLacks} />
      </ReasonsForm>
    </Card>
  );
}

function Recall({ id }: { id: string }) {
  const { t } = useWords('desk');
  const recall = useAct('confirmRecall', { case: id });
  return (
    <Card title={<h2 className="small-head">{t('recall.title')}</h2>}>
      <ReasonsForm
        readBy="desk"
        choices={[{ value: 'recalled', text: t('recall.submit') }]}
        busy={recall.isPending}
        error={recall.error}
        onDecide={(_, reasons) => recall.mutate({ reasons })}
      >
        <p>{t('recall.text')}</p>
      </ReasonsForm>
    </Card>
  );
}

const decisions = [
  'review-passed',
  'review-refused',
  'case-upheld',
  'case-overturned',
  'appeal-allowed',
  'appeal-dismissed',
];

function Appeal({ detail }: { detail: CaseDetail }) {
  const { t } = useWords('desk');
  const decide = useAct('decideAppeal', { case: detail.id });
  const me = useMe().data?.user.id;
  const isBarred = detail.timeline.some((entry) => decisions.includes(entry.type) && entry.detail.decider === me);
  if (isBarred)
    return (
      <Card title={<h2 className="small-head">{t('appeal.title')}</h2>}>
        <p>{t('appeal.barred')}</p>
      </Card>
    );
  return (
    <Card title={<h2 className="small-head">{t('appeal.title')}</h2>}>
      <ReasonsForm
        choices={[
          { value: 'confirmed', text: t('appeal.confirmed') },
          { value: 'reversed', text: t('appeal.reversed') },
        ]}
        busy={decide.isPending}
        error={decide.error}
        onDecide={(outcome, reasons) => decide.mutate({ outcome, reasons })}
      />
    </Card>
  );
}

function Release({ id }: { id: string }) {
  const { t } = useWords('desk');
  const release = useAct('release', { case: id });
  return (
    <Card title={<h2 className="small-head">{t('hold.release')}</h2>}>
      <ReasonsForm
        readBy="decided"
        choices={(['go-on', 'upheld', 'overturned'] as const).map((value) => ({ value, text: t(`hold.${value}`) }))}
        busy={release.isPending}
        error={release.error}
        onDecide={(outcome, reasons) => release.mutate({ outcome, reasons })}
      />
    </Card>
  );
}

function Resume({ id }: { id: string }) {
  const { t } = useWords('desk');
  const resume = useAct('resume', { case: id });
  return (
    <Card title={<h2 className="small-head">{t('resume.title')}</h2>}>
      <ReasonsForm
        readBy="decided"
        choices={(['go-on', 'restore'] as const).map((value) => ({ value, text: t(`resume.${value}`) }))}
        busy={resume.isPending}
        error={resume.error}
        onDecide={(decision, reasons) => resume.mutate({ decision, reasons })}
      >
        <p>{t('resume.text')}</p>
      </ReasonsForm>
    </Card>
  );
}
