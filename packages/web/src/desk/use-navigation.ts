import { useMe } from '../data/session.ts';
import { useWords } from '../language/words.ts';
import type { NavGroup } from '../office/navigation.ts';

/** The pages by task: each group is named by its key. */
const groups = {
  tasks: ['overview', 'tasks', 'readings', 'practice'],
  cases: ['cases', 'statements', 'consumers'],
  removals: ['removals', 'orders', 'stages', 'shadow'],
  parties: ['sellers', 'participants', 'rights', 'misuse'],
  screening: ['screening', 'models'],
  rules: ['rules'],
  system: ['marketplaces', 'people', 'security-log', 'api-keys'],
} as const;
type Group = keyof typeof groups;
type Page = (typeof groups)[Group][number];

/** Entries whose path is not below that of their list. */
const also: { readonly [P in Page]?: readonly string[] } = {
  tasks: ['/desk/enrolments', '/desk/audits'],
  marketplaces: ['/desk/connections'],
};
const forFew: readonly Page[] = ['overview', 'people', 'security-log'];

/** The navigation of the review team. */
export function useNavigation(): readonly NavGroup[] {
  const { t } = useWords('desk');
  const position = useMe().data?.position;
  const seesAll = position === 'administrator' || position === 'auditor';
  return Object.entries(groups).map(([group, pages]) => ({
    text: t(`nav.${group as Group}`),
    pages: pages
      .filter((page) => seesAll || !forFew.includes(page))
      .map((page) => ({
        to: page === 'tasks' ? '/desk' : `/desk/${page}`,
        text: t(`nav.${page}`),
        also: also[page] ?? [],
      })),
  }));
}
