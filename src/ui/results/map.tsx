import { useId } from 'react';
import { openBelow } from '../../model/recommendation';
import type { Family } from '../../model/strategy';
import type { Result } from '../../advisor/verdicts';
import { inTen } from '../../words/chances';
import { useVerdicts } from '../app-context';
import './map.css';
import { lowered } from '../../words/answers';

/*
 * The decision as a map: across, what the model must be given; up, what it must learn. A case lies where
 * its two chances say; each quarter of the map is what those two answers come to.
 */

const even = 0.5;
/** Above the one and below the other a dot lies in the outer half of its quarters. */
const topHalf = 0.75;
const lowHalf = 0.25;
/** A dot stays this far inside the plot. */
const margin = 0.03;

const width = 420;
const height = 348;
/** Where the plot begins and how large it is; the rest is for the words of the axes. */
const plot = { x: 26, y: 4, width: 390, height: 312 };
/** White between two quarters. */
const gutter = 8;

interface Quarter {
  readonly id: 'train' | 'both' | 'prompt' | 'look-up';
  readonly name: string;
  readonly learns: boolean;
  readonly given: boolean;
}

const quarters: readonly Quarter[] = [
  { id: 'train', name: 'Train', learns: true, given: false },
  { id: 'both', name: 'Train and look up', learns: true, given: true },
  { id: 'prompt', name: 'Prompt', learns: false, given: false },
  { id: 'look-up', name: 'Look up', learns: false, given: true },
];

/** Families named in one quarter; more would not fit. */
const mostNamed = 2;

/** The families that a quarter stands for, by name. */
function familiesIn(
  { learns, given }: Quarter,
  families: readonly Family[],
  { recommendation }: Result,
): string[] {
  const { training } = recommendation.chances;
  const nameOf = (id: string) => families.find((family) => family.id === id)?.name ?? id;
  const ofRole = (role: Family['role']) =>
    families.filter((family) => family.role === role).map(({ name }) => name);
  if (!learns) return ofRole(given ? 'context' : 'plain');
  return Object.entries(training)
    .sort(([, one], [, other]) => other - one)
    .slice(0, mostNamed)
    .map(([id]) => nameOf(id));
}

/** Characters that fit beside one another in a quarter. */
const lineLength = 23;

/** Words in lines that fit a quarter. */
function inLines(words: string): string[] {
  return words.split(' ').reduce<string[]>((lines, word) => {
    const last = lines.at(-1);
    return last === undefined || last.length + word.length >= lineLength
      ? [...lines, word]
      : [...lines.slice(0, -1), `${last} ${word}`];
  }, []);
}

interface QuarterProps {
  quarter: Quarter;
  says: string;
  isHere: boolean;
  isRuledOut: boolean;
  /** The words stand in its upper half, else in the lower: where the dot is not. */
  wordsOnTop: boolean;
}

const size = { width: (plot.width - gutter) / 2, height: (plot.height - gutter) / 2 };

function cornerOf({ given, learns }: Quarter) {
  return {
    x: plot.x + (given ? size.width + gutter : 0),
    y: plot.y + (learns ? 0 : size.height + gutter),
  };
}

const classOf = ({ isHere, isRuledOut }: Pick<QuarterProps, 'isHere' | 'isRuledOut'>) =>
  isHere ? 'quarter here' : isRuledOut ? 'quarter out' : 'quarter';

/** Its words, over the ring where that reaches so far. */
function WordsOfQuarter({ quarter, says, isHere, isRuledOut, wordsOnTop }: QuarterProps) {
  const { given, name } = quarter;
  const { x, y } = cornerOf(quarter);
  const lines = inLines(isRuledOut ? 'ruled out for you' : says);
  const top = wordsOnTop ? y + 26 : y + size.height - 14 - 18 * lines.length;
  const at = given
    ? { x: x + size.width - 14, textAnchor: 'end' as const }
    : { x: x + 14, textAnchor: 'start' as const };
  return (
    <g className={classOf({ isHere, isRuledOut })}>
      <text className="quarter-name" {...at} y={top}>
        {name}
      </text>
      {lines.map((line, index) => (
        <text key={line} {...at} y={top + 20 + 18 * index}>
          {line}
        </text>
      ))}
    </g>
  );
}

/** What the map shows, in one or two sentences. */
function inWords({ recommendation }: Result, here: Quarter | undefined): string {
  const { chances, open, firstBy } = recommendation;
  const weights =
    chances.weights === 0
      ? 'every kind of training is ruled out'
      : `the weights had to change in ${inTen(chances.weights)}`;
  const lies = here === undefined ? '' : `“${here.name}”: `;
  const crosses = [chances.weights, chances.context].some(
    (chance) => Math.abs(chance - even) < openBelow - even,
  );
  const ring = open && crosses ? ' The ring crosses a border: too close to call.' : '';
  const first = firstBy.length > 0 ? 'After what comes first: ' : '';
  return `${first}${lies}in published cases like yours something had to be given in ${inTen(chances.context)}, and ${weights}.${ring}`;
}

/** Where a case lies between prompting, looking up and training, with the same in words. */
export function DecisionMap({ result }: { result: Result }) {
  const { known } = useVerdicts();
  const { chances, firstBy } = result.recommendation;
  const here = quarters.find(
    ({ learns, given }) => learns === chances.weights > even && given === chances.context > even,
  );
  const isRuledOut = ({ learns, given }: Quarter) =>
    (learns && chances.weights === 0) || (given && chances.context === 0);
  /** Within this of even odds a side is too close to call. */
  const ring = openBelow - even;
  const inside = (chance: number) => Math.min(1 - margin, Math.max(margin, chance));
  const dot = {
    cx: plot.x + plot.width * inside(chances.context),
    cy: plot.y + plot.height * (1 - inside(chances.weights)),
  };
  const clip = useId();
  const drawn = quarters.map((quarter) => ({
    quarter,
    says: familiesIn(quarter, known.families, result).map(lowered).join(', '),
    isHere: quarter === here && firstBy.length === 0,
    isRuledOut: isRuledOut(quarter),
    wordsOnTop: quarter.learns ? chances.weights < topHalf : chances.weights < lowHalf,
  }));
  return (
    <figure className="map">
      <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
        {drawn.map((one) => (
          <g key={one.quarter.id} className={classOf(one)}>
            <rect {...cornerOf(one.quarter)} {...size} rx={10} />
          </g>
        ))}
        <clipPath id={clip}>
          <rect {...plot} rx={10} />
        </clipPath>
        <ellipse
          className="ring"
          {...dot}
          rx={plot.width * ring}
          ry={plot.height * ring}
          clipPath={`url(#${clip})`}
        />
        {drawn.map((one) => (
          <WordsOfQuarter key={one.quarter.id} {...one} />
        ))}
        <circle className={firstBy.length > 0 ? 'dot later' : 'dot'} {...dot} r={8} />
        <text className="axis" x={plot.x} y={height - 8}>
          given with each request: nothing
        </text>
        <text className="axis" x={plot.x + plot.width} y={height - 8} textAnchor="end">
          much
        </text>
        <text className="axis" transform={`translate(14 ${plot.y + plot.height}) rotate(-90)`}>
          has to learn: nothing
        </text>
        <text className="axis" transform={`translate(14 ${plot.y}) rotate(-90)`} textAnchor="end">
          much
        </text>
      </svg>
      <figcaption>{inWords(result, here)}</figcaption>
    </figure>
  );
}
