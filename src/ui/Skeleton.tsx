import styles from './Skeleton.module.css';

interface Props {
  readonly width?: string;
  readonly height?: string;
}

/** The place of something that is coming; silent to screen readers (the region around it says "loading"). */
export const Skeleton = ({ width = '100%', height = '14px' }: Props) => (
  <span className={styles.skeleton} style={{ width, height }} aria-hidden />
);
