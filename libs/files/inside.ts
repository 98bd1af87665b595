/** Whether a file does more than to be read: what its type lets it carry, and what of that is in it. */
import { open, type FileHandle } from 'node:fs/promises';
import { partsOf, type Part } from './archive.js';
import { fetchedByOffice, fetchedByOpenDocument } from './fetched.js';
import { holdsMacroDocument, macrosInOffice, macrosInOpenDocument } from './macros.js';
import { activeInPdf } from './pdf.js';

/** `active`: it runs or fetches something by itself. `unreadable`: programs could disagree on what is in it, so that nobody can say. */
export type Inside = 'macros' | 'active' | 'unreadable' | 'none';

type Look = (file: FileHandle, parts: readonly Part[]) => Promise<Inside>;

const looks: readonly { types: string; at: readonly Look[] }[] = [
  { types: 'application/vnd.openxmlformats-officedocument.', at: [macrosInOffice, fetchedByOffice] },
  { types: 'application/vnd.oasis.opendocument.', at: [macrosInOpenDocument, fetchedByOpenDocument] },
];

/** Of a file of that type; pictures and text carry nothing. */
export async function insideOf(path: string, type: string): Promise<Inside> {
  if (type === 'application/pdf') return activeInPdf(path);
  const known = looks.find(({ types }) => type.startsWith(types));
  if (!known) return 'none';
  const file = await open(path);
  try {
    const parts = await partsOf(file);
    if (parts === null) return 'unreadable';
    if (holdsMacroDocument(parts)) return 'macros';
    for (const look of known.at) {
      const found = await look(file, parts);
      if (found !== 'none') return found;
    }
    return 'none';
  } finally {
    await file.close();
  }
}
