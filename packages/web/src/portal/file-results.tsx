import type { Schemas } from '@marketsafe/sdk';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { FiledTargets } from '../data/nouns.ts';
import { useWords } from '../language/words.ts';
import { CardTable } from '../office/card-table.tsx';
import { CodeTag } from '../office/tags.tsx';
import { WhyInReview } from '../office/why-in-review.tsx';
import { WhyRefused } from '../office/why-refused.tsx';
import { NothingSent } from './nothing-sent.tsx';
import { addressOf, type Wholes, wholeOf } from './wholes.ts';

/** The lines of a paste, by address. */
type LineNumbers = ReadonlyMap<string, number>;

interface Line {
  readonly key: string;
  /** Its line in the paste. */
  readonly number?: number | undefined;
  readonly what: string;
  /** The complaint concerns this variant of the listing only. */
  readonly variant?: string | undefined;
  readonly accepted: boolean;
  /** A choice of other targets in the listing. */
  readonly choice?: ReactNode;
  readonly result: ReactNode;
  readonly shortfalls: readonly Shortfall[];
  readonly warnings?: readonly Schemas['FilingWarning'][];
}
type Shortfall = Schemas['Shortfall'];

const variantIn = (target: Schemas['FiledCase']['target']): string | undefined =>
  target.kind === 'listing' ? target.variant : undefined;

interface Filed {
  readonly answer: FiledTargets;
  readonly lines?: LineNumbers;
  /** How many targets were filed; several may lead to the same goods. */
  readonly given?: number | undefined;
}

export function FileResults({ answer, lines: numbers, given = 0 }: Filed) {
  const { t } = useWords('portal');
  const lines = [
    ...answer.bundles.flatMap(({ cases }) =>
      cases.map(
        (one): Line => ({
          key: one.case,
          what: `${one.target.marketplace}/${one.target.id}`,
          variant: variantIn(one.target),
          accepted: one.refused.length === 0,
          result: (
            <>
              <CodeTag group="status" code={one.status} />{' '}
              <Link to={`/portal/cases/${one.case}`}>{t('findings.case')}</Link>
              <WhyInReview review={one.review} />
            </>
          ),
          shortfalls: one.refused,
        }),
      ),
    ),
    ...answer.shadow.map(
      ({ target, order, already, refused, review }): Line => ({
        key: order ?? `shadow ${target.marketplace} ${target.kind} ${target.id} ${variantIn(target) ?? ''}`,
        what: `${target.marketplace}/${target.id}`,
        variant: variantIn(target),
        accepted: refused.length === 0,
        result: (
          <>
            <NothingSent marketplace={target.marketplace} /> {already && t('file.shadowAlready')}{' '}
            {order !== undefined && <Link to="/portal/shadow">{t('file.shadowFound')}</Link>}
            <WhyInReview review={review} />
          </>
        ),
        shortfalls: refused,
      }),
    ),
    ...answer.unreadable.map(
      ({ given, message }): Line => ({
        key: given,
        number: numbers?.get(given),
        what: given,
        accepted: false,
        result: <span className="tag bad">{t('file.unreadable')}</span>,
        shortfalls: [{ code: 'unreadable', message }],
      }),
    ),
  ];
  const merged = given - lines.length;
  return (
    <>
      {merged > 0 && (
        <p className="note" role="status">
          {t('file.merged', { count: merged })}
        </p>
      )}
      <Results title={t('file.results')} lines={lines} />
    </>
  );
}

/** `onChoose`: receives the addresses of variants whose whole listings are the target from now on. */
export function CheckResults({
  answer,
  lines: numbers,
  wholes,
  onChoose,
}: {
  answer: Schemas['ComplaintCheckResponse'];
  lines: LineNumbers;
  wholes: Wholes;
  onChoose: (next: Wholes) => void;
}) {
  const { t } = useWords('portal');
  const lines = answer.results.map(({ given, target, accepted, shadow, lane, refused, review, warnings }): Line => {
    const address = addressOf(given, wholes);
    const variant = target && variantIn(target);
    return {
      key: given,
      number: numbers.get(address ?? given),
      what: address ?? given,
      variant,
      accepted,
      choice:
        address !== undefined ? (
          <>
            <span className="tag">{t('file.whole')}</span>{' '}
            <Button size="small" onClick={() => onChoose(new Map([...wholes].filter(([one]) => one !== address)))}>
              {t('file.onlyVariant')}
            </Button>
          </>
        ) : (
          target &&
          variant !== undefined && (
            <Button size="small" onClick={() => onChoose(new Map([...wholes, [given, wholeOf(target)]]))}>
              {t('file.chooseWhole')}
            </Button>
          )
        ),
      result: (
        <>
          <span className={accepted ? 'tag good' : 'tag bad'}>{t(accepted ? 'file.would' : 'file.refused')}</span>{' '}
          {lane && <CodeTag group="lane" code={lane} />}
          {shadow && target && (
            <p>
              <NothingSent marketplace={target.marketplace} />
            </p>
          )}
          <WhyInReview review={review} />
        </>
      ),
      shortfalls: refused,
      warnings,
    };
  });
  const isToBeSeen = ({ warnings = [] }: Line): boolean => warnings.length > 0;
  lines.sort((one, other) => Number(isToBeSeen(other)) - Number(isToBeSeen(one)));
  return <Results title={t('file.checked')} lines={lines} />;
}

const Outside = ({ to, children }: { to: string; children: ReactNode }) => (
  <a href={to} target="_blank" rel="noreferrer">
    {children}
  </a>
);

function Results({ title, lines }: { title: string; lines: readonly Line[] }) {
  const { t } = useWords('portal');
  const accepted = lines.filter((line) => line.accepted).length;
  return (
    <section className="gap" aria-labelledby="results">
      <h2 id="results">{title}</h2>
      <p role="status">{t('file.summary', { accepted, refused: lines.length - accepted })}</p>
      {lines.some(({ variant }) => variant !== undefined) && <p className="note">{t('file.variantOnly')}</p>}
      <CardTable
        rowKey="key"
        of={lines}
        columns={[
          [
            t('file.line'),
            ({ number, what, variant, choice }) => (
              <>
                {number !== undefined && <span className="soft">{t('file.number', { number })} </span>}
                {what} {variant !== undefined && <span className="tag">{t('file.variant', { variant })}</span>} {choice}
              </>
            ),
            'mono',
          ],
          [t('file.result'), (line) => <Result of={line} />, 'roomy'],
        ]}
      />
    </section>
  );
}

function Result({ of: { key, result, shortfalls, warnings = [] } }: { of: Line }) {
  const { t } = useWords('portal');
  return (
    <>
      {result}
      {warnings.map(({ code, title, message }) => (
        <p key={code} className="note warn gap">
          <strong>{/^https?:/.test(key) ? <Outside to={key}>{title}</Outside> : title}</strong>
          <br />
          {message}
        </p>
      ))}
      {shortfalls.map(({ message, case: other, why }) => (
        <p key={message}>
          {message} {other && <Link to={`/portal/cases/${other}`}>{t('file.earlier')}</Link>} <WhyRefused why={why} />
        </p>
      ))}
    </>
  );
}
