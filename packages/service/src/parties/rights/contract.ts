import { Challenge, RightType } from '@marketsafe/terms';
import { z } from 'zod';
import { Instant } from '../../platform/contract.ts';
import {
  Code,
  Day,
  Id,
  MailAddress,
  NiceClasses,
  Office,
  RegistrationNumber,
  Territories,
} from '../../platform/fields.ts';

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
    /** Who can verify an unverified right: the register's contact, with a code, or only the review team, since the register names none. */
    verifiedWith: z.enum(['code', 'review-team']).optional(),
    /** `agentName`: absent for mandates unchanged since before names were stored. */
    mandates: z.array(z.object({ agent: z.string(), agentName: z.string().optional(), until: Instant })),
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
  .meta({ id: 'RegisterEntry' });

/** Entries to import. A design's own classes (Locarno) are refused: read as Nice classes, they would exclude goods that it covers. */
export const RegisterEntries = z
  .array(RegisterEntry)
  .min(1)
  .max(500)
  .superRefine((entries, { addIssue }) => {
    for (const [index, { type, classes }] of entries.entries()) {
      if (type === 'trademark' || classes.length === 0) continue;
      addIssue({
        code: 'custom',
        path: [index, 'classes'],
        message: 'Nice classes are of trade marks; leave them out for any other right',
      });
    }
  });
