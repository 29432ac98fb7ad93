/** The part of the browser's session storage that is used. Each of its methods may throw. */
type Marks = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const key = 'tune-or-prompt:reading';

/** Remembers, for this tab and through a reload, that something was read: not what, nor its name. */
export interface ReadingMark {
  readonly set: () => void;
  readonly clear: () => void;
  /** True where the page was left or reloaded with something read. */
  readonly stands: () => boolean;
}

export function createReadingMark(open: () => Marks): ReadingMark {
  function attempt<Value>(act: (marks: Marks) => Value, otherwise: Value): Value {
    try {
      return act(open());
    } catch {
      return otherwise;
    }
  }
  return {
    set() {
      attempt((marks) => {
        marks.setItem(key, '1');
      }, undefined);
    },
    clear() {
      attempt((marks) => {
        marks.removeItem(key);
      }, undefined);
    },
    stands: () => attempt((marks) => marks.getItem(key) !== null, false),
  };
}
