import { knowledge } from '../../../src/content';
import type { Decision } from '../../../src/engine/decide';
import { aimsAt } from '../../../src/engine/targets';
import type { Answers } from '../../../src/model/answers';
import type { Recommendation } from '../../../src/model/recommendation';
import type { Aim, Effect, Rule, Target } from '../../../src/model/rule';
import { decideOn, recommendFor } from '../deciding';
import type { Gauge, Movement, Row } from './row';

const strategyOf = (id: string) => knowledge.strategies.find((entry) => entry.id === id);
const citing = (heuristic: number) =>
  knowledge.rules.filter((rule) => rule.sources.some((cited) => cited.heuristic === heuristic));

/** Both sides of a row; the full recommendations only when a movement asks for them. */
interface Sides {
  before: Decision;
  after: Decision;
  full: () => { before: Recommendation; after: Recommendation };
}

function sidesOf(row: Row): Sides {
  const before: Answers = { ...row.given, ...row.before };
  const after: Answers = { ...row.given, ...row.after };
  const full = () => ({ before: recommendFor(before), after: recommendFor(after) });
  return { before: decideOn(before), after: decideOn(after), full };
}

const rankedIn = (decision: Decision, id: string) =>
  decision.ranking.flatMap((entry) => entry.strategies).find((entry) => entry.strategy === id);

const isQuestion = (gauge: Gauge) => gauge === 'weights' || gauge === 'context';
const isTraining = (gauge: Gauge) =>
  knowledge.families.some(({ id, role }) => id === gauge && role === 'training');

/** Chance of a question, points of a training family, score of a method; NaN for anything else. */
function readIn(decision: Decision, gauge: Gauge): number {
  if (gauge === 'weights' || gauge === 'context') return decision.chances[gauge];
  if (!isTraining(gauge)) return rankedIn(decision, gauge)?.score ?? NaN;
  return decision.reasons
    .filter(({ counts, on }) => counts && 'training' in on && on.training === gauge)
    .reduce((sum, { points }) => sum + points, 0);
}

/** Whether points on this target move what is read. */
function moves(target: Target, gauge: Gauge): boolean {
  if ('question' in target) return isQuestion(gauge) && target.question === gauge;
  if ('training' in target) return target.training === gauge;
  const strategy = strategyOf(gauge);
  return strategy !== undefined && aimsAt(target satisfies Aim, strategy);
}

const truthIn = (decision: Decision, rule: Rule) =>
  decision.fired.find((entry) => entry.rule.rule.id === rule.id)?.truth ?? 'unknown';

const favours = (rule: Rule, kind: 'favour' | 'disfavour', id: string) =>
  rule.effects.some((effect) => effect.kind === kind && moves(effect.on, id));

/** Whether a rule pushes this way because it came to hold, or ceased to. */
function pushes(rule: Rule, sides: Sides, way: 'favour' | 'disfavour', id: string): boolean {
  const other = way === 'favour' ? 'disfavour' : 'favour';
  const was = truthIn(sides.before, rule) === 'true';
  const is = truthIn(sides.after, rule) === 'true';
  return (!was && is && favours(rule, way, id)) || (was && !is && favours(rule, other, id));
}

function gates(rule: Rule, id: string): boolean {
  const strategy = strategyOf(id);
  return rule.effects.some(
    (effect) => effect.kind === 'gate' && strategy !== undefined && aimsAt(effect.on, strategy),
  );
}

const isAlways = (rule: Rule) => 'all' in rule.when && rule.when.all.length === 0;

/** Whether a rule that holds came to hold, or its effect waited for another primary. */
function isNews(rule: Rule, sides: Sides, effect: Effect): boolean {
  if (truthIn(sides.after, rule) !== 'true') return false;
  const waits =
    (effect.kind === 'step' && effect.before !== undefined) ||
    (effect.kind === 'note' && effect.on !== undefined);
  return truthIn(sides.before, rule) !== 'true' || (waits && changedPrimary(sides));
}

const changedPrimary = ({ before, after }: Sides) => before.strategy !== after.strategy;

