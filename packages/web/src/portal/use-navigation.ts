import { useRead } from '../data/api.ts';
import { useMe } from '../data/session.ts';
import { useWords } from '../language/words.ts';
import type { NavGroup } from '../office/navigation.ts';

/** The pages of a participant by task: each group is named by its key. */
const ofParticipant = {
  overview: ['overview', 'report', 'first-steps'],
  triage: ['findings', 'instructions', 'tips', 'file'],
  cases: ['cases', 'shadow'],
  sellers: ['sellers', 'clearances'],
  brand: ['rights', 'brands'],
  standing: ['standing', 'practice'],
  settings: ['terms', 'people', 'webhooks', 'api-keys'],
} as const;
/** The same for the people of a marketplace, whose first page has the cases. */
const ofMarketplace = {
  cases: ['cases'],
  orders: ['orders'],
  removals: ['removals'],
  stages: ['stages', 'shadow'],
  settings: ['people', 'api-keys'],
} as const;
type Group = keyof typeof ofParticipant | keyof typeof ofMarketplace;
type Page =
  | (typeof ofParticipant)[keyof typeof ofParticipant][number]
  | (typeof ofMarketplace)[keyof typeof ofMarketplace][number];

/** The navigation of rights holders, agents, associations and marketplaces. */
export function useNavigation(): readonly NavGroup[] {
  const { t } = useWords('portal');
  const me = useMe().data;
  const isParticipant = me?.role === 'participant';
  // For those few who ever filed in shadow.
  const shadow = useRead('getShadowNumbers', {}, { enabled: isParticipant }).data;
  const hidden: Readonly<Partial<Record<Page, boolean>>> = {
    shadow: isParticipant && !shadow?.items.length,
    people: me?.position !== 'administrator',
  };
  const first: Page = me?.role === 'marketplace' ? 'cases' : 'overview';
  const groups: Readonly<Record<string, readonly Page[]>> = me?.role === 'marketplace' ? ofMarketplace : ofParticipant;
  return Object.entries(groups).map(([group, pages]) => ({
    text: t(`nav.${group as Group}`),
    pages: pages
      .filter((page) => !hidden[page])
      .map((page) => ({ to: page === first ? '/portal' : `/portal/${page}`, text: t(`nav.${page}`) })),
  }));
}
