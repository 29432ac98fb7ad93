import { numberText } from '../../words/answers';

interface Props {
  /** What may have been meant; nothing shows where there is nothing to offer. */
  meant: readonly number[];
  /** The field by its name, for those who hear the page. */
  about: string;
  onChoose: (value: number) => void;
}

/** The numbers that a text could stand for, each one press away. */
export function MeantNumbers({ meant, about, onChoose }: Props) {
  return meant.map((value) => (
    <button
      key={value}
      type="button"
      className="link meant"
      onClick={() => {
        onChoose(value);
      }}
    >
      Use {numberText(value)}
      <span className="visually-hidden">: {about}</span>
    </button>
  ));
}
