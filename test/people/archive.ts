/** What lies in a ZIP, by path. */
import { unzipSync } from 'fflate';

export function unzipped(bytes: Buffer): Map<string, Buffer> {
  return new Map(Object.entries(unzipSync(bytes)).map(([path, content]) => [path, Buffer.from(content)]));
}
