import { useAct } from '../data/api.ts';
import { useNow } from '../data/demo.ts';
import { useKeptThere } from '../data/kept-there.ts';
import type { CaseDetail } from '../data/nouns.ts';
import { useWords } from '../language/words.ts';
import { LacksField, noLacks } from '../office/lacks-field.tsx';
import { Panel } from '../office/panel.tsx';
import { ReasonsForm } from '../office/reasons-form.tsx';
import { TextField } from '../plain/form.tsx';
import { raisedKinds } from '../plain/matter-fields.ts';
import { DecisionForm } from './decision-form.tsx';
import { HoldAction } from './hold-action.tsx';
import { EnterForm, FindForms } from './matter-forms.tsx';
import { RevokeLinks } from './revoke-links.tsx';
import { RulingForm } from './ruling-form.tsx';
import type { Papers } from './use-papers.ts';

/** In these states the seller has no link: we have not sent one yet, or the marketplace decides the case and writes to them. */
const unlinked = [
  ...['filed', 'refused', 'desk-review', 'removing', 'unconfirmed'],
  ...['submitting', 'submitted', 'asked-back', 'declined', 'escalated', 'removed-there'],
];

/** The actions of the review team on a case; those not allowed now are absent. */
export function DeskActions({ detail, papers }: { detail: CaseDetail; papers: Papers }) {
  const { t } = useWords('desk');
  const can = (action: CaseDetail['actions'][number]) => detail.actions.includes(action);
  const revoke = useAct('revokeCaseLinks', { case: detail.id });
  const unreachable = detail.status === 'undeliverable';
  return (
    <>
      {detail.actions.length === 0 && !unreachable && !detail.matters.some(({ kind }) => kind === 'demand') && (
        <p className="note">{t('act.none')}</p>
      )}
      {unreachable && <Unreached id={detail.id} marketplace={detail.target.marketplace} />}
      <FindForms detail={detail} />
      {can('review') && <Review id={detail.id} />}
      {can('rule') && <RulingForm detail={detail} papers={papers} />}
      {detail.appeal && detail.held === undefined && <Appeal detail={detail} />}
      {can('release') && <Release id={detail.id} />}
      {can('resume') && <Resume id={detail.id} />}
      {can('confirm-recall') && <Recall id={detail.id} />}
      <FindForms detail={detail} unasked />
      {raisedKinds.map((kind) => (
        <EnterForm key={kind} {...{ kind, detail }} />
      ))}
      {can('hold') && <HoldAction id={detail.id} />}
      {!unlinked.includes(detail.status) && <RevokeLinks scope="case" revoke={revoke} />}
    </>
  );
}

/** A seller is called, unless the marketplace keeps their number. */
function Unreached({ id, marketplace }: { id: string; marketplace: string }) {
  const { t } = useWords('desk');
  if (!useKeptThere(marketplace)) return <CallForm id={id} />;
  return <p className="note warn">{t('delivery.keptThere')}</p>;
}

function Review({ id }: { id: string }) {
  const { t } = useWords('desk');
  return (
    <DecisionForm
      title={t('review.title')}
      templates={['checked', 'lawful', 'incompleteComplaint']}
      choices={[
        { value: 'proceed', text: t('review.proceed') },
        { value: 'refuse', text: t('review.refuse') },
      ]}
      act={useAct('review', { case: id })}
      start={{ lacks: noLacks }}
      check={(decision, { lacks }) => ({ lacks: decision === 'refuse' && lacks.length === 0 })}
      say={(decision, { lacks, reasons }) => ({
        decision,
        reasons,
        scope: 'bundle' as const,
        lacks: decision === 'refuse' ? [...lacks] : [],
      })}
    >
      {(field) => (
        <>
          <p>{t('review.text')}</p>
          <LacksField {...field('lacks')} />
        </>
      )}
    </DecisionForm>
  );
}

function Recall({ id }: { id: string }) {
  const { t } = useWords('desk');
  return (
    <ReasonsForm
      title={t('recall.title')}
      readBy="desk"
      choices={[{ value: 'recalled', text: t('recall.submit') }]}
      act={useAct('confirmRecall', { case: id })}
      say={(_, said) => said}
    >
      <p>{t('recall.text')}</p>
    </ReasonsForm>
  );
}

function Appeal({ detail }: { detail: CaseDetail }) {
  const { t } = useWords('desk');
  const decide = useAct('decideAppeal', { case: detail.id });
  if (!detail.actions.includes('decide-appeal'))
    return (
      <Panel title={t('appeal.title')}>
        <p>{t('appeal.barred')}</p>
      </Panel>
    );
  return (
    <DecisionForm
      title={t('appeal.title')}
      templates={['stands', 'newProof', 'misread']}
      choices={(['confirmed', 'reversed'] as const).map((value) => ({ value, text: t(`appeal.${value}`) }))}
      act={decide}
      say={(outcome, { reasons }) => ({ outcome, reasons })}
    />
  );
}

function Release({ id }: { id: string }) {
  const { t } = useWords('desk');
  return (
    <DecisionForm
      title={t('hold.release')}
      choices={(['go-on', 'upheld', 'overturned'] as const).map((value) => ({ value, text: t(`hold.${value}`) }))}
      act={useAct('release', { case: id })}
      say={(outcome, { reasons }) => ({ outcome, reasons })}
    />
  );
}

function Resume({ id }: { id: string }) {
  const { t } = useWords('desk');
  return (
    <DecisionForm
      title={t('resume.title')}
      choices={(['go-on', 'restore'] as const).map((value) => ({ value, text: t(`resume.${value}`) }))}
      act={useAct('resume', { case: id })}
      say={(decision, { reasons }) => ({ decision, reasons })}
    >
      <p>{t('resume.text')}</p>
    </DecisionForm>
  );
}

/** A call in which the review team told a seller the reasons: when, with whom, and what was said. */
function CallForm({ id }: { id: string }) {
  const { t } = useWords('desk');
  const now = localMinute(useNow());
  return (
    <ReasonsForm
      title={t('delivery.title')}
      readBy="desk"
      choices={[{ value: 'delivered', text: t('delivery.submit') }]}
      act={useAct('confirmDelivery', { case: id })}
      start={{ calledAt: now, spokeWith: '' }}
      check={(_, { calledAt, spokeWith }) => ({ calledAt: !calledAt, spokeWith: !spokeWith })}
      say={(_, { calledAt, ...said }) => ({ ...said, calledAt: new Date(calledAt).toISOString() })}
    >
      {({ field }) => (
        <>
          <p>{t('delivery.text')}</p>
          <TextField {...field('calledAt')} type="datetime-local" label={t('delivery.calledAt')} />
          <TextField {...field('spokeWith')} maxLength={200} label={t('delivery.spokeWith')} />
        </>
      )}
    </ReasonsForm>
  );
}

/** The time in the reader's own zone, in the field's format: `2026-03-02T10:05`. */
function localMinute(milliseconds: number): string {
  const at = new Date(milliseconds);
  return new Date(milliseconds - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}
