import type { FastifyInstance, FastifyRequest } from 'fastify';
import { ProblemError } from './problem.ts';

/** More than any body of the API has; what walks a body calls itself for each level, and the stack has room for some thousands. */
const DEEPEST = 32;

/** The body of a request as it came. Webhook signatures are over these bytes. */
export const rawBodyOf = (request: FastifyRequest): string => rawBodies.get(request) ?? '';
const rawBodies = new WeakMap<FastifyRequest, string>();

/** Reads JSON bodies, keeps their text, and refuses one that nests deeper than any that is meant. */
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

/** Whether a JSON text nests deeper than so many levels; brackets within its strings are no levels. */
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
