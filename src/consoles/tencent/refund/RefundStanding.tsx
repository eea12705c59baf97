import type { RefundApplication } from '../../../api/contract/refund';
import { useMoment } from '../../../locales/useMoment';
import { useT } from '../../../locales/useT';
import { Standing } from '../../../refunds/application/Standing';
import { useDestinations } from '../../../refunds/useMoneyWords';
import { useReturnedText } from '../decision/usePointsText';
import { certificatePath } from '../shared/paths';

interface Props {
  readonly refund: RefundApplication;
  readonly fresh?: boolean;
  /** On the page of the order itself. */
  readonly onPage?: boolean;
}

/** Where the money and the points are, and what was agreed to when (TCL-2, TCL-4); it offers no way to cancel (TCL-R5). */
export function RefundStanding({ refund, fresh = false, onPage = false }: Props) {
  const t = useT('tencent');
  const moment = useMoment();
  const toNames = useDestinations();
  const returnedText = useReturnedText();
  const { stage, amount, destinations, points, consent, subject } = refund;
  const comes = () => {
    if (amount.minor === 0) return t('standing.nothing');
    return t(stage === 'refunded' ? 'standing.comes' : 'standing.onItsWay', { to: toNames(destinations) });
  };
  return (
    <Standing
      refund={refund}
      fresh={fresh}
      level={onPage ? 2 : 3}
      comes={comes()}
      facts={[
        points && { label: t('benefit.title'), value: returnedText(points) },
        consent && {
          label: t('consent.title'),
          value: t('consent.agreed', { version: consent.version, moment: moment(consent.at) }),
        },
      ]}
      next={
        onPage
          ? []
          : [
              {
                hint: t('standing.hint'),
                label: t('standing.view'),
                link: { to: certificatePath(subject.id) },
              },
            ]
      }
    />
  );
}
