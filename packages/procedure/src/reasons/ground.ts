import type { Rules } from '../policy/index.ts';

/**
 * The rules of a programme that a measure or a refusal rests on, each under the path of its value in the pack; `premises` and
 * `recognition` are the procedure's own.
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

/** What a measure or a refusal rests on. Never free text: a law with its article, a rule of the programme, or somebody's decision. */
export type Ground =
  | {
      readonly kind: 'statute';
      /** The law and the article in it, as the pack's reference names them in English: records keep one language. */
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

/** The law that the pack names as the source of a value; undefined where the programme itself is. */
export function statute(path: string, rules: Rules): Ground | undefined {
  const reference = rules.references[path];
  if (reference?.kind !== 'law') return undefined;
  return {
    kind: 'statute',
    provision: reference.where.en,
    ...(reference.url !== undefined && { url: reference.url }),
  };
}
