import type { Program } from './program';
import type { Node } from './terms';

function reads(node: Node, touched: ReadonlySet<number>): boolean {
  return node.kind === 'table'
    ? touched.has(node.variable)
    : node.parts.some((part) => reads(part, touched));
}

/** For every question, the conditional questions that hang on it, in the order to work them out. */
export function dependants(program: Program): number[][] {
  return program.questions.map((_, question) => {
    const touched = new Set([question]);
    return program.asked.flatMap((entry, index) => {
      if (!reads(entry.node, touched)) return [];
      touched.add(entry.question);
      return [index];
    });
  });
}
