import { Exhibit } from '../answers/contract.ts';
import { routes } from '../platform/route.ts';

export const documentRoutes = routes({
  uploadDocument: {
    method: 'POST',
    url: '/documents',
    summary: 'Upload one document to put forward later: PDF, JPEG, PNG or WebP, at most 10 MiB, forty a day',
    tag: 'complaints',
    access: 'participant',
    multipart: true,
    answer: Exhibit,
    status: 201,
  },
});
