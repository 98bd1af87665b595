/** The order of the test files: those first that take minutes, whatever their size, so that no core waits for the last. */
import Sequencer from '@jest/test-sequencer';

const long = ['notices/audience', 'rules/properties', 'access-matrix/matrix', 'chaos/race'];

const rank = ({ path }) => {
  const at = long.findIndex((name) => path.includes(`/test/${name}.`));
  return at < 0 ? long.length : at;
};

export default class LongestFirst extends Sequencer {
  /** Jest's own order, by what it remembers of earlier runs, or by size where it remembers nothing, for all the rest. */
  sort(tests) {
    return super.sort(tests).toSorted((one, other) => rank(one) - rank(other));
  }
}
