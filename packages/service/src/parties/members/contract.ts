import { Language, Position } from '@marketsafe/terms';
import { z } from 'zod';
import { Instant } from '../../platform/contract.ts';
import { MailAddress, PartyName } from '../../platform/fields.ts';
import { NewPassword } from '../../platform/sign-in/password-rules.ts';

const Person = z.object({ id: z.string(), name: z.string(), email: z.string() });

export const Member = z
  .object({
    user: Person,
    position: Position,
    /** The organisation that the person works for, if it was named. */
    organisation: z.string().optional(),
    since: Instant,
    secondFactor: z.boolean(),
    /** From then on the person has no access. */
    leftAt: Instant.optional(),
  })
  .meta({ id: 'Member' });

export const PendingInvitation = z
  .object({
    id: z.string(),
    /** Absent for the first administrator, who says who they are. */
    email: z.string().optional(),
    name: z.string().optional(),
    position: Position,
    organisation: z.string().optional(),
    /** The name of the person who invited. */
    inviter: z.string().optional(),
    madeAt: Instant,
    expiresAt: Instant,
  })
  .meta({ id: 'PendingInvitation' });

export const Members = z
  .object({
    items: z.array(Member),
    invitations: z.array(PendingInvitation),
    /** The positions that this organisation's people can have. */
    positions: z.array(Position),
  })
  .meta({ id: 'Members' });

export const InvitationRequest = z
  .strictObject({
    email: MailAddress,
    name: PartyName,
    position: Position,
    /** Of the mail. */
    language: Language,
    /** The organisation that the person works for. Required for the review team. */
    organisation: PartyName.optional(),
  })
  .meta({ id: 'InvitationRequest' });

export const MemberChange = z.strictObject({ position: Position }).meta({ id: 'MemberChange' });

/** What the holder of an invitation's link reads. */
export const Invitation = z
  .object({
    email: z.string().optional(),
    name: z.string().optional(),
    /** The name of the participant, the marketplace or the programme. */
    party: z.string(),
    role: z.enum(['participant', 'marketplace', 'desk']),
    position: Position,
    organisation: z.string().optional(),
    /** Absent: the programme's operator invites. */
    inviter: z.string().optional(),
    language: Language,
    expiresAt: Instant,
  })
  .meta({ id: 'Invitation' });

export const PasswordLinkRequest = z
  .strictObject({ email: MailAddress, language: Language })
  .meta({ id: 'PasswordLinkRequest' });

/** What the holder of a link for a new password or a new address reads. */
export const MailedLink = z
  .object({
    email: z.string(),
    role: z.enum(['participant', 'marketplace', 'desk']),
    language: Language,
    expiresAt: Instant,
  })
  .meta({ id: 'MailedLink' });

export const PasswordChoice = z.strictObject({ password: NewPassword }).meta({ id: 'PasswordChoice' });

export const InvitationAcceptance = z
  .strictObject({
    password: NewPassword,
    /** Both are required if the invitation does not name them, and read only then. */
    email: MailAddress.optional(),
    name: PartyName.optional(),
  })
  .meta({ id: 'InvitationAcceptance' });
