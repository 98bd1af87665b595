import { createHash } from 'node:crypto';
import { catalogue } from '#libs/process/catalogue/index.js';
import type { PrismaClient } from '#prisma/generated/client.js';

/**
 * Stores each definition of the catalogue under its version. A stored version never changes: cases are frozen to it.
 * Throws when the catalogue changed one without giving it a new version.
 */
export async function seedDefinitions(prisma: PrismaClient): Promise<void> {
  for (const definition of catalogue) {
    const { key, version } = definition;
    const body = JSON.stringify(definition);
    const hash = createHash('sha256').update(body).digest('hex');
    const stored = await prisma.definition.upsert({
      where: { key_version: { key, version } },
      create: { key, version, body, hash },
      update: {},
    });
    if (stored.hash !== hash)
      throw new Error(`the stored definition ${key} version ${version} differs: raise its version`);
  }
}
