import type { Finding } from '../data/nouns.ts';
import { ofListing } from '../data/pictures.ts';
import { useWords } from '../language/words.ts';
import { ProblemAlert } from '../office/problem-alert.tsx';
import { ListingPicture } from '../plain/listing-picture.tsx';
import { type StatusKind, StatusShape } from './card-tag.tsx';
import { findingKey } from './finding.ts';
import type { Preview, Previewed } from './use-preview.ts';

type Will = 'at-once' | 'person' | 'shadow' | 'refused' | 'uncovered' | 'filed';

const willOf = ({ finding, check }: Previewed): Will => {
  if (finding.case !== undefined || finding.shadow !== undefined) return 'filed';
  if (!check) return 'uncovered';
  if (!check.accepted) return 'refused';
  if (check.shadow) return 'shadow';
  return check.lane === 'expedited' ? 'at-once' : 'person';
};

const shapes: Readonly<Record<Will, StatusKind>> = {
  ...{ 'at-once': 'gone', person: 'review', shadow: 'shadow', refused: 'refused', uncovered: 'refused' },
  filed: 'elsewhere',
};

/** Why a reviewer looks first, or why it is refused. */
function useWhy(): (one: Previewed) => string {
  const { language } = useWords();
  return ({ check }) =>
    [
      ...(check?.refused ?? []).map(({ message }) => message),
      ...(check?.review ?? []).map(({ says }) => says[language]),
      ...(check?.warnings ?? []).map(({ message }) => message),
    ].join(' ');
}

/** Before filing the card at hand. */
export function WhatItDoes({ preview, finding }: { preview: Preview; finding: Finding }) {
  const { t } = useWords('portal');
  const why = useWhy();
  const one = preview.all?.find((each) => findingKey(each.finding) === findingKey(finding));
  const will = one && willOf(one);
  if (!one || !will || will === 'uncovered') return null;
  return (
    <>
      <strong>{t(`triage.will.${will}`)}</strong> {why(one)}
    </>
  );
}

/** Before filing several: what becomes of each. */
export function PreviewList({ preview }: { preview: Preview }) {
  const { t } = useWords('portal');
  const why = useWhy();
  if (preview.isError) return <ProblemAlert error={preview.error} retry={preview.retry} />;
  if (!preview.all) return <p className="preview small">{t('triage.checking')}</p>;
  return (
    <ul className="plain-list preview small">
      {preview.all.map((one) => {
        const { listing } = one.finding;
        const will = willOf(one);
        return (
          <li key={findingKey(one.finding)}>
            {listing.image ? (
              <ListingPicture className="tiny-thumb" address={listing.image} source={ofListing(listing)} small />
            ) : (
              <span className="tiny-thumb" />
            )}
            <span>
              <StatusShape kind={shapes[will]} /> <strong>{t(`triage.short.${will}`)}</strong>
              <span className="preview-of">{listing.title}</span>
              <span className="soft">{why(one)}</span>
            </span>
          </li>
        );
      })}
    </ul>
  );
}
