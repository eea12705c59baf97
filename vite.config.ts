import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { msw } from 'msw/vite';
import { defineConfig } from 'vitest/config';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  // A sub-path deployment sets BASE_PATH; routes, API prefix and worker scope all follow it.
  base: process.env.BASE_PATH ?? '/',
  plugins: [react(), msw({ mode: 'worker-only' })],
  resolve: {
    // The public-suffix list (110 kB) serves cookies across sites; this product has one origin.
    alias: { tldts: here('./mocks/platform/public-suffix.ts') },
  },
  // Discovered late, msw/browser would make the dev server reload the first page once.
  optimizeDeps: { include: ['msw/browser', 'msw'] },
  server: { port: 5173, host: '127.0.0.1' },
  build: { target: 'es2023', modulePreload: { polyfill: false }, chunkSizeWarningLimit: 700 },
  test: {
    include: ['{src,mocks,e2e}/**/*.test.{ts,tsx}'],
    environment: 'node',
    env: { TZ: 'America/Los_Angeles' },
    testTimeout: 30_000,
  },
});
