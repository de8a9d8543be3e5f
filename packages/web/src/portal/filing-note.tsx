import { Button } from 'antd';
import { Link } from 'react-router';
import { useWords } from '../language/words.ts';
import { RemovalHeld } from '../office/removal-held.tsx';
import { WhyInReview } from '../office/why-in-review.tsx';
import { useProblemText } from '../plain/problem-text.ts';
import { StatusShape } from './card-tag.tsx';
import { NothingSent } from './nothing-sent.tsx';
import { type FilingWithOutcomes, type Outcome, worstOf } from './outcome.ts';

interface Props {
  readonly filing: FilingWithOutcomes;
  readonly onRetry: () => void;
  readonly onRead: () => void;
}

/** What a filing did, with the case. It stays until it is read. */
export function FilingNote({ filing, onRetry, onRead }: Props) {
  const { t } = useWords('portal');
  const { outcomes, sent, targets } = filing;
  if (sent.state === 'failed')
    return <NotFiled why={sent.why} error={sent.error} targets={targets} onRetry={onRetry} onRead={onRead} />;
  const kinds = [...Map.groupBy(outcomes, ({ kind }) => kind)];
  const worst = worstOf(outcomes);
  return (
    <div className="outcome">
      {worst && <StatusShape kind={worst.kind} />}
      <div className="grow">
        {kinds.map(([kind, some]) => (
          <OfOneKind
            key={kind}
            outcomes={some}
            titleOf={(one) => titleOf(one, filing)}
            isOnly={outcomes.length === 1}
          />
        ))}
      </div>
      {sent.state === 'answered' && (
        <Button size="small" type="text" onClick={onRead}>
          {t('triage.read')}
        </Button>
      )}
    </div>
  );
}

const titleOf = ({ target }: Outcome, { targets }: FilingWithOutcomes): string =>
  targets.find((one) => one.target === target)?.title ?? target;

interface KindProps {
  readonly outcomes: readonly Outcome[];
  readonly titleOf: (outcome: Outcome) => string;
  readonly isOnly: boolean;
}

function OfOneKind({ outcomes, titleOf: title, isOnly }: KindProps) {
  const { t } = useWords('portal');
  const [first] = outcomes;
  if (!first || first.kind === 'failed') return null;
  const said = t(`triage.did.${first.kind}`);
  if (isOnly)
    return (
      <>
        <p className="outcome-head">
          <strong>{said}</strong> <CaseLink of={first} />
        </p>
        <p className="small soft outcome-of">{title(first)}</p>
        <Because of={first} />
        {first.case !== undefined && first.kind !== 'refused' && <p className="small soft">{t('triage.withdraw')}</p>}
      </>
    );
  return (
    <details>
      <summary>{t('triage.didMany', { said, count: outcomes.length })}</summary>
      <ul className="small">
        {outcomes.map((one) => (
          <li key={one.target}>
            {title(one)} <CaseLink of={one} />
            <Because of={one} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function CaseLink({ of }: { of: Outcome }) {
  const { t } = useWords('portal');
  // What was refused as filed already leads to that case.
  const id = of.refused?.find((one) => one.case !== undefined)?.case ?? of.case;
  return id === undefined ? null : <Link to={`/portal/cases/${id}`}>{t('findings.case')}</Link>;
}

function Because({ of: { kind, target, review = [], refused = [], warnings = [], held } }: { of: Outcome }) {
  const { t } = useWords('portal');
  return (
    <div className="small">
      {review.length > 0 && (
        <>
          {t('triage.because')} <WhyInReview review={review} />
        </>
      )}
      {held && (
        <p>
          <RemovalHeld held={held} />
        </p>
      )}
      {kind === 'shadow' && (
        <p>
          <NothingSent marketplace={target.split('/')[0] ?? ''} />{' '}
          <Link to="/portal/shadow">{t('file.shadowFound')}</Link>
        </p>
      )}
      {[...refused, ...warnings].map(({ code, message }) => (
        <p key={code}>{message}</p>
      ))}
    </div>
  );
}

interface NotFiledProps extends Pick<Props, 'onRetry' | 'onRead'> {
  readonly why: 'offline' | 'unanswered' | 'signed-out' | 'refused';
  readonly error: unknown;
  readonly targets: FilingWithOutcomes['targets'];
}

/** Nothing is sent again by itself: its person tries again, or lets it be. */
function NotFiled({ why, error, targets, onRetry, onRead }: NotFiledProps) {
  const { t } = useWords('portal');
  const problem = useProblemText()(error);
  const [first] = targets;
  return (
    <div className="outcome failed" role="alert">
      <StatusShape kind="failed" />
      <div className="grow">
        <p className="outcome-head">
          <strong>{t(`triage.notFiled.${why}`)}</strong>
        </p>
        <p className="small soft outcome-of">
          {first?.title} {targets.length > 1 && t('triage.andMore', { count: targets.length - 1 })}
        </p>
        <p className="small">
          {why === 'refused' ? [problem.text, ...problem.parts].join(' ') : t(`triage.notFiledText.${why}`)}
        </p>
        <div className="row">
          <Button onClick={onRetry}>{t('triage.tryAgain')}</Button>
          {why === 'signed-out' && (
            <a href="/sign-in" target="_blank" rel="noreferrer">
              {t('triage.signIn')}
            </a>
          )}
          <Button type="text" onClick={onRead}>
            {t('triage.letBe')}
          </Button>
        </div>
      </div>
    </div>
  );
}
