import type { ReactNode } from 'react';
import type { ShadowOrder } from '../data/nouns.ts';
import { useWords } from '../language/words.ts';
import { CardTable } from './card-table.tsx';

interface Props {
  readonly of: readonly ShadowOrder[];
  readonly say?: (order: ShadowOrder) => ReactNode;
}

/** Shadow orders, each with what would have been done and how it compares. */
export function ShadowTable({ of, say }: Props) {
  const { t, term, shortInstant } = useWords('office');
  return (
    <CardTable
      rowKey="id"
      of={of}
      columns={[
        [t('shadow.goods'), (order) => <Goods of={order} />, 'wraps'],
        [t('shadow.whose'), ({ holder }) => holder.name],
        [t('shadow.right'), (order) => <Right of={order} />, 'wraps'],
        [t('shadow.reason'), ({ reason }) => term('reason', reason)],
        [
          t('shadow.would'),
          ({ lane, measure }) =>
            t(lane === 'expedited' ? 'shadow.atOnce' : 'shadow.afterReview', { measure: term('measure', measure) }),
          'wraps',
        ],
        [t('shadow.filed'), ({ orderedAt }) => shortInstant(orderedAt)],
        [t('shadow.comparison'), (order) => <Comparison of={order} />, 'wraps'],
      ]}
      {...(say && { opens: { text: t('shadow.say'), form: say } })}
    />
  );
}

function Goods({ of: { title, target, url, sellerName, seller } }: { of: ShadowOrder }) {
  const { t } = useWords('office');
  return (
    <>
      {title ?? target}
      <p className="soft mono">{target}</p>
      <p className="soft">{sellerName ?? seller}</p>
      {url !== undefined && (
        <a href={url} target="_blank" rel="noreferrer">
          {t('shadow.page')}
        </a>
      )}
    </>
  );
}

function Right({ of: { right } }: { of: ShadowOrder }) {
  const { term } = useWords('office');
  const { type, mark, office, number } = right;
  const named = [mark, office, number].filter((one) => one !== undefined).join(' ');
  return (
    <>
      {term('right', type)}
      {named !== '' && <p className="soft">{named}</p>}
    </>
  );
}

const tones: Partial<Readonly<Record<ShadowOrder['comparison'], string>>> = {
  ...{ 'would-remove': 'good', removed: 'good' },
  ...{ 'would-keep': 'bad', 'still-there': 'bad' },
};

function Comparison({ of: { comparison, comparedAt, lookAt, word } }: { of: ShadowOrder }) {
  const { t, term, shortInstant } = useWords('office');
  return (
    <>
      <span className={`tag ${tones[comparison] ?? 'calm'}`}>{term('shadowComparison', comparison)}</span>
      {word ? (
        <>
          {word.lacks.map((gap) => (
            <p key={gap}>{term('refusal', gap)}</p>
          ))}
          <p className="soft">
            {word.by === undefined
              ? t('shadow.wordOf', { at: shortInstant(word.at), reasons: word.reasons })
              : t('shadow.word', { by: word.by, at: shortInstant(word.at), reasons: word.reasons })}
          </p>
        </>
      ) : comparedAt !== undefined ? (
        <p className="soft">{t('shadow.seen', { at: shortInstant(comparedAt) })}</p>
      ) : (
        lookAt !== undefined && <p className="soft">{t('shadow.until', { at: shortInstant(lookAt) })}</p>
      )}
    </>
  );
}
