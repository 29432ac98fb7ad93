import { nodeOf } from '../../src/engine/compiled/terms';
import type { Node } from '../../src/engine/compiled/terms';
import type { Program } from '../../src/engine/compiled/program';
import { examplesAxis, factsAxis, weightsAxis } from '../../src/engine/targets';
import type { Condition } from '../../src/model/condition';
import type { BenchEngine, Sample } from './engine';

/** "codes satisfy this table" as the cheapest comparison that says so. */
function tableSource(variable: number, table: Uint8Array): string {
  const on = [...table.keys()].filter((code) => table[code] === 1);
  const name = `c${variable}`;
  if (on.length === 0) return 'false';
  if (on.length === 1) return `${name}===${on[0]}`;
  const isRun = on.every((code, index) => code === on[0]! + index);
  if (isRun) return `(${name}>=${on[0]}&&${name}<=${on.at(-1)})`;
  return `(${on.map((code) => `${name}===${code}`).join('||')})`;
}

function nodeSource(node: Node): string {
  if (node.kind === 'table') return tableSource(node.variable, node.table);
  if (node.parts.length === 0) return node.kind === 'all' ? 'true' : 'false';
  return `(${node.parts.map(nodeSource).join(node.kind === 'all' ? '&&' : '||')})`;
}

/** One line per unit: what holds adds its points, gates and firsts. */
function unitLines(program: Program, source: (condition: Condition) => string): string[] {
  return program.units.map(({ conditions, axes, strategies, gates, firsts }) => {
    const adds = [
      ...[...axes].map(([index, points]) => `f${index}+=${points};`),
      ...[...strategies].map(([index, points]) => `s${index}+=${points};`),
      ...(gates.size === 0
        ? []
        : [`closed|=${[...gates].reduce((bits, at) => bits | (1 << at), 0)};`]),
      ...(firsts.size === 0
        ? []
        : [`first|=${[...firsts].reduce((bits, at) => bits | (1 << at), 0)};`]),
    ];
    return `if(${conditions.map(source).join('||')}){${adds.join('')}}`;
  });
}

/** The leading method of one family as nested comparisons over constants. */
function methodLines(program: Program, family: number): string {
  const { members, gives } = program.families[family] ?? { members: [], gives: [] };
  const lines = [...members].map((index, member) => {
    const dominator = program.dominators[index] ?? -1;
    const dominated = dominator < 0 ? '0' : `((closed>>${dominator}&1)?0:1)`;
    const given = gives[member] ?? 0;
    const elsewhere =
      given === 0 ? '0' : `(f${examplesAxis}>f${factsAxis}?${2 - given}:${given - 1})`;
    return `k=(((closed>>${index}&1)*4+${dominated}*2+${elsewhere})*-100000)+s${index};if(k>b){b=k;w=${index};}`;
  });
  return `case ${family}:{let b=-1e9,k=0,w=-1;${lines.join('')}lead=w;break;}`;
}

/** The choice of a family: must the weights change, which training, must something be given. */
function choiceLines({ families, rulebook }: Program): string {
  const { calibration } = rulebook.knowledge;
  const yes = ({ slope, offset }: { slope: number; offset: number }, score: string) =>
    `${slope}*${score}+${offset}>0`;
  const members = (index: number) =>
    [...(families[index]?.members ?? [])].reduce((bits, at) => bits | (1 << at), 0);
  const isOpen = (index: number) => `(closed&${members(index)})!==${members(index)}`;
  const training = families.flatMap(({ id, axis }, index) =>
    axis < 0
      ? []
      : [
          `if(${isOpen(index)}){o=${calibration.training.slope}*f${axis}+${calibration.training.offsets[id] ?? 0};
          if(o>=best){r=method(${index});if(o>best||R[r]<R[lead2]){best=o;lead2=r;}}}`,
        ],
  );
  const { context, plain } = rulebook;
  const given = `(f${factsAxis}>f${examplesAxis}?f${factsAxis}:f${examplesAxis})`;
  return `let best=-Infinity,lead2=-1,o=0,r=0;
    if(${yes(calibration.weights, `f${weightsAxis}`)}){${training.join('\n')}}
    lead=lead2>=0?lead2:method(${yes(calibration.context, given)}&&${isOpen(context.index)}?${context.index}:${plain.index});`;
}

/**
 * Straight-line code for the same rules, on the same codes as the compiled program: the limit of what
 * evaluating them one answer set at a time can reach. Generated here and only here: the product may
 * not generate code. Knows 32 strategies at most.
 */
export function straightLine(program: Program): BenchEngine {
  const { questions, facts, families, strategies, rulebook } = program;
  if (strategies.length > 32)
    throw new Error('The straight-line code knows 32 strategies at most.');
  const scope = {
    test: rulebook.test,
    variables: program.variables,
    indexOf: new Map([
      ...questions.map(({ question }, index) => [`question:${question.id}`, index] as const),
      ...facts.map(({ fact }, index) => [`fact:${fact}`, questions.length + index] as const),
    ]),
  };
  const source = (condition: Condition) => nodeSource(nodeOf(scope, condition));
  const zeros = (letter: string, count: number) =>
    Array.from({ length: count }, (_, index) => `${letter}${index}=0`).join();
  const axes = Array.from({ length: rulebook.axes }, (_, index) => index);
  const rungs = strategies.map(({ rung }) => rung);
  const text = `const R=${JSON.stringify(rungs)};
    return (c,out)=>{
    const ${program.variables.map((_, index) => `c${index}=c[${index}]`).join()};
    let ${zeros('f', axes.length)},${zeros('s', strategies.length)},closed=0,first=0,lead=0;
    ${unitLines(program, source).join('\n')}
    ${axes.map((index) => `out[${index}]=f${index};`).join('')}
    out[${axes.length}]=closed;
    if(first!==0){lead=31-Math.clz32(first&-first);out[${axes.length + 1}]=lead;return lead;}
    const method=(family)=>{switch(family){${families.map((_, index) => methodLines(program, index)).join('')}}return lead;};
    ${choiceLines(program)}
    out[${axes.length + 1}]=lead;return lead;}`;
  const out = new Int32Array(axes.length + 2);
  // The linter would ask for another way; there is none, and this never ships.
  const make = Reflect.construct(Function, [text]) as () => (
    codes: Uint16Array,
    out: Int32Array,
  ) => number;
  const decide = make();
  return {
    engine: 'straight-line',
    run: ({ codes }: Sample) => decide(codes, out),
    says: ({ codes }) => {
      decide(codes, out);
      const leader = strategies[out[axes.length + 1] ?? 0]?.id ?? '';
      return `${out.slice(0, axes.length).join()} ${out[axes.length]} ${leader}`;
    },
  };
}
