import { ParticipantKind } from '@marketsafe/terms';
import { z } from 'zod';
import { Bilingual, Instant } from '../../platform/contract.ts';
import { PartyName, ShortText } from '../../platform/fields.ts';

/** SHA-256 (hex) of a version's kind and texts. */
const Hash = z
  .string()
  .length(64)
  .regex(/^[0-9a-f]{64}$/);

/** A kind of participant for the version in force, or the hash of any version that was ever in force. */
export const TermsName = z.union([ParticipantKind, Hash]);

export const TermsVersion = z
  .object({
    kind: ParticipantKind,
    hash: z.string(),
    /** The operator's own number of it. */
    version: z.string(),
    date: z.iso.date(),
    /** A text that no one has adapted to the programme yet. */
    template: z.boolean(),
    title: Bilingual,
  })
  .meta({ id: 'TermsVersion' });

export const TermsText = TermsVersion.extend({
  /** Markdown, without the title. */
  text: Bilingual,
  inForce: z.boolean(),
}).meta({ id: 'TermsText' });

/** A person accepts a version for their participant. */
export const TermsAcceptance = z
  .strictObject({
    terms: Hash,
    /** The person's full name. */
    person: PartyName,
    /** What entitles them to bind the participant: "managing director", "by power of attorney of …". */
    authority: ShortText,
  })
  .meta({ id: 'TermsAcceptance' });
export type TermsAcceptance = z.output<typeof TermsAcceptance>;

export const ParticipantTerms = z
  .object({
    /** Absent: the programme has no terms for participants of its kind. */
    inForce: TermsVersion.optional(),
    /** False: its complaints are reviewed first. */
    accepted: z.boolean(),
    /** The newest first. They stay. */
    acceptances: z.array(z.object({ terms: TermsVersion, at: Instant, person: z.string(), authority: z.string() })),
  })
  .meta({ id: 'ParticipantTerms' });

/** The terms that a complaint was filed under: those that its complainant or agent had accepted last. */
export const FiledTerms = z
  .object({
    participant: z.string(),
    /** The version was in force at the filing. */
    current: z.boolean(),
    /** The version; absent if the participant had accepted none. */
    hash: z.string().optional(),
    version: z.string().optional(),
    date: z.iso.date().optional(),
  })
  .meta({ id: 'FiledTerms' });
export type FiledTerms = z.output<typeof FiledTerms>;
