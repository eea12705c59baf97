import { defineConfig } from 'vite';

/** The server with everything it needs in one file, so that it runs without node_modules (Dockerfile). */
export default defineConfig({
  publicDir: false,
  ssr: { noExternal: true },
  build: {
    ssr: 'server/main.ts',
    outDir: 'dist-server',
    target: 'node20',
    // Optional, and not there: the native client.
    rolldownOptions: { external: ['pg-native', 'pg-cloudflare'] },
  },
});
