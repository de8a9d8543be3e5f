import { Button } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { type Reads, together, useAct, useRead } from '../data/api.ts';
import type { Right } from '../data/nouns.ts';
import { useMe } from '../data/session.ts';
import { useWords } from '../language/words.ts';
import { ProblemAlert } from '../office/problem-alert.tsx';
import { useTitle } from '../plain/title.ts';

const steps = ['enrolled', 'right', 'book', 'pictures', 'finding', 'filed'] as const;
type Step = (typeof steps)[number];

interface FirstSteps {
  readonly done: ReadonlySet<Step>;
  /** The first that is not done. */
  readonly next: Step | undefined;
  /** A right from which the brand book can be made. */
  readonly right: Right | undefined;
}

/** How far a new participant has come. */
function useFirstSteps(): Reads<FirstSteps> {
  const me = useMe().data?.participant?.id;
  const ofRights = useRead('listRights');
  const ofBrands = useRead('listBrands');
  const [rights, brands] = [ofRights.data?.items, ofBrands.data?.items];
  const [brand] = brands ?? [];
  const ofPictures = useRead(
    'listBrandPictures',
    { path: { brand: brand?.id ?? '' } },
    { enabled: brand !== undefined },
  );
  const pictures = ofPictures.data?.items;
  const ofFindings = useRead('countFindings', { query: {} });
  const ofCases = useRead('countCases', { query: {} });
  const [findings, cases] = [ofFindings.data, ofCases.data];
  const reads = [ofRights, ofBrands, ofPictures, ofFindings, ofCases];
  if (!rights || !brands || !findings || !cases || (brand && !pictures)) return together<FirstSteps>(reads, undefined);
  const usable = rights.filter(({ status }) => status === 'verified');
  const has = (kind: string) => pictures?.some((one) => one.kind === kind) ?? false;
  const filed = cases.lists.find(({ list }) => list === 'all')?.count ?? 0;
  const is: Readonly<Record<Step, boolean>> = {
    enrolled: me !== undefined,
    right: usable.length > 0,
    book: brands.length > 0,
    pictures: has('logo') && has('photo'),
    finding: findings.total > 0 || filed > 0,
    filed: filed > 0,
  };
  return together(reads, {
    done: new Set(steps.filter((step) => is[step])),
    next: steps.find((step) => !is[step]),
    right: usable.find(({ type, mark }) => type === 'trademark' && mark !== undefined),
  });
}

const waysTo: Readonly<Record<Step, string>> = {
  enrolled: '/portal/terms',
  right: '/portal/rights',
  book: '/portal/brands',
  pictures: '/portal/brands',
  finding: '/portal/findings',
  filed: '/portal/findings',
};

/** From the enrolment to the first complaint, one step after the other. */
export function FirstStepsPage() {
  const { t, number } = useWords('portal');
  useTitle(t('steps.title'));
  const looked = useFirstSteps();
  const how = looked.data;
  return (
    <>
      <h1>{t('steps.title')}</h1>
      <p className="soft">{t('steps.lead')}</p>
      {looked.isError && <ProblemAlert error={looked.error} retry={looked.refetch} />}
      <ol className="first-steps">
        {steps.map((step, at) => (
          <li key={step} className="card" aria-current={how?.next === step ? 'step' : undefined}>
            <span className={how?.done.has(step) ? 'step-mark done' : 'step-mark'} aria-hidden="true">
              {how?.done.has(step) ? '✓' : number(at + 1)}
            </span>
            <div>
              <h2>{t(`steps.${step}.title`)}</h2>
              <p>
                {looked.isPending ? (
                  t('steps.looking')
                ) : how?.done.has(step) ? (
                  <span className="soft">{t('steps.done')}</span>
                ) : (
                  t(`steps.${step}.text`)
                )}
              </p>
              {how && !how.done.has(step) && <Way to={step} how={how} />}
            </div>
          </li>
        ))}
      </ol>
    </>
  );
}

function Way({ to, how }: { to: Step; how: FirstSteps }): ReactNode {
  const { t } = useWords('portal');
  if (to === 'book' && how.right) return <FromRight right={how.right} />;
  return <Link to={waysTo[to]}>{t(`steps.${to}.go`)}</Link>;
}

/** The brand book with what the register has: mark, classes and territories. */
function FromRight({ right }: { right: Right }) {
  const { t } = useWords('portal');
  const add = useAct('addBrand');
  const mark = right.mark ?? '';
  return (
    <>
      <p className="row">
        <Button
          type="primary"
          loading={add.isPending}
          onClick={() =>
            add.mutate({
              name: mark,
              marks: [{ text: mark, weak: false }],
              ...{ classes: right.classes, territories: right.territories },
              ...{ prices: [], authorised: [], photos: [] },
            })
          }
        >
          {t('steps.fromRight', { mark })}
        </Button>
        <Link to="/portal/brands">{t('steps.book.go')}</Link>
      </p>
      {add.isError && <ProblemAlert error={add.error} />}
    </>
  );
}

/** On the first page until all is done. */
export function FirstStepsNote() {
  const { t, number } = useWords('portal');
  const how = useFirstSteps().data;
  if (!how || how.done.size >= steps.length - 1) return null;
  return (
    <p className="note">
      {t('steps.note', { done: number(how.done.size), of: number(steps.length) })}{' '}
      <Link to="/portal/first-steps">{t('steps.open')}</Link>
    </p>
  );
}
