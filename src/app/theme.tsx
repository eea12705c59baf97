// The library's sheets stand in a layer, so that ours hold wherever they are loaded; base.css stands in one below it.
// Only the components the first list needs; lazily loaded pages import their own.
import './base.css';
import '@mantine/core/styles/baseline.layer.css';
import '@mantine/core/styles/default-css-variables.layer.css';
import '@mantine/core/styles/global.layer.css';
import '@mantine/core/styles/UnstyledButton.layer.css';
import '@mantine/core/styles/Loader.layer.css';
import '@mantine/core/styles/Button.layer.css';
import '@mantine/core/styles/Input.layer.css';
import '@mantine/core/styles/Alert.layer.css';
import '@mantine/core/styles/Pagination.layer.css';
import '@mantine/core/styles/Paper.layer.css';
import '@mantine/core/styles/Group.layer.css';
import '@mantine/core/styles/Text.layer.css';
import '@mantine/core/styles/Title.layer.css';
import '@mantine/core/styles/EmptyState.layer.css';
import '@mantine/core/styles/CloseButton.layer.css';
import './tokens.css';
import {
  Alert,
  Button,
  createTheme,
  defaultVariantColorsResolver,
  EmptyState,
  InputWrapper,
  Paper,
} from '@mantine/core';
import { coloursOf, isTone } from '../ui/notices';
import { ChevronIcon } from '../ui/text';
import './theme.css';

/** The house theme: how components begin. Colours, sizes and fonts are the tokens of `app/tokens.css`, a file like any other. */
export const theme = createTheme({
  // A tone is a colour like any other: `color="bad"`.
  variantColorResolver(input) {
    if (!isTone(input.color)) return defaultVariantColorsResolver(input);
    const { color, soft, line } = coloursOf(input.color);
    const ground = input.variant === 'transparent' ? 'transparent' : soft;
    return { background: ground, hover: ground, color, border: `1px solid ${line}` };
  },
  components: {
    Alert: Alert.extend({ defaultProps: { radius: 'lg' } }),
    // `transparent`: a link in all but name, for what acts where it stands.
    Button: Button.extend({
      vars: (_, { variant }) => ({
        root:
          variant === 'transparent'
            ? { '--button-padding-x': '0', '--button-fz': 'var(--type-note)', '--button-height': '20px' }
            : {},
      }),
    }),
    // Named only: what comes with a panel does not come with the first list.
    Checkbox: { defaultProps: { size: 'xs', radius: 'xs' } },
    DataList: { defaultProps: { gap: '7px' } },
    EmptyState: EmptyState.extend({
      defaultProps: { variant: 'light' },
      vars: () => ({
        root: {
          '--empty-state-gap': '4px',
          '--empty-state-indicator-size': '22px',
          '--empty-state-title-fz': 'var(--type-title)',
          '--empty-state-description-fz': 'var(--type-text)',
        },
      }),
    }),
    InputWrapper: InputWrapper.extend({
      defaultProps: {
        inputWrapperOrder: ['label', 'input', 'description', 'error'],
        withAsterisk: false,
        errorProps: { role: 'alert' },
      },
    }),
    NativeSelect: { defaultProps: { rightSection: <ChevronIcon /> } },
    Paper: Paper.extend({ defaultProps: { radius: 'lg', shadow: 'xs' } }),
    Radio: { defaultProps: { size: 'xs' } },
  },
});
