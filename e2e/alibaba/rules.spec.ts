import { expect, test } from '../support/test';

test.use({ answeredBy: 'page' });

const REFUSED = 'Not refundable';
const AT_ONCE = 'Fully refundable, without review';

/** Scenario, rule, and what its reason says: the event, the dates, or what was done. */
const REFUSALS = [
  [
    'promotion.no-refunds',
    'ABC-R1',
    /Bought in the promotional event “Double 11”, whose own policy is: no refunds/,
  ],
  [
    'order.day-8',
    'ABC-R2',
    /Paid on .*14 Nov.*; a refund had to be requested by .*21 Nov.* 23:59.*within 7 calendar days/,
  ],
  [
    'promotion.three-days',
    'ABC-R2',
    /requested by .*21 Nov.*within 3 calendar days.*“Double 11”, which gives 3 calendar days/,
  ],
  ['other.used', 'ABC-R4', /This service was used/],
  ['ssl.combined-wildcard', 'ABC-R5', /combined into a multi-domain wildcard certificate/],
  ['ssl.combined-hybrid', 'ABC-R5', /combined into a hybrid certificate/],
  ['gateway.visited', 'ABC-R12', /GRCQ\) was consumed/],
  ['gateway.traffic', 'ABC-R12', /GRCQ\) was consumed/],
  ['gateway.reset-after-consuming', 'ABC-R12', /GRCQ\) was consumed/],
  ['pca.too-late-to-reset', 'ABC-R15', /placed on .*14 Nov.*; a reset had to be done by .*21 Nov.* 23:59/],
  [
    'pca.reset-too-late',
    'ABC-R15',
    /had to be reset by .*21 Nov.* 23:59.*it was reset on .*22 Nov.*too late for a refund/,
  ],
  ['gateway.too-late-to-reset', 'ABC-R15', /a reset had to be done by .*20 Nov.* 23:59/],
] as const;

for (const [scenario, rule, reason] of REFUSALS) {
  test(`${rule} ${scenario}: refused with its reason, and nothing to confirm`, async ({ alibaba }) => {
    await alibaba.openPanel(scenario);
    await alibaba.expectAnswer(REFUSED, rule, reason);
    await expect(alibaba.panel.getByRole('button', { name: 'Refund', exact: true })).toHaveCount(0);
  });
}

test('ABC-R6 an early renewal is not refunded here: contact technical support', async ({ alibaba }) => {
  await alibaba.open('orders/ab-renewal-0001/refund', 'ssl.early-renewal');
  await alibaba.expectAnswer(
    REFUSED,
    'ABC-R6',
    /Renew in advance.*contact technical support through your account manager/,
  );
  await expect(alibaba.panel.getByRole('button', { name: 'Refund', exact: true })).toHaveCount(0);
});

/** Scenario, rule, what its reason says. */
const REFUNDABLE = [
  ['order.unused', 'ABC-R3', /never used: the full amount comes back without review/],
  ['order.ordinary-renewal', 'ABC-R3', /never used/],
  ['promotion.fourteen-days', 'ABC-R3', /“Double 11”, which gives 14 calendar days/],
  ['other.unused', 'ABC-R3', /never used/],
  ['ssl.removed', 'ABC-R8', /removed from the list or revoked/],
  ['ssl.revoked', 'ABC-R8', /removed from the list or revoked/],
  ['multi.done', 'ABC-R8', /removed from the list or revoked/],
  ['pca.reset', 'ABC-R10', /The private CA was reset in time, on .*21 Nov/],
  ['gateway.reset', 'ABC-R14', /The gateway was reset in time, on .*21 Nov/],
] as const;

for (const [scenario, rule, reason] of REFUNDABLE) {
  test(`${rule} ${scenario}: the full amount, to Refund successfully and the money's arrival`, async ({
    alibaba,
  }) => {
    await alibaba.openPanel(scenario);
    await alibaba.expectAnswer(AT_ONCE, rule, reason);
    await alibaba.refund();
  });
}

/** Scenario, rule, the answer, the first step's button. */
const STEPS_FIRST = [
  ['ssl.pending', 'ABC-R7', 'Cancel the application first', 'Cancel Apply'],
  ['ssl.validating', 'ABC-R7', 'Withdraw the application first', 'Withdraw'],
  ['ssl.failed', 'ABC-R7', 'Modify and submit the application first', 'Modify'],
  ['ssl.issued', 'ABC-R7', 'Revoke the certificate first', 'Revoke'],
  ['multi.issued', 'ABC-R7', 'Cancel the certificates not activated first', 'Cancel'],
  ['pca.enabled', 'ABC-R9', 'Reset it first', 'Reset'],
  ['pca.intermediate-enabled', 'ABC-R9', 'Reset it first', 'Reset'],
  ['gateway.domain-added', 'ABC-R11', 'Reset it first', 'Reset'],
] as const;

for (const [scenario, rule, answer, button] of STEPS_FIRST) {
  test(`${rule} ${scenario}: ${answer}, and its button stands in the steps`, async ({ alibaba }) => {
    await alibaba.openPanel(scenario);
    await expect(alibaba.heading(answer)).toBeVisible();
    await alibaba.expectRule(rule);
    const now = alibaba.panel.getByRole('list', { name: 'Steps' }).locator('[aria-current="step"]').first();
    await expect(now.getByRole('link', { name: button, exact: true })).toBeVisible();
  });
}

test('ABC-R13 while a refund is on its way there is no second one, and the clock brings the money', async ({
  alibaba,
  app,
}) => {
  await alibaba.openPanel('refund.running');
  await expect(alibaba.heading('Refund on its way')).toBeVisible();
  await expect(alibaba.panel.getByRole('button', { name: 'Refund', exact: true })).toHaveCount(0);
  await app.advance({ by: '1d' });
  await expect(alibaba.heading('Refund successfully')).toBeVisible();
  await alibaba.expectArrival();
});

test('ABC-R13 a refunded order offers no Refund, only the refund that was', async ({ alibaba }) => {
  await alibaba.open('orders?search=ab-0001', 'refund.done');
  await expect(alibaba.row('ab-0001').getByRole('link', { name: 'Refund', exact: true })).toHaveCount(0);
  await alibaba.row('ab-0001').getByRole('link', { name: 'View refund' }).click();
  await expect(alibaba.heading('Refund successfully')).toBeVisible();
});

test('ABC-R3 day seven 23:59:59.999 is refundable, one millisecond later it is ABC-R2', async ({
  alibaba,
  app,
}) => {
  await alibaba.openPanel('order.day-7-last-millisecond');
  await expect(alibaba.heading(AT_ONCE)).toBeVisible();
  await alibaba.expectRule('ABC-R3');
  await app.advance({ to: '2026-11-23T00:00:00.000+08:00' });
  await alibaba.expectAnswer(REFUSED, 'ABC-R2', /a refund had to be requested by .*22 Nov/);
  await expect(alibaba.panel.getByRole('button', { name: 'Refund', exact: true })).toHaveCount(0);
});

test('ABC-R3 day seven 23:59:59.999: Refund in that very millisecond pays', async ({ alibaba }) => {
  await alibaba.openPanel('order.day-7-last-millisecond');
  await alibaba.refund();
});
