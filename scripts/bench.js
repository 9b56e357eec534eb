// Runs benchmark/run.ts: npm run bench -- [NAME…] [--peer dist/index.js]. Node 24 takes types out by itself; the extension is left out here.
import { registerHooks } from 'node:module'

registerHooks({
  resolve: (specifier, context, next) =>
    next(/^\.{1,2}\/(?:.*\/)?[^./]+$/.test(specifier) ? `${specifier}.ts` : specifier, context)
})

await import('../benchmark/run.ts')
