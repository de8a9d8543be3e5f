import { Id, Instant } from '@marketsafe/service/parts';
import { z } from 'zod';

const Bilingual = z.object({ en: z.string(), 'zh-CN': z.string() });

export const Persona = z
  .object({
    id: z.string(),
    role: z.enum(['rights-holder', 'agent', 'association', 'desk', 'marketplace', 'seller']),
    name: Bilingual,
    about: Bilingual,
    /** The start of this persona's pages; for sellers, their signed link. */
    path: z.string(),
  })
  .meta({ id: 'Persona' });

export const DemoState = z
  .object({
    now: Instant,
    /** Differs after each start. */
    run: z.string(),
    /** Days by which its clock was moved forward. */
    ahead: z.int(),
    canBePutBack: z.boolean(),
    personas: z.array(Persona),
    packs: z.array(z.string()),
    /** Registrations that a visitor may enrol with. */
    unclaimed: z.array(
      z.object({ office: z.string(), number: z.string(), mark: z.string(), owner: z.string(), email: z.string() }),
    ),
    /** The data of the guided path. */
    story: z.object({
      /** A one-person, non-member brand and its first fake. */
      brand: z.object({ persona: z.string(), name: z.string(), right: z.string() }),
      fake: z.object({ marketplace: z.string(), id: z.string(), url: z.string(), query: z.string() }),
      honest: z.object({
        marketplace: z.string(),
        id: z.string(),
        url: z.string(),
        query: z.string(),
        /** The honest reseller's invoice, ready to upload. */
        invoice: z.object({ name: z.string(), mime: z.string(), base64: z.string() }),
      }),
      /** The seller one upheld case below closure. */
      repeatSeller: z.string(),
      approvers: z.array(z.string()),
      /** The seller that appears when the banned operator registers again (`POST /demo/comeback`). */
      comeback: z.string(),
      /** Every story has been played: the last one is shown again. */
      played: z.boolean(),
    }),
  })
  .meta({ id: 'DemoState' });

export const DemoSession = z.object({ token: z.string(), persona: z.string() }).meta({ id: 'DemoSession' });

/** Moves the simulated clock forward: by days, or to just after the next deadline of a case. */
export const DemoClockRequest = z
  .union([z.strictObject({ days: z.int().min(1).max(400) }), z.strictObject({ past: Id })])
  .meta({ id: 'DemoClockRequest' });

export const DemoMail = z
  .object({
    id: z.string(),
    to: z.string(),
    subject: z.string(),
    text: z.string(),
    at: Instant,
    link: z.string().optional(),
  })
  .meta({ id: 'DemoMail' });
