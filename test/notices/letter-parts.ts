/** The text and the HTML of a mail as it came over the wire. */
export function readParts(raw: string): string[] {
  const boundary = /boundary="([^"]+)"/.exec(raw)![1]!;
  return raw
    .split(`--${boundary}`)
    .slice(1, -1)
    .map((part) => {
      const [head, ...body] = part.trim().split(/\r?\n\r?\n/);
      const content = body.join('\n\n');
      if (/base64/i.test(head!)) return Buffer.from(content, 'base64').toString('utf8');
      const bytes = content
        .replace(/=\r?\n/g, '')
        .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
      return Buffer.from(bytes, 'latin1').toString('utf8');
    });
}
