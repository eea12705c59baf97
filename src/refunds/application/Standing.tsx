import { Button } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';
import { Link, type To } from 'react-router-dom';
import type { RefundRow } from '../../api/contract/refund';
import { useFormat } from '../../locales/useFormat';
import { useT } from '../../locales/useT';
import { DecisionCard } from '../../ui/DecisionCard';
import type { Fact } from '../../ui/FactList';
import { NextSteps } from '../../ui/NextSteps';
import { STAGE_TONES } from '../stages';
import styles from './Standing.module.css';

/** Something that can be done next: what for, and where. */
export interface Next {
  readonly hint: string;
  readonly label: string;
  readonly link: { readonly to: To; readonly state?: unknown; readonly preventScrollReset?: boolean };
}

interface Props {
  readonly refund: RefundRow;
  /** The stage in the console's own words; by default its usual name. */
  readonly title?: string | undefined;
  /** What the stage means, and what comes. */
  readonly comes: string;
  readonly facts: readonly (Fact | null | false)[];
  /** Warnings beside it. */
  readonly children?: ReactNode;
  readonly next: readonly Next[];
  /** 2 on a page, 3 in a panel below its title. */
  readonly level?: 2 | 3;
  /** It was submitted here just now: the focus goes to the result. */
  readonly fresh?: boolean;
}

/** After submitting, and whenever there is a refund: where it stands and what can be done next (ALY-6). */
export function Standing({
  refund: { id, stage, amount },
  title,
  comes,
  facts,
  children,
  next,
  level = 3,
  fresh = false,
}: Props) {
  const t = useT('refunds');
  const words = useT('common');
  const { money } = useFormat();
  const result = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (fresh) result.current?.focus();
  }, [fresh]);

  return (
    <>
      <div ref={result} role="status" tabIndex={-1} className={styles.result}>
        <DecisionCard
          level={level}
          verdict="refundable"
          tone={STAGE_TONES[stage]}
          title={title ?? words(`stage.${stage}`)}
          amount={money(amount)}
          facts={[{ label: t('application'), value: id }, ...facts]}
        >
          <p>{comes}</p>
          {children}
        </DecisionCard>
      </div>
      <NextSteps
        title={t('next')}
        steps={next.map(({ hint, label, link }) => ({
          hint,
          act: (
            <Button component={Link} {...link} variant="default" size="xs">
              {label}
            </Button>
          ),
        }))}
      />
    </>
  );
}
