/** A Mercur marketplace without its panels, which keeps pictures in a folder. Its secrets are none: it listens on loopback. */
const { withMercur } = require('@mercurjs/core');

const { DATABASE_URL, PICTURES, PICTURES_URL } = process.env;

module.exports = withMercur({
  projectConfig: {
    databaseUrl: DATABASE_URL,
    http: {
      ...{ storeCors: '', adminCors: '', authCors: '', vendorCors: '' },
      ...{ jwtSecret: 'of-the-tests', cookieSecret: 'of-the-tests' },
    },
  },
  modules: [
    { resolve: '@mercurjs/core/modules/admin-ui', options: { disable: true } },
    { resolve: '@mercurjs/core/modules/vendor-ui', options: { disable: true } },
    {
      resolve: '@medusajs/medusa/file',
      options: {
        providers: [
          {
            resolve: '@medusajs/medusa/file-local',
            id: 'local',
            options: { upload_dir: PICTURES, backend_url: PICTURES_URL },
          },
        ],
      },
    },
  ],
});
