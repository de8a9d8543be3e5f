import { Id, MarketplaceId, routes } from '@marketsafe/service/parts';
import { z } from 'zod';
import { DemoClockRequest, DemoMail, DemoSession, DemoState } from './contract.ts';

export const demoRoutes = routes({
  demoState: {
    method: 'GET',
    url: '/demo',
    summary: 'The demonstration’s people, goods and clock; 404 elsewhere',
    tag: 'demo',
    access: 'demo',
    answer: DemoState,
  },
  demoSignIn: {
    method: 'POST',
    url: '/demo/sessions',
    summary: 'Sign in as one of the demonstration’s people',
    tag: 'demo',
    access: 'demo',
    body: z.strictObject({ persona: Id }),
    answer: DemoSession,
    safe: true,
  },
  demoClock: {
    method: 'POST',
    url: '/demo/clock',
    summary: 'Move the demonstration’s clock forward',
    tag: 'demo',
    access: 'demo',
    body: DemoClockRequest,
    answer: z.object({ now: z.string() }),
    safe: true,
  },
  demoComeback: {
    method: 'POST',
    url: '/demo/comeback',
    summary: 'The banned operator registers again on the marketplace, under the same declared identity',
    tag: 'demo',
    access: 'demo',
    body: z.strictObject({ seller: MarketplaceId }),
    answer: z.object({ seller: z.string() }),
    safe: true,
  },
  demoPutBack: {
    method: 'POST',
    url: '/demo/again',
    summary: 'Put the demonstration back to its first start; its state names another run when it is ready',
    tag: 'demo',
    access: 'demo',
    answer: z.object({ run: z.string() }),
    safe: true,
  },
  demoMail: {
    method: 'GET',
    url: '/demo/mail',
    summary: 'The local inbox: mail that the demonstration would have sent',
    tag: 'demo',
    access: 'demo',
    query: z.strictObject({ to: Id.optional() }),
    answer: z.object({ items: z.array(DemoMail) }),
  },
});
