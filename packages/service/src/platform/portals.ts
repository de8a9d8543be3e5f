import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { Texts } from '@marketsafe/procedure';
import type { Language } from '@marketsafe/terms';
import type { FastifyInstance } from 'fastify';

const dist = fileURLToPath(new URL('../../../web/dist/', import.meta.url));
const index = join(dist, 'index.html');

const notBuilt =
  '<!doctype html><meta charset="utf-8"><title>Not built yet</title><p>The portals are not built yet. Reload in a moment, or run <code>npm run build</code>.</p>';

/** What every page knows of its programme. */
export interface PortalProgramme {
  readonly name: Texts;
  /** File of its logo, SVG or PNG; ours by default. */
  readonly logo?: string | undefined;
  /** The languages of the pages, the usual one first. */
  readonly languages: readonly Language[];
  /** The name of the provider at which people may sign in. */
  readonly provider?: Texts | undefined;
  /** The host that translates when a reader asks; absent: none. */
  readonly translator?: string;
  /** The embedded database holds real data. */
  readonly trial: boolean;
  /** Its pages ask for the demonstration's clock and people. */
  readonly demonstration: boolean;
  /** The simulated shops, from which its pages may show pictures. */
  readonly shopOrigins: readonly string[];
}

/** Serves the built portals at `/`: their files, and one page for every other path. The page shows its own not-found text. */
export async function servePortals(app: FastifyInstance, programme: PortalProgramme): Promise<void> {
  const { logo } = programme;
  await app.register(fastifyStatic, { root: dist, serve: false, preCompressed: true });
  if (logo !== undefined)
    app.get('/logo', { config: { uncounted: true } }, (_, reply) => reply.sendFile(basename(logo), dirname(logo)));
  app.get('/*', { config: { uncounted: true } }, async (request, reply) => {
    const path = `/${(request.params as { readonly '*': string })['*']}`;
    if (!existsSync(index)) return reply.status(503).type('text/html').send(notBuilt);
    // Built files have a hash in their name and never change.
    if (path.startsWith('/assets/')) return reply.sendFile(path.slice(1), { maxAge: '1y', immutable: true });
    const isFile =
      !path.includes('..') && /\.[a-z0-9]+$/.test(path) && path !== '/index.html' && existsSync(join(dist, path));
    if (isFile) return reply.sendFile(path.slice(1), { maxAge: 0 });
    return reply
      .status(isPage(path) ? 200 : 404)
      .header('cache-control', 'public, max-age=0')
      .type('text/html; charset=utf-8')
      .send(pageFor(programme));
  });
}

/** The built page with its programme's name and logo. Read anew, since a build may replace it. */
function pageFor({ logo, ...programme }: PortalProgramme): string {
  const { name } = programme;
  const said = JSON.stringify({ ...programme, logo: logo === undefined ? '/seal.svg' : '/logo' });
  const page = readFileSync(index, 'utf8')
    .replace('<meta name="programme" content="" />', () => `<meta name="programme" content="${escaped(said)}" />`)
    .replace(/<title>[^<]*<\/title>/, () => `<title>${escaped(name.en)}</title>`);
  return logo === undefined ? page : page.replace(/<link rel="icon"[^>]*>/, '<link rel="icon" href="/logo" />');
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign);

/** Whether the portals have a page at this path, by the patterns that their build wrote. */
function isPage(path: string): boolean {
  const patterns = JSON.parse(readFileSync(join(dist, 'pages.json'), 'utf8')) as readonly string[];
  const parts = path.replace(/(?<=.)\/$/, '').split('/');
  return patterns.some((pattern) => {
    const wanted = pattern.split('/');
    return (
      wanted.length === parts.length &&
      wanted.every((part, at) => (part.startsWith(':') ? parts[at] !== '' : part === parts[at]))
    );
  });
}
