import { Skeleton as Grey } from '@mantine/core';

interface Props {
  readonly width?: string;
  readonly height?: string;
}

/** The place of something that is coming; silent to screen readers (the region around it says "loading"). */
export const Skeleton = ({ width = '100%', height = '14px' }: Props) => (
  <Grey component="span" width={width} height={height} display="inline-block" aria-hidden />
);
