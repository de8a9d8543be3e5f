const { basename, join } = require('node:path');

exports.GET = (request, response) => response.sendFile(join(process.env.PICTURES, basename(request.params.name)));
