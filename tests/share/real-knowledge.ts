import { existsSync } from 'node:fs';
import type { Knowledge } from '../../src/model/knowledge';

const index = new URL('../../src/content/index.ts', import.meta.url);

/** The product's own knowledge; null in a checkout whose content is not yet gathered. */
export async function realKnowledge(): Promise<Knowledge | null> {
  if (!existsSync(index)) return null;
  const content = (await import(index.href)) as { knowledge: Knowledge };
  return content.knowledge;
}
