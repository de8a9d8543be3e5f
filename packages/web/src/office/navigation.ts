export interface NavItem {
  readonly to: string;
  readonly text: string;
  /** Paths outside `to` whose pages belong to it. */
  readonly also?: readonly string[];
}

/** Pages for one task. */
export interface NavGroup {
  readonly text: string;
  readonly pages: readonly NavItem[];
}

const offices: readonly string[] = ['/portal', '/desk'];

/** Whether a path is this page or an entry of it. An office's first page has no entries below it. */
export const isAt = ({ to, also = [] }: NavItem, path: string): boolean =>
  [...(offices.includes(to) ? [] : [to]), ...also].some((one) => `${path}/`.startsWith(`${one}/`)) || path === to;

export const whereIn = (groups: readonly NavGroup[], path: string): NavGroup | undefined =>
  groups.find(({ pages }) => pages.some((page) => isAt(page, path)));
