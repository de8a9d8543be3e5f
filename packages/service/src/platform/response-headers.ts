import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';
import { ProblemError } from './problem.ts';

export interface Reached {
  /** Base URL of the programme. */
  readonly publicUrl: string;
  /** Origins of the simulated shops, which portal pages may frame and load pictures from. */
  readonly shopOrigins: readonly string[];
}

/** Browser features that our pages do not use; injected code cannot use them either. */
const unusedFeatures = [
  ...['accelerometer', 'autoplay', 'camera', 'display-capture', 'geolocation', 'gyroscope', 'magnetometer'],
  ...['microphone', 'midi', 'payment', 'screen-wake-lock', 'usb', 'xr-spatial-tracking'],
]
  .map((feature) => `${feature}=()`)
  .join(', ');

/** What browsers keep for one person, and show only after asking us whether that person still may see it. */
export const askedAgain = 'private, no-cache';

/** One year: the minimum that hstspreload.org requires. */
const hstsSeconds = 31_536_000;

/** Sets headers that protect the browser's user, and checks the requested host name. */
export async function guardBrowsers(app: FastifyInstance, { publicUrl, shopOrigins }: Reached): Promise<void> {
  const { protocol, hostname } = new URL(publicUrl);
  app.addHook('onRequest', async (request) => {
    if (!isOurs(request.headers.host, hostname))
      throw new ProblemError(421, 'misdirected', 'This host name is not the programme’s. Use its own address.');
  });
  await app.register(helmet, {
    strictTransportSecurity: protocol === 'https:' && { maxAge: hstsSeconds, includeSubDomains: false },
    // The guided path shows a simulated shop, which is another origin, in a frame.
    crossOriginEmbedderPolicy: false,
    referrerPolicy: { policy: 'no-referrer' },
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        // antd writes its styles into the page.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:', ...shopOrigins],
        frameSrc: ["'self'", ...shopOrigins],
        frameAncestors: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        objectSrc: ["'none'"],
      },
    },
  });
  app.addHook('onSend', async (request, reply) => {
    reply.header('permissions-policy', unusedFeatures);
    // Answers that are the same for all may be cached; all others are personal. Of these, browsers keep pictures alone.
    const { url = '/api/', method } = request.routeOptions;
    const isPublic = method === 'GET' && url.startsWith('/api/v1/public/') && reply.statusCode < 400;
    if (url.startsWith('/api/') && !isPublic && reply.getHeader('cache-control') !== askedAgain)
      reply.header('cache-control', 'no-store');
  });
}

/**
 * With DNS rebinding, a hostile page lets its own name resolve to the loopback and counts as same-origin. The Host header reveals
 * that name. A request without one is not from a browser.
 */
const isOurs = (host: string | undefined, publicName: string): boolean =>
  isLoopbackName(host) || (host !== undefined && nameOf(host) === publicName);

export const isLoopbackName = (host: string | undefined): boolean =>
  host === undefined || /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(nameOf(host));

const nameOf = (host: string): string => host.replace(/:\d{1,5}$/, '').toLowerCase();
