/** A reason not to go on that a person can act on: its message is one sentence with the way out, shown without a stack. */
export class Refusal extends Error {}

/** A script of ours that ends so has written a refusal to standard error, and nothing else. */
export const REFUSED_EXIT_CODE = 3;
