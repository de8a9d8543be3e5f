const { defineMiddlewares } = require('@medusajs/framework/http');
const { countEffects } = require('../lib/effects.js');

exports.default = defineMiddlewares({
  routes: [
    { matcher: '/admin', middlewares: [countEffects] },
    { matcher: '/vendor', middlewares: [countEffects] },
  ],
});
