import { useParams } from 'react-router-dom';
import { useClose, useHandle } from '../../../ui/panelRoutes';
import { ResetDialog } from '../operations';
import { CertificateDialog } from '../panels';
import { CERTIFICATES, GATEWAY, operationOf, PCA, refundPath, SLUGS, useOrdersRoot } from '../shared';

const slugs = Object.values(SLUGS);
const useOperation = () => operationOf(useHandle('operation', slugs));

/** An operation over the Official Certificate tab or the certificate's page. */
export function CertificateTask() {
  const { id = '' } = useParams();
  return <CertificateDialog operation={useOperation()} id={id} onClose={useClose(CERTIFICATES)} />;
}

/** Reset over the list of private CAs, or of gateways. */
export function CaTask() {
  const { id = '' } = useParams();
  return <ResetDialog kind="ca" id={id} onClose={useClose(PCA)} />;
}

export function GatewayTask() {
  const { id = '' } = useParams();
  return <ResetDialog kind="gateway" id={id} onClose={useClose(GATEWAY)} />;
}

/** The same as steps of the guided run: over the panel of the order, and back to it. */
function useBackToPanel(): () => void {
  const { id = '' } = useParams();
  const root = useOrdersRoot();
  return useClose(root, refundPath(root, id));
}

export function CertificateStep() {
  const { record = '' } = useParams();
  return <CertificateDialog operation={useOperation()} id={record} onClose={useBackToPanel()} />;
}

export function CaStep() {
  const { record = '' } = useParams();
  return <ResetDialog kind="ca" id={record} onClose={useBackToPanel()} />;
}

export function GatewayStep() {
  const { record = '' } = useParams();
  return <ResetDialog kind="gateway" id={record} onClose={useBackToPanel()} />;
}
