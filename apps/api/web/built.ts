/** The web app's files as its build lists them: what a page loads, in the order in which a browser should hear of it. */

/** By source file; a shared chunk by a name of its own. */
export type Manifest = Readonly<
  Record<string, { file: string; isEntry?: boolean; imports?: readonly string[]; css?: readonly string[] }>
>;

const entry = 'entry/client.tsx';
/** What the first screen needs: a heading that changes its face may change how many lines it has, and move all below it. */
const fonts = /sarabun-(thai|latin)-(400|700)-normal\.woff2$/;

/**
 * The page can be read before it is alive: on a slow line its scripts do not compete with what the first paint needs. A
 * tab in the background is never painted, and does not wait.
 */
function afterFirstPaint([entryFile, ...files]: readonly string[]): string {
  return `(()=>{
const add=(tag,made)=>document.head.append(Object.assign(document.createElement(tag),made));
const live=()=>add('script',{type:'module',src:${JSON.stringify(entryFile)}});
const load=()=>{
for(const href of ${JSON.stringify(files)})add('link',{rel:'modulepreload',href});
document.readyState==='loading'?addEventListener('DOMContentLoaded',live):live()};
document.hidden?load():requestAnimationFrame(()=>setTimeout(load))})()`;
}

export class Built {
  private readonly heads = new Map<string, string>();

  constructor(private readonly manifest: Manifest) {}

  /** Tags for the head of a page that these routes make. `nonce` signs the one script that stands in the page itself. */
  head(routeIds: readonly string[], nonce: string): string {
    const key = routeIds.join(' ');
    const known = this.heads.get(key) ?? this.headOf(routeIds);
    this.heads.set(key, known);
    return known.replaceAll('NONCE', nonce);
  }

  private headOf(routeIds: readonly string[]): string {
    const chunks = new Set<string>();
    for (const key of [entry, ...routeIds.flatMap((id) => this.chunksOf(id))]) this.collect(key, chunks);
    const all = [...chunks].flatMap((key) => this.manifest[key] ?? []);
    const styles = new Set(all.flatMap(({ css = [] }) => css));
    const faces = Object.values(this.manifest).filter(({ file }) => fonts.test(file.replace(/-[\w-]{8}\./, '.')));
    return [
      ...[...styles].map((file) => `<link rel="stylesheet" href="/${file}">`),
      ...faces.map(({ file }) => `<link rel="preload" as="font" type="font/woff2" crossorigin href="/${file}">`),
      `<script nonce="NONCE">${afterFirstPaint([`/${this.manifest[entry]?.file}`, ...all.map(({ file }) => `/${file}`)])}</script>`,
    ].join('');
  }

  /** `/$lang/calls/$id` is the component half of `routes/$lang/calls/$id.tsx`; a folder's own page is its `index`. */
  private chunksOf(routeId: string): string[] {
    const file = `routes${routeId.endsWith('/') ? `${routeId}index` : routeId}.tsx?tsr-split=`;
    return Object.keys(this.manifest).filter((key) => key.startsWith(file));
  }

  private collect(key: string, into: Set<string>): void {
    if (into.has(key)) return;
    into.add(key);
    for (const imported of this.manifest[key]?.imports ?? []) this.collect(imported, into);
  }
}
