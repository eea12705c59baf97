import type { ReactNode } from 'react';
import { classes } from '../ui/text';
import styles from './marks.module.css';

/** White on the tint of its console; what a refund is counted on is what is drawn. */
const SHAPES: Readonly<Record<string, ReactNode>> = {
  // A certificate with its seal.
  aliyun: <path d="M5 4.5h10v7H5zM8 7h4M8.2 11.5v4L10 14.2l1.8 1.3v-4" />,
  // An order: a box of several.
  alibaba: <path d="M7.5 4.5h5M6 7h8M4.5 9.5h11v6h-11zM8.5 12.5h3" />,
  // What is not issued yet: a broken outline.
  tencent: <path d="M5 8V4.5h3M12 4.5h3V8M15 12v3.5h-3M8 15.5H5V12M8 10h4" />,
  // Money both ways.
  alipay: <path d="M4.5 7.5h10M12 5l2.8 2.5L12 10M15.5 12.5h-10M8 10l-2.8 2.5L8 15" />,
  // The tray of a desk.
  review: <path d="M4.5 11 6.5 5h7l2 6v4.5h-11zM4.5 11H8l.8 1.8h2.4L12 11h3.5" />,
  // Rules in rows and columns.
  policies: <path d="M4.5 4.5h11v11h-11zM4.5 8.2h11M4.5 11.9h11M8.2 4.5v11" />,
};

/** The mark of a console by the first part of its address, on its tint; decorative, its name stands beside it. */
export const Mark = ({ of, size = 20 }: { readonly of: string; readonly size?: number }) => (
  <svg
    className={classes(styles.mark, styles[of])}
    width={size}
    height={size}
    viewBox="0 0 20 20"
    aria-hidden
    fill="none"
    stroke="#fff"
    strokeWidth="1.4"
    strokeLinecap="round"
    strokeLinejoin="round"
  >
    {SHAPES[of]}
  </svg>
);
