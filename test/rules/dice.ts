/** Chance that can be repeated: the same seed throws the same numbers, on any machine. */
export class Dice {
  constructor(private seed: number) {}

  /** 0 … n - 1. */
  below(n: number): number {
    this.seed = (this.seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.seed ^ (this.seed >>> 15), 1 | this.seed);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % n;
  }

  oneIn(n: number): boolean {
    return this.below(n) === 0;
  }

  /** One of the list; undefined where it is empty. */
  pick<T>(list: readonly T[]): T | undefined {
    return list[this.below(Math.max(1, list.length))];
  }

  shuffled<T>(list: readonly T[]): T[] {
    return list
      .map((item) => ({ item, at: this.below(1 << 30) }))
      .sort((a, b) => a.at - b.at)
      .map(({ item }) => item);
  }
}
