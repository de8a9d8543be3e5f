import { z } from 'zod';
import { Id } from '../../platform/fields.ts';
import { routes } from '../../platform/route.ts';
import { Audit, AuditReading } from './contract.ts';

const params = z.strictObject({ audit: Id });

export const auditRoutes = routes({
  getAudit: {
    method: 'GET',
    url: '/desk/audits/:audit',
    summary: 'A case that silence decided, to be read without knowing whose it is',
    tag: 'desk',
    access: 'desk',
    keys: ['read'],
    params,
    answer: Audit,
  },
  getAuditPicture: {
    method: 'GET',
    url: '/desk/audits/:audit/picture',
    summary: 'The first picture of its listing, small, as a JPEG. A problem `picture-…` says why there is none',
    tag: 'desk',
    access: 'desk',
    keys: ['read'],
    params,
    answer: z.any(),
  },
  readAudit: {
    method: 'POST',
    url: '/desk/audits/:audit/readings',
    summary: 'Say whether its complaint was right; what two people find wrong is undone',
    tag: 'desk',
    access: 'desk',
    keys: [],
    params,
    body: AuditReading,
    answer: Audit,
  },
});
