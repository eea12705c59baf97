export { VisuallyHidden as Hidden } from '@mantine/core';
