const { effectsOf } = require('../../../lib/effects.js');

exports.GET = (request, response) => response.json(effectsOf(request.query.action));
