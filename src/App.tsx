import { createTheme, MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { type DataRouter, RouterProvider } from 'react-router-dom';
import { queryClient } from './api/queries';

/** The house theme. Colours come from tokens.css, so that light and dark are each drawn, not derived. */
export const theme = createTheme({
  primaryColor: 'brand',
  primaryShade: { light: 6, dark: 6 },
  colors: {
    // Mantine draws its dark inputs, borders and hovers from these.
    dark: [
      '#e9eef7',
      '#b2bdcf',
      '#98a5ba',
      '#56647f',
      '#46536e',
      '#33405a',
      '#171f2e',
      '#131a27',
      '#0f1522',
      '#0b101a',
    ],
    brand: [
      '#edf2ff',
      '#dbe5ff',
      '#b9ccff',
      '#8fb0ff',
      '#6a94ff',
      '#447aff',
      '#1f5eff',
      '#174fe0',
      '#1342bd',
      '#0f3597',
    ],
  },
  fontFamily: 'var(--font)',
  fontFamilyMonospace: 'var(--mono)',
  defaultRadius: 'md',
  radius: { xs: '4px', sm: '6px', md: '6px', lg: '8px', xl: '8px' },
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: { defaultProps: { size: 'sm' } },
    InputWrapper: { defaultProps: { inputWrapperOrder: ['label', 'input', 'description', 'error'] } },
    Badge: {
      defaultProps: { radius: 'xs', size: 'lg', tt: 'none', fw: 400 },
      styles: { root: { '--badge-bg': 'var(--tone-soft)', '--badge-color': 'var(--tone)' } },
    },
    Alert: {
      styles: {
        root: {
          '--alert-bg': 'var(--tone-soft)',
          '--alert-color': 'var(--tone)',
          '--alert-bd': '1px solid var(--tone-line)',
        },
        message: { color: 'var(--ink)' },
      },
    },
  },
});

/** Providers around the router; nothing else lives here. */
export function App({ router }: { readonly router: DataRouter }) {
  return (
    <MantineProvider theme={theme} defaultColorScheme="auto">
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>
  );
}
