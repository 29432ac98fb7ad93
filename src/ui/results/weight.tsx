const words = ['no', 'slight', 'clear', 'strong'];

interface Props {
  /** Signed: -3 to 3. */
  points: number;
  /** Speaks against the recommendation, also where it is a point for a rival. */
  against?: boolean;
}

/** A reason's weight as one to three signs, in words for those who do not see them. */
export function Weight({ points, against = points < 0 }: Props) {
  const size = Math.min(Math.abs(points), 3);
  return (
    <span className={against ? 'weight against' : 'weight'}>
      <span aria-hidden="true">{(points < 0 ? '−' : '+').repeat(size)}</span>
      <span className="visually-hidden">{`${words[size] ?? ''} reason. `}</span>
    </span>
  );
}
