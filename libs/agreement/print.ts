/** Prints a page as a PDF that keeps its structure for screen readers and its Thai for copying: by Chromium, without network. */
const PRINT_MS_MAX = 30_000;

export type Printer = (html: string) => Promise<Buffer>;

/** `executable` is a Chromium. Two prints of one page differ in their bytes: whoever signs a hash prints once. */
export function pdfPrinter(executable: string): Printer {
  return async (html) => {
    // Some megabytes of code, for the few times that an agreement is issued.
    const { chromium } = await import('playwright-core');
    const browser = await chromium.launch({
      executablePath: executable,
      timeout: PRINT_MS_MAX,
      // It shows one page of ours, escaped, without scripts and without network; and many hosts have no sandbox to give.
      chromiumSandbox: false,
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
      args: ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
    });
    try {
      const page = await browser.newPage({ javaScriptEnabled: false, offline: true });
      page.setDefaultTimeout(PRINT_MS_MAX);
      await page.setContent(html);
      const margin = { top: '20mm', bottom: '20mm', left: '20mm', right: '20mm' };
      return await page.pdf({ format: 'A4', tagged: true, outline: true, printBackground: true, margin });
    } finally {
      await browser.close();
    }
  };
}
