import type { Running } from '../../packages/service/src/testing/running-service.ts';

/** Uploads a participant's own document; without `as`, without a session. */
export async function uploadDocument(running: Running, as: string | undefined, bytes: Buffer, name = 'report.pdf') {
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(bytes)], { type: 'application/pdf' }), name);
  const request = new Request('http://127.0.0.1/', { method: 'POST', body: form });
  const answer = await running.service.app.inject({
    method: 'POST',
    url: '/api/v1/documents',
    headers: {
      'content-type': request.headers.get('content-type') ?? '',
      'idempotency-key': `${name}-${bytes.toString('base64url').slice(-40)}-${as?.slice(-8)}`,
      ...(as !== undefined && { authorization: `Bearer ${as}` }),
    },
    payload: Buffer.from(await request.arrayBuffer()),
  });
  return { status: answer.statusCode, body: answer.json() };
}
