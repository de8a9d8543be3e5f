import type { FastifyInstance, FastifyRequest } from 'fastify';
import { ProblemError } from './problem.ts';

/** Deeper than any body of the API. Code that walks a body recurses once a level, and the stack has room for some thousands. */
const DEEPEST = 32;

/** The body of a request, unparsed. Webhook signatures cover these bytes. */
export const rawBodyOf = (request: FastifyRequest): string => rawBodies.get(request) ?? '';
const rawBodies = new WeakMap<FastifyRequest, string>();

/** Parses JSON bodies, keeps their text, and refuses one that nests too deep. */
export function readJsonBodies(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('error', 'error');
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    const text = String(body);
    rawBodies.set(request, text);
    if (text === '') return done(null, undefined);
    if (isDeeper(text, DEEPEST))
      return done(new ProblemError(400, 'body-too-deep', `The body nests deeper than ${DEEPEST} levels.`));
    return parse(request, text, done);
  });
}

/** Whether a JSON text nests deeper than the limit; brackets in strings do not count. */
function isDeeper(text: string, levels: number): boolean {
  let depth = 0;
  let inString = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (inString) {
      if (character === '\\') at += 1;
      else if (character === '"') inString = false;
    } else if (character === '"') inString = true;
    else if (character === '[' || character === '{') {
      depth += 1;
      if (depth > levels) return true;
    } else if (character === ']' || character === '}') depth -= 1;
  }
  return false;
}
