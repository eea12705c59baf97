import { useParams } from 'react-router-dom';
import { readAliyunRefund } from '../../../api/contract/aliyun';
import { useEndpoint } from '../../../api/useEndpoint';
import { useClose } from '../../../ui/over';
import { REFUNDS } from '../shared/paths';
import { CancelDialog } from './CancelDialog';

/** 取消退款 from the progress list or the application's page (ALY-8). */
export function CancelRefund() {
  const { id = '' } = useParams();
  const reading = useEndpoint(readAliyunRefund, { params: { id } });
  const close = useClose(REFUNDS);
  return <CancelDialog reading={reading} onClose={close} />;
}
