import { useRead } from '../data/api.ts';
import { useWords } from '../language/words.ts';
import { Facts } from '../plain/facts.tsx';

interface Props {
  /** Ids. */
  readonly rights: readonly (string | undefined)[];
  /** Absent: all. */
  readonly marketplaces?: readonly string[];
}

/** Before filing: the marketplaces where removals under these rights do not go directly, each with its stage. */
export function StageNotes({ rights, marketplaces }: Props) {
  const { t, term, language } = useWords('portal');
  const known = useRead('listRights').data?.items ?? [];
  const named = useRead('listMarketplaces').data?.items ?? [];
  const nameOf = (marketplace: string): string =>
    named.find(({ id }) => id === marketplace)?.name[language] ?? marketplace;
  const chosen = known.filter(({ id }) => rights.includes(id));
  const isOfOne = new Set(chosen.map(({ holder }) => holder)).size < 2;
  const stages = new Map(
    chosen.flatMap(({ holder, holderName, stages: all = [] }) =>
      all
        .filter(({ marketplace }) => marketplaces === undefined || marketplaces.includes(marketplace))
        .map(({ marketplace, stage }) => {
          const where = nameOf(marketplace);
          const name = isOfOne ? where : t('file.stageOf', { holder: holderName, marketplace: where });
          return [`${holder} ${marketplace}`, [name, term('stage', stage)]] as const;
        }),
    ),
  );
  if (stages.size === 0) return null;
  return (
    <div className="note">
      <p>{t('file.stages')}</p>
      <Facts className="facts-grid" of={[...stages.values()]} />
    </div>
  );
}
