import { Link } from 'react-router-dom';
import { AlipayRefundState, type listAlipayTransactions } from '../../../api/contract/alipay';
import type { AnswerOf } from '../../../api/contract/endpoint';
import { RailPaymentStatus } from '../../../api/contract/rail';
import { useFormat } from '../../../locales/useFormat';
import { useT } from '../../../locales/useT';
import { Skeleton } from '../../../ui/Skeleton';
import { ToneIcon } from '../../../ui/ToneIcon';
import { classes } from '../../../ui/classes';
import type { Tone } from '../../../ui/tone';
import tones from '../../../ui/tone.module.css';
import { useListParams } from '../../../ui/useListParams';
import { PAYMENT_TONES, REFUND_STATE_TONES } from '../shared/tones';
import styles from './Tiles.module.css';

interface Props {
  readonly summary: AnswerOf<typeof listAlipayTransactions>['summary'] | undefined;
  readonly all: number | undefined;
  readonly status: string | undefined;
  readonly refundState: string | undefined;
  /** They could not be counted. */
  readonly failed: boolean;
}

/** APY-8: how many payments are in each status; each count is the way to them, and the chosen one the way back. */
export function Tiles({ summary, all, status, refundState, failed }: Props) {
  const t = useT('alipay');
  const list = useListParams();
  return (
    <nav aria-label={t('tiles.label')} className={styles.tiles} data-chrome>
      <ul className={styles.group}>
        <Tile
          label={t('tiles.all')}
          count={all}
          failed={failed}
          to={list.href({ status: null, refundState: null })}
          current={status === undefined && refundState === undefined}
        />
        {RailPaymentStatus.options.map((one) => (
          <Tile
            key={one}
            label={t(`status.${one}`)}
            tone={PAYMENT_TONES[one]}
            count={summary?.status[one]}
            failed={failed}
            to={list.href({ status: one === status ? null : one })}
            current={one === status}
          />
        ))}
      </ul>
      <ul className={styles.group} aria-label={t('tiles.refunds')}>
        {AlipayRefundState.options.map((one) => (
          <Tile
            key={one}
            label={t(`refundState.${one}`)}
            tone={REFUND_STATE_TONES[one]}
            count={summary?.refundState[one]}
            failed={failed}
            to={list.href({ refundState: one === refundState ? null : one })}
            current={one === refundState}
          />
        ))}
      </ul>
    </nav>
  );
}

interface TileProps {
  readonly label: string;
  readonly count: number | undefined;
  readonly failed: boolean;
  readonly to: { readonly search: string };
  readonly current: boolean;
  readonly tone?: Tone;
}

function Tile({ label, count, failed, to, current, tone }: TileProps) {
  const words = useT('common');
  const format = useFormat();
  return (
    <li>
      <Link
        to={to}
        className={classes(styles.tile, tone && tones[tone], count === 0 && styles.none)}
        aria-current={current ? 'true' : undefined}
        preventScrollReset
      >
        <span className={styles.label}>
          {tone && <ToneIcon tone={tone} size={12} />}
          <span>{label}</span>
        </span>{' '}
        <span className={styles.count}>
          {count === undefined ? (
            failed ? (
              words('none')
            ) : (
              <Skeleton width="32px" height="18px" />
            )
          ) : (
            format.count(count)
          )}
        </span>
      </Link>
    </li>
  );
}
