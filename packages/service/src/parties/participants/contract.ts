import { Language, ParticipantKind, Position } from '@marketsafe/terms';
import { z } from 'zod';
import { Instant } from '../../platform/contract.ts';
import { Code, MailAddress, Office, PartyName, RegistrationNumber } from '../../platform/fields.ts';
import { NewPassword } from '../../platform/sign-in/password-rules.ts';
import { TermsAcceptance } from '../terms/index.ts';

export const Participant = z
  .object({
    id: z.string(),
    kind: ParticipantKind,
    name: z.string(),
    member: z.boolean(),
    standing: z.enum(['newcomer', 'good', 'restricted', 'suspended']),
    /** Share of settled complaints that were upheld, 0..1; absent before the first. */
    accuracy: z.number().min(0).max(1).optional(),
    dailyCap: z.int().optional(),
    filedToday: z.int().optional(),
    /** It accepted the terms in force. If not, its complaints are reviewed first. */
    termsAccepted: z.boolean(),
  })
  .meta({ id: 'Participant' });

export const EnrolmentRequest = z
  .strictObject({
    name: PartyName,
    kind: z.enum(['rights-holder', 'agent', 'association']),
    /** The first user. */
    email: MailAddress,
    language: Language,
    /**
     * The registration that proves who you are: the code goes to the contact in its register. Without a known registration the code
     * goes to the e-mail, and the desk then checks.
     */
    right: z.strictObject({ office: Office, number: RegistrationNumber }).optional(),
  })
  .meta({ id: 'EnrolmentRequest' });

export const Enrolment = z
  .object({
    id: z.string(),
    kind: EnrolmentRequest.shape.kind,
    status: z.enum(['address-unconfirmed', 'code-sent', 'with-desk', 'active', 'refused']),
    /** Masked: `le•••@maison.example`. */
    sentTo: z.string().optional(),
    expiresAt: Instant.optional(),
  })
  .meta({ id: 'Enrolment' });

export const EnrolmentConfirmation = z
  .strictObject({
    code: Code,
    /** Required if the code is the last step, and read only then: `code-sent`. */
    password: NewPassword.optional(),
    /** The terms in force for the applicant's kind; required like the password. */
    terms: TermsAcceptance.optional(),
  })
  .meta({ id: 'EnrolmentConfirmation' });

export const Me = z
  .object({
    user: z.object({ id: z.string(), name: z.string(), email: z.string() }),
    role: z.enum(['participant', 'desk', 'marketplace']),
    /** What the user may do for their party. */
    position: Position,
    /** `missing`: the user needs one, and reaches nothing else until it is set up. */
    secondFactor: z.enum(['none', 'missing', 'active']),
    /** What is asked after the password; a passkey also opens the account alone. */
    secondFactors: z.array(z.enum(['authenticator', 'passkey'])),
    participant: Participant.optional(),
    /** While removals are stopped: how many of the participant's cases wait for their end, and the first since when. */
    removalsStopped: z.object({ waiting: z.int(), since: Instant }).optional(),
    /** The marketplace that the user speaks for. */
    marketplace: z.string().optional(),
  })
  .meta({ id: 'Me' });
