interface Goods {
  readonly title?: string | undefined;
  readonly variant?: { readonly id: string; readonly title?: string | undefined } | undefined;
}

/** What a case is about, as its people call it: the title of the listing and, of a complaint about one variant, which. */
export const goodsName = ({ title, variant }: Goods, id: string): string =>
  [title ?? id, ...(variant ? [variant.title ?? variant.id] : [])].join(' · ');

/** `taobao/611` or, of one variant, `taobao/611 · 42`: a target that nothing else is known of. */
export const targetName = (target: {
  readonly marketplace: string;
  readonly id: string;
  readonly variant?: string | undefined;
}): string => `${target.marketplace}/${target.id}${target.variant === undefined ? '' : ` · ${target.variant}`}`;
