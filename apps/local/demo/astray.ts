/** A story did not go as it was to go: the message is one sentence for whoever reads the exit code. */
export class Astray extends Error {}
