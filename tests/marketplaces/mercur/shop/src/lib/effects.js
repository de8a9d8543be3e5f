/** Which action of a programme really changed something, and how often: what a request asks for may be so already. */
const { send } = require('./deliveries.js');

/** How often an action changed each thing that it changed. */
const effects = new Map();
/** Whether a product is on sale, a seller open, as last seen. */
const states = new Map();

exports.effectsOf = (action) => Math.max(0, ...(effects.get(action)?.values() ?? []));

/** What a request of an administrator or a seller may change. */
const thingsIn = ({ originalUrl, body }) => {
  const [, , kind, id] = new URL(originalUrl, 'http://shop').pathname.split('/').map(decodeURIComponent);
  if (kind === 'sellers' && id !== undefined) return [{ kind: 'seller', id }];
  if (kind !== 'products' || id === undefined) return [];
  const ids = id === 'batch' ? (body?.update ?? []).map((one) => one.id) : [id];
  return ids.map((product) => ({ kind: 'product', id: product }));
};

const UP = { product: 'published', seller: 'open' };

/** Whether each of these is up now; undefined for one that is not there. */
const readAll = async (scope, things) => {
  const found = new Map();
  for (const kind of ['product', 'seller']) {
    const id = things.flatMap((thing) => (thing.kind === kind ? [thing.id] : []));
    if (id.length === 0) continue;
    const { data } = await scope.resolve('query').graph({ entity: kind, fields: ['id', 'status'], filters: { id } });
    for (const row of data) found.set(`${kind} ${row.id}`, row.status === UP[kind]);
  }
  return found;
};

/** Before the request, for what was never seen. */
const note = async (scope, things) => {
  for (const [key, isUp] of await readAll(scope, things)) if (!states.has(key)) states.set(key, isUp);
};

/** After it: of two requests for one change, only the first has changed something. */
const compare = async (scope, things, action) => {
  const now = await readAll(scope, things);
  for (const { kind, id } of things) {
    const key = `${kind} ${id}`;
    const isUp = now.get(key);
    const isEffect = isUp !== undefined && states.has(key) && states.get(key) !== isUp;
    if (isUp !== undefined) states.set(key, isUp);
    if (!isEffect || action === undefined) continue;
    const counts = effects.get(action) ?? new Map();
    effects.set(action, counts.set(key, (counts.get(key) ?? 0) + 1));
    send({ type: 'action.effective', action, [kind === 'product' ? 'listing' : 'seller']: id });
  }
};

/** A middleware. The effect is known before the answer is sent, so that who asks afterwards hears of it. */
exports.countEffects = async (request, response, next) => {
  const things = request.method === 'GET' ? [] : thingsIn(request);
  if (things.length === 0) return next();
  await note(request.scope, things);
  const answer = response.json.bind(response);
  response.json = (body) => {
    compare(request.scope, things, request.get('x-marketsafe-action'))
      .catch((error) => console.error(`effects unknown: ${error}`))
      .finally(() => answer(body));
    return response;
  };
  return next();
};
