import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';
import { ProblemError } from './problem.ts';

export interface Reached {
  /** Where people reach the programme. */
  readonly publicUrl: string;
  /** Origins of the simulated shops, which portal pages may frame and take pictures from. */
  readonly shopOrigins: readonly string[];
}

/** Features of a browser that no page of ours uses, so that nothing that gets into one can. */
const unusedFeatures = [
  ...['accelerometer', 'autoplay', 'camera', 'display-capture', 'geolocation', 'gyroscope', 'magnetometer'],
  ...['microphone', 'midi', 'payment', 'screen-wake-lock', 'usb', 'xr-spatial-tracking'],
]
  .map((feature) => `${feature}=()`)
  .join(', ');

/** A year: what hstspreload.org asks for at least. */
const hstsSeconds = 31_536_000;

/** The headers that keep a browser from being used against whoever sits before it, and a check of the name that it asked for. */
export async function guardBrowsers(app: FastifyInstance, { publicUrl, shopOrigins }: Reached): Promise<void> {
  const { protocol, hostname } = new URL(publicUrl);
  app.addHook('onRequest', async (request) => {
    if (!isOurs(request.headers.host, hostname))
      throw new ProblemError(421, 'misdirected', 'This host name is not the programme’s. Use its own address.');
  });
  await app.register(helmet, {
    strictTransportSecurity: protocol === 'https:' && { maxAge: hstsSeconds, includeSubDomains: false },
    // The guided path shows a simulated shop, another origin, in a frame.
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
    // What is the same for everybody may be kept on the way; everything else is about somebody.
    const { url = '/api/', method } = request.routeOptions;
    const isPublic = method === 'GET' && url.startsWith('/api/v1/public/') && reply.statusCode < 400;
    if (url.startsWith('/api/') && !isPublic) reply.header('cache-control', 'no-store');
  });
}

/**
 * A page that makes its own name lead to the loopback (DNS rebinding) would be of one origin with the programme in the eyes of a
 * browser; the name that it asks for gives it away. Without one it is no browser.
 */
const isOurs = (host: string | undefined, publicName: string): boolean =>
  isLoopbackName(host) || (host !== undefined && nameOf(host) === publicName);

export const isLoopbackName = (host: string | undefined): boolean =>
  host === undefined || /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(nameOf(host));

const nameOf = (host: string): string => host.replace(/:\d{1,5}$/, '').toLowerCase();
