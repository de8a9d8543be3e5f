import { lastDayBefore, localDay, type MeasureReasons, type Rules } from '@marketsafe/procedure';
import type { MeasureKind, RightType } from '@marketsafe/terms';
import { groundText, measureLines } from '../../takedown/reasons/index.ts';
import {
  type accounts,
  type automatedDecisions,
  type categories,
  type contentTypes,
  type grounds,
  type keywords,
  limits,
  type monetaries,
  type provisions,
  type sources,
  type visibilities,
} from './values.ts';

type One<Values extends readonly string[]> = Values[number];

/** A statement of reasons in the DSA Transparency Database's form (Regulation (EU) 2022/2065 Art. 24(5)); dates are `YYYY-MM-DD`. */
export interface TransparencyStatement {
  readonly puid: string;
  readonly decision_visibility?: readonly One<typeof visibilities>[];
  readonly decision_monetary?: One<typeof monetaries>;
  readonly decision_provision?: One<typeof provisions>;
  readonly decision_account?: One<typeof accounts>;
  readonly end_date_visibility_restriction?: string;
  readonly end_date_monetary_restriction?: string;
  readonly end_date_service_restriction?: string;
  readonly end_date_account_restriction?: string;
  readonly decision_ground: One<typeof grounds>;
  readonly decision_ground_reference_url?: string;
  readonly illegal_content_legal_ground?: string;
  readonly illegal_content_explanation?: string;
  readonly incompatible_content_ground?: string;
  readonly incompatible_content_explanation?: string;
  readonly content_type: readonly One<typeof contentTypes>[];
  readonly content_type_other?: string;
  readonly category: One<typeof categories>;
  readonly category_addition?: readonly One<typeof categories>[];
  readonly category_specification?: readonly One<typeof keywords>[];
  readonly territorial_scope: readonly string[];
  readonly content_date: string;
  readonly application_date: string;
  readonly decision_facts: string;
  readonly source_type: One<typeof sources>;
  readonly automated_detection: 'Yes' | 'No';
  readonly automated_decision: One<typeof automatedDecisions>;
}

/** Facts that the reasons do not contain. */
export interface StatementPlace {
  /** Permanent id of the statement, in `A-Z a-z 0-9 - _`. */
  readonly puid: string;
  /** Countries of the European Economic Area where the marketplace sells. */
  readonly territories: readonly string[];
  /** IANA zone in which days are counted. */
  readonly zone: string;
  /** Instant when the programme first saw the listing or shop; the marketplace's own date is unknown. */
  readonly contentSince: string;
}

type Restriction = Partial<TransparencyStatement>;

/** The database's term for each measure, and the field for its end. */
const restrictions: Readonly<Record<MeasureKind, { readonly is: Restriction; readonly end: keyof Restriction }>> = {
  hide: {
    is: { decision_visibility: ['DECISION_VISIBILITY_CONTENT_DISABLED'] },
    end: 'end_date_visibility_restriction',
  },
  remove: {
    is: { decision_visibility: ['DECISION_VISIBILITY_CONTENT_REMOVED'] },
    end: 'end_date_visibility_restriction',
  },
  'hold-funds': { is: { decision_monetary: 'DECISION_MONETARY_SUSPENSION' }, end: 'end_date_monetary_restriction' },
  'close-storefront': {
    is: { decision_provision: 'DECISION_PROVISION_TOTAL_SUSPENSION' },
    end: 'end_date_service_restriction',
  },
  ban: { is: { decision_account: 'DECISION_ACCOUNT_TERMINATED' }, end: 'end_date_account_restriction' },
};

const keywordOf: Readonly<Record<RightType, One<typeof keywords>>> = {
  trademark: 'KEYWORD_TRADEMARK_INFRINGEMENT',
  copyright: 'KEYWORD_COPYRIGHT_INFRINGEMENT',
  design: 'KEYWORD_DESIGN_INFRINGEMENT',
  patent: 'KEYWORD_PATENT_INFRINGEMENT',
};

const sourceOf: Readonly<Record<MeasureReasons['source'], One<typeof sources>>> = {
  notice: 'SOURCE_ARTICLE_16',
  'decided-complaints': 'SOURCE_ARTICLE_16',
  'declared-identity': 'SOURCE_VOLUNTARY',
};

