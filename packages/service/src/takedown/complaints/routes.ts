import { routes } from '../../platform/route.ts';
import { ComplaintCheckRequest, ComplaintCheckResponse, ComplaintRequest, ComplaintResponse } from './contract.ts';

export const complaintRoutes = routes({
  fileComplaint: {
    method: 'POST',
    url: '/complaints',
    summary: 'File a complaint: one right, one reason, one declaration, up to 300 targets; no evidence is needed',
    tag: 'complaints',
    access: 'participant',
    keys: ['file'],
    body: ComplaintRequest,
    answer: ComplaintResponse,
    status: 201,
  },
  checkComplaint: {
    method: 'POST',
    url: '/complaints/check',
    summary: 'What would become of a complaint, without filing it',
    tag: 'complaints',
    access: 'participant',
    keys: ['file'],
    body: ComplaintCheckRequest,
    answer: ComplaintCheckResponse,
    safe: true,
  },
});
