/** The values and limits of the DSA Transparency Database (schema of 1 July 2025, under /api/v1) that our statements may need. */

export const visibilities = ['DECISION_VISIBILITY_CONTENT_REMOVED', 'DECISION_VISIBILITY_CONTENT_DISABLED'] as const;
export const monetaries = ['DECISION_MONETARY_SUSPENSION'] as const;
export const provisions = ['DECISION_PROVISION_TOTAL_SUSPENSION'] as const;
export const accounts = ['DECISION_ACCOUNT_TERMINATED'] as const;
export const grounds = ['DECISION_GROUND_ILLEGAL_CONTENT', 'DECISION_GROUND_INCOMPATIBLE_CONTENT'] as const;
export const contentTypes = ['CONTENT_TYPE_PRODUCT', 'CONTENT_TYPE_OTHER'] as const;
export const categories = [
  'STATEMENT_CATEGORY_INTELLECTUAL_PROPERTY_INFRINGEMENTS',
  'STATEMENT_CATEGORY_OTHER_VIOLATION_TC',
] as const;
/** There is none for counterfeits: they infringe a trade mark. */
export const keywords = [
  'KEYWORD_TRADEMARK_INFRINGEMENT',
  'KEYWORD_COPYRIGHT_INFRINGEMENT',
  'KEYWORD_DESIGN_INFRINGEMENT',
  'KEYWORD_PATENT_INFRINGEMENT',
] as const;
export const sources = ['SOURCE_ARTICLE_16', 'SOURCE_VOLUNTARY'] as const;
/** The documentation also says "Yes" or "No", which the database refuses. */
export const automatedDecisions = ['AUTOMATED_DECISION_FULLY', 'AUTOMATED_DECISION_NOT_AUTOMATED'] as const;

/** Maximum characters of each text. */
export const limits = {
  decision_ground_reference_url: 500,
  illegal_content_legal_ground: 500,
  illegal_content_explanation: 2000,
  incompatible_content_ground: 500,
  incompatible_content_explanation: 2000,
  content_type_other: 500,
  decision_facts: 5000,
  puid: 500,
} as const;

/** The first day that the database accepts, and the first that it does not. */
export const days = {
  content_date: ['2000-01-01', '2038-01-01'],
  application_date: ['2020-01-01', '2038-01-01'],
} as const;
