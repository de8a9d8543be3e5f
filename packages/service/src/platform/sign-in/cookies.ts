import type { FastifyRequest } from 'fastify';

/** Begins the names of the sign-in library's cookies. */
export const cookiePrefix = 'programme';

export const cookieOf = ({ headers }: FastifyRequest, name: string): string | undefined =>
  headers.cookie
    ?.split(/;\s*/)
    .find((one) => one.startsWith(`${name}=`))
    ?.slice(name.length + 1);

/** A cookie of the sign-in library, whose name begins with `__Secure-` behind TLS. */
export const libraryCookieOf = (request: FastifyRequest, name: string): string | undefined =>
  cookieOf(request, `__Secure-${cookiePrefix}.${name}`) ?? cookieOf(request, `${cookiePrefix}.${name}`);

/** Leaves out whatever would make the request one of a signed-in person. */
export function withoutSession(headers: Headers): void {
  const isSession = new RegExp(`^(__Secure-)?${cookiePrefix}\\.session_`);
  const others = (headers.get('cookie') ?? '').split(/;\s*/).filter((one) => !isSession.test(one));
  headers.delete('authorization');
  headers.set('cookie', others.join('; '));
}
