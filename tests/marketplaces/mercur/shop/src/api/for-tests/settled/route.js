const { settled } = require('../../../lib/deliveries.js');

exports.GET = async (_, response) => {
  await settled();
  response.json({});
};
