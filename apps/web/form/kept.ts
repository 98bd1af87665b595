/** What somebody typed and has not sent, kept in this browser alone. */
const PREFIX = 'saphan-kept:';
/** Older texts are let go: nobody comes back to them, and others may use the machine. */
const KEPT_MS_MAX = 14 * 86_400_000;

interface Kept<V> {
  at: number;
  values: V;
}

export function keep<V>(name: string, values: V): void {
  try {
    localStorage.setItem(PREFIX + name, JSON.stringify({ at: Date.now(), values } satisfies Kept<V>));
  } catch (error) {
    // A full or forbidden store costs the copy, not the text on the screen.
    console.warn('not kept', error);
  }
}

export function kept<V>(name: string): Partial<V> {
  try {
    const found = JSON.parse(localStorage.getItem(PREFIX + name) ?? 'null') as Kept<Partial<V>> | null;
    return found && Date.now() - found.at < KEPT_MS_MAX ? found.values : {};
  } catch (error) {
    console.warn('nothing kept', error);
    return {};
  }
}

export function forget(name: string): void {
  localStorage.removeItem(PREFIX + name);
}
