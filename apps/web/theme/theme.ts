/** How the product looks: calm and official; one accent, the blue of a river under a bridge. */
import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

const river: MantineColorsTuple = [
  '#eef5fb',
  '#dbe8f3',
  '#b3cee6',
  '#87b2da',
  '#6299cf',
  '#4b8ac9',
  '#2f74b5',
  '#1f63a3',
  '#12518c',
  '#0a3f70',
];

export const theme = createTheme({
  primaryColor: 'river',
  colors: { river },
  // Dark enough on white, and light enough on black, for text of any size.
  primaryShade: { light: 8, dark: 8 },
  autoContrast: true,
  fontFamily: "Sarabun, 'Noto Sans Thai', 'Leelawadee UI', Thonburi, sans-serif",
  headings: { fontFamily: 'inherit', fontWeight: '700' },
  fontSizes: { xs: '0.875rem', sm: '1rem', md: '1.0625rem', lg: '1.1875rem', xl: '1.375rem' },
  lineHeights: { xs: '1.5', sm: '1.55', md: '1.65', lg: '1.65', xl: '1.6' },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
});

/** Mantine's own choices for these fail the contrast that everybody can read; ours stand in base.css for both schemes. */
const ourColours = {
  '--mantine-color-error': 'var(--bad)',
  '--mantine-color-dimmed': 'var(--ink-soft)',
  '--mantine-color-placeholder': 'var(--ink-soft)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-body': 'var(--ground)',
  '--mantine-color-anchor': 'var(--accent)',
  '--mantine-color-default-border': 'var(--line-strong)',
};

export const variables: CSSVariablesResolver = () => ({ variables: {}, light: ourColours, dark: ourColours });