const decisionOf: Readonly<Record<MeasureReasons['decision'], One<typeof automatedDecisions>>> = {
  rule: 'AUTOMATED_DECISION_FULLY',
  person: 'AUTOMATED_DECISION_NOT_AUTOMATED',
  'several-people': 'AUTOMATED_DECISION_NOT_AUTOMATED',
};

/** Lines of the statement of reasons that are facts; names are left out of them for this reader. */
const factual: ReadonlySet<string> = new Set(['measure', 'facts', 'source', 'automation']);

/**
 * The database's statement, from the reasons that the seller gets. In English and without names of the seller, the owner of the
 * right or others, since the database may contain no personal data.
 */
export function transparencyStatement(
  reasons: MeasureReasons,
  rules: Rules,
  { puid, territories, zone, contentSince }: StatementPlace,
): TransparencyStatement {
  const { is, end } = restrictions[reasons.measure];
  const applied = localDay(reasons.since, zone);
  const seen = localDay(contentSince, zone);
  const reader = { language: 'en', as: 'public', marketplace: { en: '', 'zh-CN': '' }, zone } as const;
  const lines = measureLines(reasons, rules, reader);
  const text = (item: string): string => lines.find((line) => line.item === item)?.text ?? '';
  const isListing = reasons.target.kind === 'listing';
  return {
    puid,
    ...is,
    ...(reasons.until !== undefined && { [end]: localDay(reasons.until, zone) }),
    ...monetaryFields(reasons, zone),
    ...groundFields(reasons, rules, text('facts')),
    content_type: [isListing ? 'CONTENT_TYPE_PRODUCT' : 'CONTENT_TYPE_OTHER'],
    ...(!isListing && { content_type_other: 'Storefront of a seller on an online marketplace' }),
    ...categoryFields(reasons),
    territorial_scope: [...territories].sort(),
    content_date: [seen, applied].sort()[0] ?? applied,
    application_date: applied,
    decision_facts: fit(
      lines
        .filter(({ item }) => factual.has(item))
        .map((line) => `${line.label}: ${line.text}`)
        .join(' '),
      limits.decision_facts,
    ),
    source_type: sourceOf[reasons.source],
    automated_detection: reasons.detection === 'machine' ? 'Yes' : 'No',
    automated_decision: decisionOf[reasons.decision],
  };
}

/** A hold of proceeds that accompanies the measure ends by itself, or with it. */
function monetaryFields({ proceedsUntil, until }: MeasureReasons, zone: string): Restriction {
  if (proceedsUntil === undefined) return {};
  const { is, end } = restrictions['hold-funds'];
  const isLifted = until !== undefined && until < proceedsUntil;
  return { ...is, [end]: isLifted ? localDay(until, zone) : lastDayBefore(proceedsUntil, zone) };
}

function groundFields({ ground }: MeasureReasons, rules: Rules, why: string) {
  if (ground.kind === 'statute') {
    const { provision, url } = ground;
    return {
      decision_ground: 'DECISION_GROUND_ILLEGAL_CONTENT',
      ...(url !== undefined &&
        url.length <= limits.decision_ground_reference_url && { decision_ground_reference_url: url }),
      illegal_content_legal_ground: fit(provision, limits.illegal_content_legal_ground),
      illegal_content_explanation: fit(why, limits.illegal_content_explanation),
    } as const;
  }
  return {
    decision_ground: 'DECISION_GROUND_INCOMPATIBLE_CONTENT',
    incompatible_content_ground: fit(groundText(ground, rules, 'en'), limits.incompatible_content_ground),
    incompatible_content_explanation: fit(why, limits.incompatible_content_explanation),
  } as const;
}

/** A shop that continues another breaks the programme's terms; everything else is about an alleged infringement of a right. */
function categoryFields({ cause, claim }: MeasureReasons) {
  const property = 'STATEMENT_CATEGORY_INTELLECTUAL_PROPERTY_INFRINGEMENTS' as const;
  if (cause === 'recognition') {
    return { category: 'STATEMENT_CATEGORY_OTHER_VIOLATION_TC', category_addition: [property] } as const;
  }
  return { category: property, ...(claim && { category_specification: [keywordOf[claim.rightType]] }) };
}

/** Cuts a text to a number of characters, as the database counts them. */
function fit(text: string, most: number): string {
  const characters = [...text];
  return characters.length <= most ? text : `${characters.slice(0, most - 1).join('')}…`;
}
