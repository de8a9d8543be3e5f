import { routes } from '../../platform/route.ts';
import { Exhibit } from './contract.ts';

export const documentRoutes = routes({
  uploadDocument: {
    method: 'POST',
    url: '/documents',
    summary:
      'Upload one document to put forward later: PDF, JPEG, PNG, WebP or plain text, at most 10 MiB; forty a day, 400 for the review team',
    tag: 'complaints',
    access: 'user',
    keys: ['file', 'answer', 'rights'],
    multipart: true,
    answer: Exhibit,
    status: 201,
  },
});
