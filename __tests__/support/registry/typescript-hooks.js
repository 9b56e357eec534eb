import { registerHooks } from 'node:module'

/** Lets Node run our sources as they are: it strips types itself, and finds `./name` where the file is `./name.ts`. */
registerHooks({
  resolve(specifier, context, next) {
    const bare = context.parentURL?.endsWith('.ts') && specifier.startsWith('.') && !/\.[a-z]+$/.test(specifier)
    return next(bare ? `${specifier}.ts` : specifier, context)
  }
})
