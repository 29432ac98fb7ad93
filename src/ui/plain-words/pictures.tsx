import type { ReactNode } from 'react';
import type { TermId } from './terms';

/*
 * One picture a word, in the style of the map. A trained model has a dot inside, one as it came has
 * none: what changed is told by shape and words, never by colour alone.
 */

interface BoxProps {
  x: number;
  y: number;
  width: number;
  says: string;
  /** Lines of a second word below. */
  also?: string;
}

/** Something written: a request, a passage, an answer. */
function Box({ x, y, width, says, also }: BoxProps) {
  const height = also === undefined ? 30 : 44;
  return (
    <g className="box">
      <rect x={x} y={y} width={width} height={height} rx={6} />
      <text x={x + width / 2} y={y + 20}>
        {says}
      </text>
      {also !== undefined && (
        <text x={x + width / 2} y={y + 36}>
          {also}
        </text>
      )}
    </g>
  );
}

interface ModelProps {
  x: number;
  y: number;
  size: number;
  says: string;
  trained?: boolean;
  /** Its name stands above it, where what leads to it comes from below. */
  above?: boolean;
}

/** A model; a dot inside says that it was trained here. @param y its middle */
function Model({ x, y, size, says, trained = false, above = false }: ModelProps) {
  return (
    <g className={trained ? 'model trained' : 'model'}>
      <circle cx={x} cy={y} r={size} />
      {trained && <circle className="changed" cx={x} cy={y} r={5} />}
      <text x={x} y={above ? y - size - 8 : y + size + 16}>
        {says}
      </text>
    </g>
  );
}

/** From one thing to the next. */
function Arrow({ from, to }: { from: readonly [number, number]; to: readonly [number, number] }) {
  const [x, y] = to;
  const angle = (Math.atan2(y - from[1], x - from[0]) * 180) / Math.PI;
  return (
    <g className="arrow">
      <path d={`M${from[0]} ${from[1]}L${x} ${y}`} />
      <path
        className="head"
        transform={`translate(${x} ${y}) rotate(${angle})`}
        d="M-8 -4.5L0 0L-8 4.5"
      />
    </g>
  );
}

const drawings: Readonly<Record<TermId, ReactNode>> = {
  prompt: (
    <>
      <Box x={8} y={26} width={118} says="instructions" />
      <Box x={8} y={84} width={118} says="request" />
      <Arrow from={[130, 44]} to={[176, 62]} />
      <Arrow from={[130, 98]} to={[176, 80]} />
      <Model x={206} y={70} size={26} says="model, as it is" />
      <Arrow from={[238, 70]} to={[284, 70]} />
      <Box x={290} y={55} width={82} says="answer" />
    </>
  ),
  retrieval: (
    <>
      <Box x={8} y={8} width={118} says="your documents" />
      <Arrow from={[67, 40]} to={[67, 56]} />
      <Box x={8} y={60} width={118} says="search" />
      <Arrow from={[67, 114]} to={[67, 94]} />
      <Box x={8} y={116} width={118} says="request" />
      <Arrow from={[130, 75]} to={[176, 75]} />
      <text className="beside" x={152} y={64}>
        found
      </text>
      <Arrow from={[130, 127]} to={[184, 98]} />
      <Model x={206} y={75} size={26} says="model, as it is" above />
      <Arrow from={[238, 75]} to={[284, 75]} />
      <Box x={290} y={53} width={82} says="answer" also="+ sources" />
    </>
  ),
  tuning: (
    <>
      <g className="box">
        <rect x={8} y={4} width={118} height={30} rx={6} />
        <rect x={12} y={9} width={118} height={30} rx={6} />
      </g>
      <Box x={16} y={14} width={118} says="input → output" />
      <Arrow from={[138, 33]} to={[182, 56]} />
      <text className="beside" x={180} y={34}>
        trains
      </text>
      <Model x={206} y={75} size={26} says="trained model" trained />
      <Box x={8} y={92} width={118} says="request" />
      <Arrow from={[130, 104]} to={[178, 86]} />
      <Arrow from={[238, 75]} to={[284, 75]} />
      <Box x={290} y={60} width={82} says="answer" />
    </>
  ),
  classifier: (
    <>
      <Box x={8} y={60} width={90} says="text" />
      <Arrow from={[102, 75]} to={[156, 75]} />
      <Model x={178} y={75} size={17} says="small, trained" trained />
      <Arrow from={[200, 68]} to={[284, 27]} />
      <Arrow from={[202, 75]} to={[284, 75]} />
      <Arrow from={[200, 82]} to={[284, 123]} />
      <Box x={290} y={12} width={82} says="A: billing" />
      <Box x={290} y={60} width={82} says="B: delivery" />
      <Box x={290} y={108} width={82} says="C: returns" />
    </>
  ),
  distillation: (
    <>
      <Model x={46} y={46} size={34} says="large model" />
      <Arrow from={[86, 46]} to={[124, 46]} />
      <Box x={128} y={31} width={104} says="its answers" />
      <Arrow from={[236, 46]} to={[276, 46]} />
      <text className="beside" x={254} y={36}>
        train
      </text>
      <Model x={302} y={46} size={17} says="small model" trained />
      <Box x={128} y={112} width={104} says="request" />
      <Arrow from={[236, 122]} to={[288, 92]} />
      <Arrow from={[316, 90]} to={[330, 108]} />
      <Box x={296} y={112} width={78} says="answer" />
    </>
  ),
};

/** The picture of a word. @param says the same in words */
export function Picture({ of, says }: { of: TermId; says: string }) {
  return (
    <svg className="word-picture" viewBox="0 0 380 152" role="img" aria-label={says}>
      {drawings[of]}
    </svg>
  );
}
