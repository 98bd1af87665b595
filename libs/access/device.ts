/** What a person recognises a browser by. */
const systems = [
  [/iPhone|iPad/, 'iOS'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Macintosh|Mac OS/, 'macOS'],
  [/CrOS/, 'ChromeOS'],
  [/Linux/, 'Linux'],
] as const;
/** In this order: most of them also call themselves by the names below their own. */
const browsers = [
  [/Edg\//, 'Edge'],
  [/OPR\//, 'Opera'],
  [/SamsungBrowser\//, 'Samsung Internet'],
  [/Line\//, 'LINE'],
  [/Firefox\//, 'Firefox'],
  [/Chrome\/|CriOS\//, 'Chrome'],
  [/Safari\//, 'Safari'],
] as const;
const DEVICE_CHARS_MAX = 60;

/** `Firefox, Windows`; what it calls itself where that says nothing to us. */
export function deviceName(userAgent: string | null | undefined): string {
  const agent = userAgent ?? '';
  const named = (known: readonly (readonly [RegExp, string])[]) => known.find(([mark]) => mark.test(agent))?.[1];
  const name = [named(browsers), named(systems)].filter(Boolean).join(', ');
  return name || agent.slice(0, DEVICE_CHARS_MAX) || '—';
}
