// The API and the worker as a few files each: reading three thousand small ones takes longer than all else at a start.
import { defineConfig } from 'rolldown';

/** Left where they are installed: native code, and what looks for its own files beside itself. */
const outside = /^(@temporalio|@grpc|@prisma|@node-rs|pg|pino|protobufjs|playwright-core|highs)($|\/)/;
/** Nest asks for these where they are installed; we have none of them. */
const notInstalled =
  /^(@nestjs\/(microservices|websockets|platform-express)|@fastify\/(multipart|view)|class-(validator|transformer))($|\/)/;

/** A package that has lost the files beside it would only fail once somebody needs them. */
const refuseSeekers = {
  name: 'refuse-seekers',
  transform(code, id) {
    const [, name] = /node_modules\/((?:@[^/]+\/)?[^/]+)\/(?!.*node_modules)/.exec(id) ?? [];
    // What only looks for other packages finds them from here as well.
    const seeks = code.replaceAll('createRequire(import.meta.url)', '');
    if (name && /\b__(dir|file)name\b|import\.meta\.(url|dirname|filename|resolve)\b/.test(seeks))
      throw new Error(`${name} looks for files beside itself (${id}): name it among those left outside.`);
  },
};

export default defineConfig({
  input: { api: 'dist/apps/api/main.js', worker: 'dist/apps/worker/main.js' },
  platform: 'node',
  external: [outside, notInstalled],
  plugins: [refuseSeekers],
  // Two classes of one name would else be renamed, and the API's description with them.
  output: { dir: 'dist/programs', cleanDir: true, format: 'esm', keepNames: true, chunkFileNames: '[name]-[hash].js' },
  // Code of others that evaluates text, of no concern here.
  checks: { eval: false },
});
