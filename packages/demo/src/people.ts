import type { FastifyInstance } from 'fastify';

/** Lets the demonstration's people use the programme over the API while its past is played. */
export class People {
  readonly #app: FastifyInstance;
  #requests = 0;

  constructor(app: FastifyInstance) {
    this.#app = app;
  }

  async call<T>(
    method: 'GET' | 'POST',
    url: string,
    options: { readonly token?: string; readonly body?: object } = {},
  ): Promise<T> {
    this.#requests += 1;
    const response = await this.#app.inject({
      method,
      url: `/api/v1${url}`,
      headers: {
        'idempotency-key': `demo-past-${this.#requests}`,
        ...(options.token !== undefined && { authorization: `Bearer ${options.token}` }),
      },
      ...(options.body && { payload: options.body }),
    });
    if (response.statusCode >= 300) throw new Error(`${method} ${url}: ${response.statusCode} ${response.body}`);
    return response.json() as T;
  }

  async upload(link: string, name: string, bytes: Uint8Array): Promise<{ id: string }> {
    this.#requests += 1;
    const form = new FormData();
    form.append('file', new Blob([Buffer.from(bytes)], { type: 'application/pdf' }), name);
    const request = new Request('http://127.0.0.1/', { method: 'POST', body: form });
    const response = await this.#app.inject({
      method: 'POST',
      url: `/api/v1/answers/${link}/exhibits`,
      headers: {
        'idempotency-key': `demo-past-${this.#requests}`,
        'content-type': request.headers.get('content-type') ?? '',
      },
      payload: Buffer.from(await request.arrayBuffer()),
    });
    if (response.statusCode >= 300) throw new Error(`upload ${name}: ${response.statusCode} ${response.body}`);
    return response.json() as { id: string };
  }
}
