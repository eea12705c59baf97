import { Button } from '@mantine/core';
import { useState } from 'react';
import { resetDemo } from '../api/contract/demo';
import { useWrite } from '../api/useWrite';
import { useT } from '../locales/useT';
import { ConfirmDialog } from '../ui/ConfirmDialog';

/** Back to the seeded state, after a question: everything done so far is lost. */
export function ResetControl() {
  const t = useT('demo');
  const [asking, setAsking] = useState(false);
  const reset = useWrite(resetDemo);

  const confirm = async () => {
    if (await reset.run({})) setAsking(false);
  };

  return (
    <div>
      <Button
        size="xs"
        variant="default"
        onClick={() => {
          reset.reset();
          setAsking(true);
        }}
      >
        {t('reset.action')}
      </Button>
      {asking && (
        <ConfirmDialog
          title={t('reset.title')}
          text={t('reset.text')}
          confirmLabel={t('reset.confirm')}
          danger
          pending={reset.isPending}
          problem={reset.problem}
          onConfirm={() => void confirm()}
          onCancel={() => setAsking(false)}
        />
      )}
    </div>
  );
}
