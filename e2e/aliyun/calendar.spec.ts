import { expect, test } from '../support/test';

test.use({ answeredBy: 'page' });

test('GEN-2 a review across the Spring Festival of 2026: 25 February, at the latest 10 March', async ({
  aliyun,
}) => {
  await aliyun.openPanel('review-across.spring-festival-2026');
  await expect(aliyun.fact('审核')).toHaveText('预计 2月25日 周三，最迟 3月10日 周二（15 个工作日）');
  await aliyun.apply();
  await expect(await aliyun.toRefunds()).toContainText('3月10日');
});

test('GEN-2 a review across the National Day of 2026: 24 September, at the latest 15 October', async ({
  aliyun,
}) => {
  await aliyun.openPanel('review-across.national-day-2026');
  await expect(aliyun.fact('审核')).toHaveText('预计 9月24日 周四，最迟 10月15日 周四（15 个工作日）');
});

test('GEN-2 a review reaching into 2027 says that its date is an estimate, before and after', async ({
  aliyun,
}) => {
  await aliyun.openPanel('review-across.2027');
  await expect(aliyun.fact('审核')).toHaveText(
    '预计 12月28日 周一，最迟 2027年1月11日 周一（15 个工作日） · 预估',
  );
  await expect(aliyun.panel).toContainText('尚未公布官方工作日历');
  await aliyun.apply();
  const row = await aliyun.toRefunds();
  await expect(row).toContainText('2027年1月11日');
  await expect(row).toContainText('预估');
});

test('GEN-2 the desk approves by itself at the end of the 5th working day, weekend and holiday left out', async ({
  aliyun,
  app,
}) => {
  await aliyun.openPanel('review-across.national-day-2026');
  await aliyun.apply();
  await aliyun.expectStanding('申请审核中');
  await app.advance({ to: '2026-09-24T23:59:59.998+08:00' });
  await expect(await aliyun.toRefunds()).toContainText('申请审核中');
  await app.advance({ to: '2026-09-25T00:00:00.000+08:00' });
  await expect(await aliyun.toRefunds()).toContainText('已退款');
});
