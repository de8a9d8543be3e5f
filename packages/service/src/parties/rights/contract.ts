import { stages } from '@marketsafe/procedure';
import { Challenge, RightType, VerificationKind } from '@marketsafe/terms';
import { z } from 'zod';
import { Bilingual, Instant } from '../../platform/contract.ts';
import {
  Code,
  Day,
  Id,
  MailAddress,
  NiceClasses,
  Office,
  ReasonsForBoth,
  RegistrationNumber,
  ShortText,
  Territories,
  uploads,
  Words,
} from '../../platform/fields.ts';
import { Exhibit } from '../../takedown/documents/index.ts';

/** How the review team verified a right without a code. */
export const RightVerification = z
  .strictObject({
    by: VerificationKind.exclude(['register-contact']),
    /** What it looked at: the entry's address in the register, the power of attorney and its day, the association's letter. */
    reference: z.string().trim().min(1).max(500),
  })
  .meta({ id: 'RightVerification' });

export const Right = z
  .object({
    id: z.string(),
    holder: z.string(),
    holderName: z.string(),
    type: RightType,
    office: z.string(),
    number: z.string(),
    mark: z.string().optional(),
    territories: z.array(z.string()),
    classes: z.array(z.int()),
    validUntil: Instant.optional(),
    registeredOn: z.iso.date().optional(),
    challenge: Challenge.optional(),
    status: z.enum(['unverified', 'verified', 'lapsed', 'assigned']),
    /** How it was verified: what the review team looked at, and the association that vouched. */
    verification: z
      .object({ by: VerificationKind, reference: z.string().optional(), association: z.string().optional() })
      .optional(),
    /** Who can verify an unverified right: the register's contact, with a code, or only the review team, since the register names none. */
    verifiedWith: z.enum(['code', 'review-team']).optional(),
    /** `agentName`: absent for mandates unchanged since before names were stored. */
    mandates: z.array(z.object({ agent: z.string(), agentName: z.string().optional(), until: Instant })),
    /** In the list of rights: the marketplaces where removals for the holder do not go directly. */
    stages: z.array(z.object({ marketplace: z.string(), stage: z.enum(stages).exclude(['direct']) })).optional(),
  })
  .meta({ id: 'Right' });

export const RightRequest = z.strictObject({ office: Office, number: RegistrationNumber }).meta({ id: 'RightRequest' });

export const RightConfirmation = z.strictObject({ code: Code }).meta({ id: 'RightConfirmation' });

export const MandateRequest = z.strictObject({ agent: Id, until: Instant }).meta({ id: 'MandateRequest' });

/** The result for each entry of an import, in the order of the entries. */
export const ImportOutcome = z.enum(['created', 'changed', 'unchanged']).meta({ id: 'ImportOutcome' });

/** One entry of a trade mark register, as `marketsafe import register` takes it (one JSON object a line). */
export const RegisterEntry = z
  .strictObject({
    office: Office,
    number: RegistrationNumber,
    type: RightType.default('trademark'),
    owner: z.string().min(1).max(300),
    /** The register's contact; codes for this right go only there. Absent: the register publishes none, as CNIPA's and the USPTO's. */
    contact: MailAddress.optional(),
    mark: z.string().max(200).optional(),
    territories: Territories.min(1),
    classes: NiceClasses.default([]),
    validUntil: Instant,
    /** Day of registration. A trade mark without one is reviewed like a young one. */
    registeredOn: Day.optional(),
    /** The attack on it at its office; absent: unknown. */
    challenge: z.enum(['none', ...Challenge.options]).optional(),
  })
  // Read as Nice classes, a design's own classes (Locarno) would exclude goods that it covers.
  .refine(({ type, classes }) => type === 'trademark' || classes.length === 0, {
    path: ['classes'],
    message: 'Nice classes are of trade marks; leave them out for any other right',
  })
  .meta({ id: 'RegisterEntry' });

/** Entries to import. */
export const RegisterEntries = z.array(RegisterEntry).min(1).max(500);

/** An entry that the review team read from a document: an upload of its own, or one of a participant's request for it. */
export const EntryByHand = z.strictObject({ entry: RegisterEntry, document: Id }).meta({ id: 'EntryByHand' });

/** What a participant asks about a registration that the register lacks, or that no code can verify. */
export const RightReviewRequest = z
  .strictObject({
    office: Office,
    number: RegistrationNumber,
    words: Words.default(''),
    /** Its uploads, such as the certificate or a power of attorney. */
    documents: uploads(5).default([]),
  })
  .meta({ id: 'RightReviewRequest' });

export const RightReview = z
  .object({
    right: z.string(),
    office: z.string(),
    number: z.string(),
    words: z.string(),
    documents: z.array(Exhibit),
    status: z.enum(['open', 'entered', 'verified', 'refused']),
    /** Why the review team refused. */
    reasons: Bilingual.optional(),
    askedAt: Instant,
  })
  .meta({ id: 'RightReview' });

export const RightReviewRefusal = z
  .strictObject({ participant: Id, reasons: ReasonsForBoth })
  .meta({ id: 'RightReviewRefusal' });

export const RightVerifying = RightVerification.extend({ participant: Id }).meta({ id: 'RightVerifying' });

export const VouchingRequest = z
  .strictObject({ office: Office, number: RegistrationNumber, participant: Id, words: ShortText })
  .meta({ id: 'VouchingRequest' });

/** An association's word that a participant holds a right. */
export const Vouching = z
  .object({
    office: z.string(),
    number: z.string(),
    participant: z.string(),
    /** Of the association. */
    association: z.string(),
    words: z.string(),
    at: Instant,
  })
  .meta({ id: 'Vouching' });

/** A registration for the review team: what the register says, and who claims it. */
export const Registration = z
  .object({
    id: z.string(),
    office: z.string(),
    number: z.string(),
    entry: RegisterEntry.optional(),
    byHand: z.object({ at: Instant, document: Exhibit }).optional(),
    right: Right.optional(),
    claims: z.array(
      z.object({
        participant: z.string(),
        name: z.string(),
        request: RightReview.optional(),
        vouchings: z.array(Vouching),
      }),
    ),
  })
  .meta({ id: 'Registration' });
