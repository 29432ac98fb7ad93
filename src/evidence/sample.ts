import { seeded } from '../calculators/seeded';
import type { Random } from '../calculators/seeded';

/**
 * Which rows of a stream make a seeded sample of a given size, each row as likely as any other
 * (algorithm L of Li 1994): says at once for most rows that they are not wanted.
 */
export class Reservoir {
  private readonly random: Random;
  private weight: number;
  private next: number;
  /** Rows that were offered. */
  seen = 0;

  constructor(
    readonly size: number,
    seed: number,
  ) {
    this.random = seeded(seed);
    this.weight = Math.exp(Math.log(this.chance()) / size);
    this.next = size + this.gap();
  }

  /** True where the row that is offered next will be taken. */
  get wantsNext(): boolean {
    return this.seen < this.size || this.seen === this.next;
  }

  /** Offers a row; gives its place among the `size`, or undefined where it is not taken. */
  offer(): number | undefined {
    const row = this.seen;
    this.seen += 1;
    if (row < this.size) return row;
    if (row !== this.next) return undefined;
    this.weight *= Math.exp(Math.log(this.chance()) / this.size);
    this.next = row + 1 + this.gap();
    return Math.floor(this.random() * this.size);
  }

  /** Rows that are held. */
  get held(): number {
    return Math.min(this.seen, this.size);
  }

  private gap(): number {
    return Math.floor(Math.log(this.chance()) / Math.log(1 - this.weight));
  }

  /** Never 0, whose logarithm is none. */
  private chance(): number {
    return 1 - this.random();
  }
}
