import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** `npx vite build packages/web` writes dist/, which the service serves at `/`. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    // An inlined asset would be a data: URL, which the content security policy does not let a script or font be.
    assetsInlineLimit: 0,
    // The office chunk holds antd and is loaded only by signed-in people.
    chunkSizeWarningLimit: 1600,
  },
  server: { host: '127.0.0.1', proxy: { '/api': process.env.MARKETSAFE_URL ?? 'http://127.0.0.1:4080' } },
});
