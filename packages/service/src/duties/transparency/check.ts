import { economicArea } from '../../platform/economic-area.ts';
import {
  accounts,
  automatedDecisions,
  categories,
  contentTypes,
  days,
  grounds,
  keywords,
  limits,
  monetaries,
  provisions,
  sources,
  visibilities,
} from './values.ts';

/** A part of a statement that the database would refuse, or must not get. */
export interface StatementFault {
  readonly field: string;
  readonly why: string;
}

type Fields = Readonly<Record<string, unknown>>;
type Check = (value: unknown) => string | undefined;

const oneOf =
  (values: readonly string[]): Check =>
  (value) =>
    typeof value === 'string' && values.includes(value) ? undefined : `is none of ${values.join(', ')}`;

const listOf =
  (values: readonly string[]): Check =>
  (value) => {
    if (!Array.isArray(value) || value.length === 0) return 'is no list with something in it';
    if (new Set(value).size !== value.length) return 'names something twice';
    return value.map(oneOf(values)).find((fault) => fault !== undefined);
  };

const day: Check = (value) => {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return 'is no date like 2026-03-02';
  const read = new Date(`${value}T00:00:00.000Z`);
  return Number.isNaN(read.getTime()) || read.toISOString().slice(0, 10) !== value
    ? 'is no day of the calendar'
    : undefined;
};

const between =
  ([first, end]: readonly [string, string]): Check =>
  (value) =>
    day(value) ??
    ((value as string) >= first && (value as string) < end ? undefined : `is not from ${first} to before ${end}`);

/** Personal data never belong in a statement; a pack's text with one would be public for ever. */
const personal = /[^\s@]+@[^\s@]+\.[^\s@]+|\+?\d[\d ()-]{8,}\d/;
const dates = /\b\d{4}-\d{2}-\d{2}\b/g;

const text =
  (most: number): Check =>
  (value) => {
    if (typeof value !== 'string' || value.trim() === '') return 'is empty';
    if ([...value].length > most) return `has more than ${most} characters`;
    return personal.test(value.replaceAll(dates, ''))
      ? 'holds an address or a number that may be a person’s'
      : undefined;
  };

const url: Check = (value) =>
  typeof value === 'string' && URL.canParse(value) && value.length <= limits.decision_ground_reference_url
    ? undefined
    : 'is no address of at most 500 characters';

const puid: Check = (value) =>
  typeof value === 'string' && /^[A-Za-z0-9_-]+$/.test(value) && value.length <= limits.puid
    ? undefined
    : 'is not 1 to 500 letters, digits, "-" and "_"';

const fields: Readonly<Record<string, Check>> = {
  puid,
  decision_visibility: listOf(visibilities),
  decision_monetary: oneOf(monetaries),
  decision_provision: oneOf(provisions),
  decision_account: oneOf(accounts),
  end_date_visibility_restriction: day,
  end_date_monetary_restriction: day,
  end_date_service_restriction: day,
  end_date_account_restriction: day,
  decision_ground: oneOf(grounds),
  decision_ground_reference_url: url,
  illegal_content_legal_ground: text(limits.illegal_content_legal_ground),
  illegal_content_explanation: text(limits.illegal_content_explanation),
  incompatible_content_ground: text(limits.incompatible_content_ground),
  incompatible_content_explanation: text(limits.incompatible_content_explanation),
  content_type: listOf(contentTypes),
  content_type_other: text(limits.content_type_other),
  category: oneOf(categories),
  category_addition: listOf(categories),
  category_specification: listOf(keywords),
  territorial_scope: listOf(economicArea),
  content_date: between(days.content_date),
  application_date: between(days.application_date),
  decision_facts: text(limits.decision_facts),
  source_type: oneOf(sources),
  automated_detection: oneOf(['Yes', 'No']),
  automated_decision: oneOf(automatedDecisions),
};

const always = [
  ...['puid', 'decision_ground', 'content_type', 'category', 'territorial_scope', 'content_date', 'application_date'],
  ...['decision_facts', 'source_type', 'automated_detection', 'automated_decision'],
];

/** The restriction that each end date belongs to. */
const ends = {
  end_date_visibility_restriction: 'decision_visibility',
  end_date_monetary_restriction: 'decision_monetary',
  end_date_service_restriction: 'decision_provision',
  end_date_account_restriction: 'decision_account',
} as const;

const ofGround: Readonly<Record<string, readonly string[]>> = {
  DECISION_GROUND_ILLEGAL_CONTENT: ['illegal_content_legal_ground', 'illegal_content_explanation'],
  DECISION_GROUND_INCOMPATIBLE_CONTENT: ['incompatible_content_ground', 'incompatible_content_explanation'],
};

/** All faults of a statement: the database's reasons to refuse it, and our own against publishing. Empty: it may be sent. */
export function checkStatement(statement: Fields): readonly StatementFault[] {
  return [...eachField(statement), ...needed(statement), ...together(statement)];
}

function* eachField(statement: Fields): Generator<StatementFault> {
  for (const [field, value] of Object.entries(statement)) {
    const check = Object.hasOwn(fields, field) ? fields[field] : undefined;
    const why = check === undefined ? 'is no field of the schema' : check(value);
    if (why !== undefined) yield { field, why };
  }
}

function* needed(statement: Fields): Generator<StatementFault> {
  for (const field of always) if (statement[field] === undefined) yield { field, why: 'is missing' };
  const decisions = Object.values(ends);
  if (decisions.every((field) => statement[field] === undefined)) {
    yield { field: 'decision_visibility', why: `is missing, as are ${decisions.slice(1).join(', ')}: one is needed` };
  }
}

function* together(statement: Fields): Generator<StatementFault> {
  for (const [ground, texts] of Object.entries(ofGround)) {
    const isGround = statement.decision_ground === ground;
    for (const field of texts) {
      if (isGround && statement[field] === undefined) yield { field, why: `is missing, and the ground is ${ground}` };
      if (!isGround && statement[field] !== undefined)
        yield { field, why: `is there, and the ground is not ${ground}` };
    }
  }
  const { content_type: types, content_type_other: other, application_date: applied, content_date: made } = statement;
  const saysOther = Array.isArray(types) && types.includes('CONTENT_TYPE_OTHER');
  if (saysOther !== (other !== undefined)) {
    yield { field: 'content_type_other', why: 'goes with CONTENT_TYPE_OTHER and with nothing else' };
  }
  if (typeof made === 'string' && typeof applied === 'string' && made > applied) {
    yield { field: 'content_date', why: 'is after the measure' };
  }
  for (const [end, decision] of Object.entries(ends)) {
    const ended = statement[end];
    if (ended === undefined) continue;
    if (statement[decision] === undefined) yield { field: end, why: `is there without ${decision}` };
    if (typeof applied === 'string' && typeof ended === 'string' && ended < applied) {
      yield { field: end, why: 'is before the measure' };
    }
  }
}
