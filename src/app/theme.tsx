import {
  Alert,
  Badge,
  Button,
  type CSSVariablesResolver,
  createTheme,
  defaultVariantColorsResolver,
  EmptyState,
  Input,
  InputWrapper,
  type MantineColorsTuple,
  Pagination,
  Paper,
} from '@mantine/core';
import type { Tone } from '../ui/notices';
import { ChevronIcon } from '../ui/text';
import css from './theme.module.css';

const GROUND: Readonly<Record<Tone, string>> = {
  good: 'good',
  wait: 'warn',
  warn: 'warn',
  bad: 'bad',
  info: 'info',
  quiet: 'quiet',
};
const isTone = (color: unknown): color is Tone => typeof color === 'string' && color in GROUND;

const tokens = (...names: readonly string[]) =>
  names.map((name) => `var(--${name})`) as unknown as MantineColorsTuple;

/**
 * The house theme. Its colours are the tokens of `app/tokens.css`, each drawn for light and for dark rather than
 * derived, and white on paper; that is why the palette is a sheet and the theme only says which token goes where.
 */
export const theme = createTheme({
  primaryColor: 'brand',
  primaryShade: { light: 6, dark: 6 },
  colors: {
    // What the library draws its frames, grounds and hovers with: `gray` in light, `dark` in dark.
    gray: tokens(
      'surface-2',
      'surface-3',
      'surface-3',
      'line',
      'line-strong',
      'ink-3',
      'ink-3',
      'ink-2',
      'ink-2',
      'ink',
    ),
    dark: tokens(
      'ink',
      'ink-2',
      'ink-3',
      'ink-3',
      'line',
      'surface-2',
      'surface',
      'surface',
      'ground',
      'nav',
    ),
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
  // A tone is a colour like any other: `color="bad"`.
  variantColorResolver(input) {
    if (!isTone(input.color)) return defaultVariantColorsResolver(input);
    const ground = GROUND[input.color];
    const soft = input.variant === 'transparent' ? 'transparent' : `var(--${ground}-soft)`;
    return {
      background: soft,
      hover: soft,
      color: `var(--${ground})`,
      border: `1px solid var(--${ground}-line)`,
    };
  },
  fontFamily: 'var(--font)',
  fontFamilyMonospace: 'var(--mono)',
  headings: {
    fontWeight: '650',
    textWrap: 'pretty',
    sizes: {
      h1: { fontSize: '21px', lineHeight: '1.35' },
      h2: { fontSize: '15.5px', lineHeight: '1.35' },
      h3: { fontSize: '15px', lineHeight: '1.35' },
    },
  },
  defaultRadius: 'md',
  radius: { xs: '4px', sm: '6px', md: '6px', lg: '8px', xl: '8px' },
  shadows: { xs: 'var(--shadow)' },
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Alert: Alert.extend({
      defaultProps: { radius: 'lg' },
      classNames: {
        root: css.alert ?? '',
        icon: css.alertIcon ?? '',
        body: css.alertBody ?? '',
        title: css.alertTitle ?? '',
        message: css.alertMessage ?? '',
      },
    }),
    Badge: Badge.extend({
      defaultProps: { radius: 'xs', variant: 'light', tt: 'none' },
      vars: (_, { variant }) => ({
        root: {
          '--badge-height': '22px',
          '--badge-fz': '13px',
          '--badge-lh': '22px',
          '--badge-bd': '0',
          '--badge-padding-x': variant === 'transparent' ? '0' : '8px',
        },
      }),
      classNames: { root: css.badge ?? '' },
    }),
    // `transparent`: a link in all but name, for what acts where it stands.
    Button: Button.extend({
      vars: (_, { variant }) => ({
        root:
          variant === 'transparent'
            ? { '--button-padding-x': '0', '--button-fz': '13px', '--button-height': '20px' }
            : {},
      }),
      classNames: { root: css.button ?? '' },
    }),
    // Named only: what comes with a panel does not come with the first list.
    Checkbox: {
      defaultProps: { size: 'xs', radius: 'xs' },
      classNames: { inner: css.boxMark ?? '', label: css.boxLabel ?? '' },
    },
    DataList: {
      defaultProps: { gap: '7px' },
      classNames: {
        root: css.facts ?? '',
        item: css.fact ?? '',
        itemLabel: css.factLabel ?? '',
        itemValue: css.factValue ?? '',
      },
    },
    EmptyState: EmptyState.extend({
      defaultProps: { variant: 'light' },
      vars: () => ({
        root: {
          '--empty-state-gap': '4px',
          '--empty-state-indicator-size': '22px',
          '--empty-state-title-fz': '15px',
          '--empty-state-description-fz': '14px',
        },
      }),
      classNames: {
        root: css.empty ?? '',
        indicator: css.emptyIcon ?? '',
        description: css.emptyText ?? '',
        actions: css.emptyActions ?? '',
      },
    }),
    Input: Input.extend({ classNames: { wrapper: css.inputBox ?? '', input: css.input ?? '' } }),
    InputWrapper: InputWrapper.extend({
      defaultProps: { inputWrapperOrder: ['label', 'input', 'description', 'error'] },
      classNames: { label: css.label ?? '', description: css.hint ?? '', error: css.error ?? '' },
    }),
    NativeSelect: { defaultProps: { rightSection: <ChevronIcon /> } },
    Pagination: Pagination.extend({ classNames: { control: css.page ?? '', dots: css.page ?? '' } }),
    Skeleton: { defaultProps: { radius: 'xs' }, classNames: { root: css.skeleton ?? '' } },
    Paper: Paper.extend({
      defaultProps: { radius: 'lg', shadow: 'xs' },
      classNames: { root: css.paper ?? '' },
    }),
    RadioGroup: { classNames: { label: css.legend ?? '' } },
    Radio: {
      defaultProps: { size: 'xs' },
      classNames: {
        root: css.choice ?? '',
        body: css.choiceBody ?? '',
        inner: css.choiceMark ?? '',
        label: css.choiceLabel ?? '',
        description: css.choiceHint ?? '',
      },
    },
  },
});

const OWN = {
  '--mantine-color-body': 'var(--surface)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-bright': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--ink-3)',
  '--mantine-color-placeholder': 'var(--ink-3)',
  '--mantine-color-anchor': 'var(--accent)',
  '--mantine-color-error': 'var(--bad)',
  '--mantine-color-default': 'var(--surface)',
  '--mantine-color-default-hover': 'var(--surface-2)',
  '--mantine-color-default-color': 'var(--ink)',
  '--mantine-color-default-border': 'var(--line-strong)',
  '--mantine-color-brand-filled': 'var(--accent-solid)',
  '--mantine-color-brand-light': 'var(--accent-soft)',
  '--mantine-color-brand-light-color': 'var(--accent)',
  '--mantine-color-brand-outline': 'var(--accent)',
  '--mantine-color-red-filled': 'var(--danger)',
  '--mantine-color-red-filled-hover': 'color-mix(in srgb, var(--danger) 88%, black)',
  '--mantine-color-disabled': 'var(--surface-3)',
  '--mantine-color-disabled-color': 'var(--ink-3)',
  '--mantine-color-disabled-border': 'var(--line)',
};

/** Where the library's own variables come from; it sets them anew for each scheme. */
export const variables: CSSVariablesResolver = () => ({ variables: {}, light: OWN, dark: OWN });
