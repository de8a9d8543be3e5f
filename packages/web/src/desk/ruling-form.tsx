import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useAct, useList, useRead } from '../data/api.ts';
import type { CaseDetail } from '../data/nouns.ts';
import { useWords } from '../language/words.ts';
import { Panel } from '../office/panel.tsx';
import { ProblemAlert } from '../office/problem-alert.tsx';
import { Translated } from '../office/translated.tsx';
import { findings, type ItemFinding, VerdictField } from '../office/verdict-field.tsx';
import { CheckField } from '../plain/form.tsx';
import { useForm } from '../plain/use-form.ts';
import { useKeys } from '../portal/use-keys.ts';
import { desk } from '../texts/desk.ts';
import { offersFor } from './offers.ts';
import { ReasonsInBoth } from './reasons-in-both.tsx';
import { RuleText } from './rule-text.tsx';
import { type Against, RulingCell } from './ruling-cell.tsx';
import { Exceptions } from './ruling-exceptions.tsx';
import { useDraft } from './use-draft.ts';
import type { Papers } from './use-papers.ts';
import { bothTexts, missingIn, nothingWritten, type Written } from './written-in-both.ts';

export type RulingOutcome = 'upheld' | 'overturned';
type Found = Readonly<Record<string, ItemFinding>>;
/** Case id -> its own outcome and findings. */
export type RulingExceptions = Record<
  string,
  { outcome: RulingOutcome; checklist: Record<string, ItemFinding>; against?: Against }
>;

const outcomes = ['upheld', 'overturned'] as const;

interface Draft {
  readonly checklist: Found;
  readonly written: Written;
}

/** What a reviewer entered, what the rules make of it, and what is still to be done before a ruling. */
function useRuling(detail: CaseDetail, { unopened }: Papers) {
  const { draft, put, clear } = useDraft<Draft>(`ruling.${detail.id}`, { checklist: {}, written: nothingWritten });
  const [against, setAgainst] = useState<Against>();
  const [except, setExcept] = useState<RulingExceptions>({});
  const { checklist, written } = draft;
  const openIn = (found: Found) => detail.checklist.filter(({ item }) => !(item in found));
  const complete = detail.checklist.length > 0 && openIn(checklist).length === 0;
  const { data: check } = useRead(
    'checkRuling',
    { path: { case: detail.id }, body: { checklist } },
    { enabled: complete },
  );
  const exceptions = Object.values(except).filter((one) => openIn(one.checklist).length > 0).length;
  return {
    ...{ checklist, written, against, except, check, complete, exceptions, unopened, clear, setAgainst, setExcept },
    items: openIn(checklist).length,
    isReady: complete && unopened.length === 0 && exceptions === 0,
    offers: offersFor(detail.checklist, checklist),
    isUsual: (outcome: RulingOutcome) => check === undefined || outcome === check.usual,
    find: (item: string, finding: ItemFinding) => {
      put({ checklist: { ...checklist, [item]: finding } });
      setAgainst(undefined);
    },
    write: (next: Written) => put({ written: next }),
  };
}

type Ruling = ReturnType<typeof useRuling>;

/** The findings item by item, the rule, reasons in both languages, and the outcome. */
export function RulingForm({ detail, papers }: { detail: CaseDetail; papers: Papers }) {
  const { t } = useWords('desk');
  const ruling = useRuling(detail, papers);
  const { checklist, written, offers, against, except, isUsual } = ruling;
  const missing = missingIn(written, offers);
  const act = useAct('rule', { case: detail.id });
  const form = useForm({
    ...{ act, start: { organised: false } },
    check: (_, outcome: RulingOutcome) =>
      ({
        reasons: missing !== undefined,
        against: !isUsual(outcome) && against === undefined,
      }) as never,
    say: ({ organised }, outcome) => ({
      ...{ outcome, reasons: bothTexts(written, offers), checklist: { ...checklist }, except },
      scope: 'bundle' as const,
      ...(organised && outcome === 'upheld' && { gravity: 'organised' as const }),
      ...(!isUsual(outcome) && against !== undefined && { against }),
    }),
    onDone: () => {
      ruling.clear();
      papers.forget();
    },
  });
  return (
    <Panel title={t('ruling.title')} className="ruling">
      <form ref={form.place} noValidate onSubmit={(event) => event.preventDefault()}>
        <PracticeFirst />
        <Says detail={detail} />
        <Findings {...{ detail, papers, ruling }} />
        <RuleText detail={detail} />
        {ruling.complete && (
          <RulingCell
            id={detail.id}
            checklist={checklist}
            against={against}
            onAgainst={ruling.setAgainst}
            tried={form.tried}
          />
        )}
        <OtherListings {...{ detail, ruling }} />
        <ReasonsInBoth
          {...{ written, offers, heading: headingOf(ruling) }}
          onWrite={ruling.write}
          tried={form.tried !== undefined}
        />
        <CheckField {...form.field('organised')} label={t('ruling.organised')} />
        <Decide ruling={ruling} isBusy={form.isBusy} onDecide={form.submit} />
        {form.problem !== undefined && <ProblemAlert error={form.problem} />}
      </form>
    </Panel>
  );
}

