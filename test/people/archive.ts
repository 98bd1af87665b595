/** What lies in a ZIP, by path. */
import { buffer } from 'node:stream/consumers';
import { fromBuffer } from 'yauzl';

export function unzipped(bytes: Buffer): Promise<Map<string, Buffer>> {
  const found = new Map<string, Buffer>();
  return new Promise((resolve, reject) => {
    fromBuffer(bytes, { lazyEntries: true }, (fault, archive) => {
      if (fault) return reject(fault);
      archive.on('error', reject);
      archive.on('end', () => resolve(found));
      archive.on('entry', (entry) => {
        archive.openReadStream(entry, (broken, stream) => {
          if (broken) return reject(broken);
          buffer(stream).then((content) => {
            found.set(entry.fileName, content);
            archive.readEntry();
          }, reject);
        });
      });
      archive.readEntry();
    });
  });
}
