import { expect, test } from '../support/test';

test.use({ answeredBy: 'page' });

test('ABC-S1 by the guided run: Cancel Apply, then Refund', async ({ alibaba }) => {
  await alibaba.openPanel('ssl.pending');
  await alibaba.takeStep('Cancel Apply');
  await alibaba.note();
  await expect(alibaba.heading('Fully refundable, without review')).toBeVisible();
  await alibaba.refund();
});

test('ABC-S2 by the guided run: Withdraw, Cancel Apply, then Refund', async ({ alibaba }) => {
  await alibaba.openPanel('ssl.validating');
  await alibaba.takeStep('Withdraw');
  await alibaba.note();
  await alibaba.takeStep('Cancel Apply');
  await alibaba.note();
  await expect(alibaba.heading('Fully refundable, without review')).toBeVisible();
  await alibaba.refund();
});

test('ABC-S3 by the guided run: Modify, Withdraw, Cancel Apply, then Refund', async ({ alibaba }) => {
  await alibaba.openPanel('ssl.failed');
  await alibaba.takeStep('Modify');
  await alibaba.submitTwice();
  await alibaba.takeStep('Withdraw');
  await alibaba.note();
  await alibaba.takeStep('Cancel Apply');
  await alibaba.note();
  await alibaba.refund();
});

test('ABC-S4 by the guided run: Revoke, wait across a reload, then Refund', async ({ alibaba, app }) => {
  await alibaba.openPanel('ssl.issued');
  await alibaba.takeStep('Revoke');
  await alibaba.revoke();
  await expect(alibaba.heading('Wait for the revocation first')).toBeVisible();
  await app.reload();
  await expect(alibaba.heading('Wait for the revocation first')).toBeVisible();
  await app.advance({ to: '2026-11-27T12:00:00.000+08:00' });
  await expect(alibaba.heading('Fully refundable, without review')).toBeVisible();
  await alibaba.refund();
});

test('ABC-M1 by the guided run: the first takes the others along, then Refund', async ({ alibaba }) => {
  await alibaba.openPanel('multi.validating');
  await alibaba.takeStep('Withdraw');
  await alibaba.note();
  await alibaba.takeStep('Cancel Apply');
  await alibaba.note();
  await expect(alibaba.panel).toContainText('Fully refundable, without review');
  await alibaba.refund();
});

test('ABC-M2 by the guided run: Cancel twice, Revoke, wait, then Refund', async ({ alibaba, app }) => {
  await alibaba.openPanel('multi.issued');
  await alibaba.takeStep('Cancel');
  await alibaba.note();
  await alibaba.takeStep('Cancel');
  await alibaba.note();
  await expect(alibaba.heading('Revoke the certificate first')).toBeVisible();
  await alibaba.takeStep('Revoke');
  await alibaba.revoke();
  await expect(alibaba.heading('Wait for the revocation first')).toBeVisible();
  await app.advance({ to: '2026-11-27T12:00:00.000+08:00' });
  await expect(alibaba.heading('Fully refundable, without review')).toBeVisible();
  await alibaba.refund();
});
