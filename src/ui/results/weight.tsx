const words = ['no', 'slight', 'clear', 'strong'];

/** A reason's weight as one to three signs, in words for those who do not see them. */
export function Weight({ points }: { points: number }) {
  const size = Math.min(Math.abs(points), 3);
  const side = points < 0 ? 'against' : 'for';
  return (
    <span className={points < 0 ? 'weight against' : 'weight'}>
      <span aria-hidden="true">{(points < 0 ? '−' : '+').repeat(size)}</span>
      <span className="visually-hidden">{`${words[size] ?? ''} reason ${side}: `}</span>
    </span>
  );
}
