/** Builds the pages twice, for the browser and for the API process that writes their first HTML, into dist/web. */
import { fileURLToPath } from 'node:url';
import { tanstackRouter } from '@tanstack/router-plugin/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compressed } from './compressed.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: here('.'),
  publicDir: here('./static'),
  // The libs are read as they are written, not as they were compiled.
  resolve: { conditions: ['source', 'module', 'browser', 'production', 'import', 'default'] },
  plugins: [
    tanstackRouter({
      target: 'react',
      autoCodeSplitting: true,
      routesDirectory: here('./routes'),
      generatedRouteTree: here('./routeTree.gen.ts'),
      quoteStyle: 'single',
      disableLogging: true,
    }),
    react(),
    compressed(),
  ],
  environments: {
    client: {
      build: {
        outDir: here('../../dist/web/client'),
        emptyOutDir: true,
        manifest: 'manifest.json',
        // A ministry's phone from five years ago.
        target: ['chrome100', 'safari15.4', 'firefox100'],
        rollupOptions: {
          input: here('./entry/client.tsx'),
          // What every page loads is one file: in one, gzip finds more that repeats, and no page asks for sixteen.
          output: { codeSplitting: { groups: [{ name: 'first', tags: ['$initial'] }] } },
        },
        modulePreload: { polyfill: false },
        assetsInlineLimit: 0,
      },
    },
    ssr: {
      resolve: {
        conditions: ['source', 'module', 'node', 'production', 'import', 'default'],
        noExternal: true,
      },
      build: {
        ssr: true,
        outDir: here('../../dist/web/server'),
        emptyOutDir: true,
        copyPublicDir: false,
        target: 'node20',
        rollupOptions: { input: here('./entry/server.tsx') },
      },
    },
  },
  builder: {
    async buildApp(builder) {
      const { client, ssr } = builder.environments;
      if (!client || !ssr) throw new Error('the builder lacks an environment');
      await builder.build(client);
      await builder.build(ssr);
    },
  },
});
