interface Goods {
  readonly title?: string | undefined;
  readonly variant?: { readonly id: string; readonly title?: string | undefined } | undefined;
}

/** The name of a case's goods: the listing's title and, for a complaint about one variant, the variant. */
export const goodsName = ({ title, variant }: Goods, id: string): string =>
  [title ?? id, ...(variant ? [variant.title ?? variant.id] : [])].join(' · ');

/** `taobao/611` or, for one variant, `taobao/611 · 42`: the name of a target without other data. */
export const targetName = (target: {
  readonly marketplace: string;
  readonly id: string;
  readonly variant?: string | undefined;
}): string => `${target.marketplace}/${target.id}${target.variant === undefined ? '' : ` · ${target.variant}`}`;
