import type { Rules } from '../policy/index.ts';

/**
 * The programme's rules that a measure or refusal may rest on, each by its path in the pack; `premises` and `recognition` are rules
 * of the procedure itself.
 */
export type RuleName =
  | 'lanes.expedited'
  | 'lanes.review'
  | 'declaration'
  | 'premises'
  | 'evidence'
  | 'membershipRequired'
  | 'complainants.dailyCap'
  | 'complainants.suspendAbove'
  | 'repetition'
  | 'removals'
  | 'storefronts'
  | 'measures.variants'
  | 'measures.replacePicture'
  | 'answers'
  | 'contest.rulings'
  | 'silence.seller'
  | 'silence.complainant'
  | 'standBehind'
  | 'audit'
  | 'strikes.accepted'
  | 'withdrawals'
  | 'strikes.closeAt'
  | 'ban.approvals'
  | 'recognition'
  | 'clocks.appeal'
  | 'clocks.arrival';

/** The ground of a measure or a refusal. Never free text: a law with its article, a rule of the programme, or an authority's decision. */
export type Ground =
  | {
      readonly kind: 'statute';
      /** The law and its article in English, from the pack's reference, since records use one language. */
      readonly provision: string;
      readonly url?: string;
    }
  | {
      readonly kind: 'contract';
      readonly rule: RuleName;
      /** `title`: in English. */
      readonly pack: { readonly title: string; readonly from: string };
    }
  /** A court or an authority decided; the programme follows. */
  | { readonly kind: 'authority' };

export const contract = (rule: RuleName, { pack: { title, from } }: Rules): Ground => ({
  kind: 'contract',
  rule,
  pack: { title: title.en, from },
});

/** The law that the pack names as a value's source; undefined if the programme itself is the source. */
export function statute(path: string, rules: Rules): Ground | undefined {
  const reference = rules.references[path];
  if (reference?.kind !== 'law') return undefined;
  return {
    kind: 'statute',
    provision: reference.where.en,
    ...(reference.url !== undefined && { url: reference.url }),
  };
}
