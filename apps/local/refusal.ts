/** A reason not to go on that a person can act on: its message is one sentence with the way out, shown without a stack. */
export class Refusal extends Error {}