/** The outcome that the letters will name, as far as it is known. */
function headingOf({ check, against }: Ruling) {
  if (check === undefined) return undefined;
  const outcome = against === undefined ? check.usual : check.usual === 'upheld' ? 'overturned' : 'upheld';
  const [en, chinese] = desk.ruling[outcome];
  return { en, 'zh-CN': chinese };
}

/** Said before the work, since the ruling would be refused after it. */
function PracticeFirst() {
  const { t, number } = useWords('desk');
  const { data } = useRead('getPractice');
  if (!data || data.validUntil !== undefined) return null;
  return (
    <p className="note warn">
      {t('practice.needed', { passed: number(data.passed), needed: number(data.needed) })}{' '}
      <Link to="/desk/practice">{t('practice.title')}</Link>
    </p>
  );
}

function Says({ detail: { answer } }: { detail: CaseDetail }) {
  const { term } = useWords('desk');
  if (!answer) return null;
  return (
    <>
      <p className="says">
        <strong>{term('answer', answer.kind)}</strong> {answer.statement}
      </p>
      {answer.statement && <Translated text={answer.statement} />}
    </>
  );
}

function Findings({ detail, papers, ruling }: { detail: CaseDetail; papers: Papers; ruling: Ruling }) {
  const { t } = useWords('desk');
  const [at, setAt] = useState(0);
  const items = detail.checklist;
  const last = items.length - 1;
  useKeys({
    j: () => setAt(Math.min(at + 1, last)),
    k: () => setAt(Math.max(at - 1, 0)),
    ...Object.fromEntries(
      findings.map((finding, nth) => [
        String(nth + 1),
        () => {
          const item = items[at];
          if (item) ruling.find(item.item, finding);
        },
      ]),
    ),
  });
  return (
    <>
      <h3>
        {t('ruling.found')}
        <small className="head-note not-on-phone">
          <kbd>1</kbd>–<kbd>6</kbd> {t('ruling.keyVerdict')} <kbd>J</kbd> {t('ruling.keyNext')}
        </small>
      </h3>
      {items.map((item, nth) => (
        <VerdictField
          key={item.item}
          item={item}
          value={ruling.checklist[item.item]}
          papers={papers.papers.filter((paper) => paper.item === item.item)}
          opened={papers.opened}
          onShow={papers.onShow}
          isAt={nth === at}
          onFocus={() => setAt(nth)}
          onChange={(finding) => ruling.find(item.item, finding)}
        />
      ))}
    </>
  );
}

/** Listings of the same filing that this ruling decides as well. */
function OtherListings({ detail, ruling }: { detail: CaseDetail; ruling: Ruling }) {
  const bundles = useList('listBundles', { query: { state: 'open', status: 'ruling' } }, 25);
  const others = (bundles.data ?? [])
    .filter(({ bundle }) => bundle === detail.bundle)
    .flatMap(({ cases }) => cases)
    .filter(({ id }) => id !== detail.id);
  if (others.length === 0) return null;
  return <Exceptions cases={others} items={detail.checklist} except={ruling.except} onExcept={ruling.setExcept} />;
}

interface DecideProps {
  readonly ruling: Ruling;
  readonly isBusy: boolean;
  readonly onDecide: (outcome: RulingOutcome) => void;
}

/** Two buttons of equal weight; what the rule gives has an edge, once everything was looked at. */
function Decide({ ruling, isBusy, onDecide }: DecideProps) {
  const { t, language } = useWords('desk');
  const { check, isReady, isUsual, unopened, items, exceptions } = ruling;
  const and = language === 'en' ? ', ' : '、';
  const first = [
    unopened.length > 0 &&
      t('ruling.first.open', { count: unopened.length, numbers: unopened.map(({ number }) => number).join(and) }),
    items > 0 && t('ruling.first.find', { count: items }),
    exceptions > 0 && t('ruling.first.except'),
  ].filter(Boolean);
  return (
    <div className="decide">
      <p className="missing" role="status">
        {isReady
          ? check && t('ruling.ready', { outcome: t(`ruling.${check.usual}`) })
          : t('ruling.first.of', { what: first.join(language === 'en' ? '; ' : '；') })}
      </p>
      <div className="buttons">
        {outcomes.map((outcome) => (
          <Button
            key={outcome}
            className={isReady && check?.usual === outcome ? 'by-rule' : ''}
            disabled={!isReady || (!isUsual(outcome) && check?.against.length === 0)}
            loading={isBusy}
            onClick={() => onDecide(outcome)}
          >
            {t(`ruling.${outcome}`)}
          </Button>
        ))}
      </div>
    </div>
  );
}