/** What is wrong with one movement, or nothing. `carriers` are rules that cite the heuristic. */
function faultOf(move: Movement, sides: Sides, carriers: readonly Rule[]): string[] {
  const told = JSON.stringify(move);
  const need = (holds: boolean, why: string) => (holds ? [] : [`${told}: ${why}`]);
  const { before, after } = sides;
  if ('up' in move || 'down' in move) {
    const id = 'up' in move ? move.up : move.down;
    const [was, is] = [readIn(before, id), readIn(after, id)];
    const way = 'up' in move ? 'favour' : 'disfavour';
    return [
      ...need('up' in move ? is > was : is < was, `it goes from ${was} to ${is}`),
      ...need(
        carriers.some((rule) => pushes(rule, sides, way, id)),
        'no rule that cites it carries this',
      ),
    ];
  }
  if ('still' in move) {
    const [was, is] = [readIn(before, move.still), readIn(after, move.still)];
    return need(was === is, `it goes from ${was} to ${is}`);
  }
  if ('allows' in move || 'rulesOut' in move) {
    const id = 'allows' in move ? move.allows : move.rulesOut;
    const [out, allowed] = 'rulesOut' in move ? [after, before] : [before, after];
    const gate = (rule: Rule) => gates(rule, id) && truthIn(out, rule) === 'true';
    return [
      ...need(rankedIn(out, id)?.closed === true, 'it is not ruled out'),
      ...need(rankedIn(allowed, id)?.closed === false, 'it is not available on the other side'),
      ...need(
        carriers.some((rule) => gate(rule) && truthIn(allowed, rule) !== 'true'),
        'no rule that cites it rules it out',
      ),
    ];
  }
  if ('ahead' in move) return need(isAhead(move, after, carriers), 'no rule that cites it says so');
  const { before: was, after: is } = sides.full();
  const appears = (rule: Rule) =>
    shows(is, rule, move) && rule.effects.some((effect) => isNews(rule, sides, effect));
  return [
    ...need(carriers.some(appears), 'it does not appear by a rule that cites it'),
    ...need(!carriers.some((rule) => shows(was, rule, move)), 'it stood there before'),
  ];
}

/** Whether a result shows a step, complement or note because of this rule. */
function shows(result: Recommendation, rule: Rule, move: Movement): boolean {
  if ('step' in move) {
    return result.plan.some(({ step, rules }) => step === move.step && rules.includes(rule.id));
  }
  if ('complement' in move) {
    return result.complements.some(
      ({ complement, rules }) => complement === move.complement && rules.includes(rule.id),
    );
  }
  return result.notes.includes(rule.id);
}

/** Whether a method ranks ahead of another, and a rule that always holds makes for that. */
function isAhead(
  { ahead, of }: { ahead: string; of: string },
  decision: Decision,
  carriers: readonly Rule[],
): boolean {
  const order = decision.ranking.flatMap(({ strategies }) => strategies);
  const at = (id: string) => order.findIndex(({ strategy }) => strategy === id);
  const carried = carriers
    .filter(isAlways)
    .some((rule) => favours(rule, 'favour', ahead) || favours(rule, 'disfavour', of));
  const scores = readIn(decision, ahead) > readIn(decision, of);
  return carried && scores && at(ahead) >= 0 && at(ahead) < at(of);
}

/** Everything that does not happen as the row expects; empty where all does. */
export function faultsOf(row: Row): string[] {
  const sides = sidesOf(row);
  const cited = citing(row.heuristic);
  const carriers =
    row.corrects === undefined
      ? cited
      : cited.filter((rule) => rule.sources.some(({ source }) => source === row.corrects));
  const missing =
    carriers.length > 0 ? [] : [`no rule cites heuristic ${row.heuristic} and ${row.corrects}`];
  const faults = row.moves.map((move) => faultOf(move, sides, cited));
  const byCorrection = row.moves.map((move) => faultOf(move, sides, carriers));
  const carried = byCorrection.some((found) => found.length === 0);
  return [
    ...missing,
    ...faults.flat(),
    ...(carried ? [] : [`no movement is carried by a rule that cites ${row.corrects}`]),
  ];
}
