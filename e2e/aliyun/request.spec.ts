import { DOMAIN } from '../support/aliyun';
import { itemOf } from '../support/desk';
import { expect, test } from '../support/test';

test.use({ answeredBy: 'page' });

/** One character as a person counts them, eleven units of code. */
const FAMILY = '👨‍👩‍👧‍👦';

for (const reason of ['wrongRenewal', 'notNeeded'] as const) {
  test(`ALY-5 ${reason} goes straight to 确定, and the reason is kept with its label`, async ({
    aliyun,
    app,
  }) => {
    await aliyun.openPanel('unissued.day-6');
    await expect(aliyun.reason(reason)).not.toBeChecked();
    await aliyun.apply(reason);
    await aliyun.expectStanding('申请审核中');
    await aliyun.panel.getByRole('link', { name: '查看进度' }).click();
    const label = {
      wrongRenewal: '续费重新购买的证书与原证书类型不一致，退款重购',
      notNeeded: '业务自身原因，不再需要',
    }[reason];
    await expect(aliyun.fact('退款原因', app.page.getByRole('main'))).toHaveText(label);
  });
}

test('ALY-5 a reason is required: nothing is sent without one', async ({ aliyun }) => {
  await aliyun.openPanel('unissued.day-6');
  await expect(aliyun.panel.getByRole('radiogroup', { name: '退款原因' }).getByRole('radio')).toHaveCount(5);
  await aliyun.ok.click();
  await expect(aliyun.panel.getByText('请选择退款原因。')).toBeVisible();
  await expect(aliyun.standing).toHaveCount(0);
});

test('ALY-5 其他 needs words, 500 of them at most as a person counts, and loses none', async ({ aliyun }) => {
  await aliyun.openPanel('unissued.day-6');
  await aliyun.reason('other').check();
  await aliyun.ok.click();
  await expect(aliyun.panel.getByText('请填写反馈或建议。')).toBeVisible();

  const text = aliyun.panel.getByRole('textbox', { name: '反馈或建议' });
  await text.fill(FAMILY.repeat(501));
  await expect(aliyun.panel.getByText('501 / 500')).toBeVisible();
  await aliyun.ok.click();
  await expect(aliyun.panel.getByText('最多 500 个字，现在多了 1 个。')).toBeVisible();
  await expect(text).toHaveValue(FAMILY.repeat(501));

  await text.fill(FAMILY.repeat(500));
  await aliyun.ok.click();
  await aliyun.expectStanding('申请审核中');
});

test('ALY-5 10,000 characters are refused at the field, and none is cut off', async ({ aliyun }) => {
  await aliyun.openPanel('unissued.day-6');
  await aliyun.reason('other').check();
  const text = aliyun.panel.getByRole('textbox', { name: '反馈或建议' });
  await text.fill('长'.repeat(10_000));
  await aliyun.ok.click();
  await expect(aliyun.panel.getByText('最多 500 个字，现在多了 9500 个。')).toBeVisible();
  await expect(text).toHaveValue('长'.repeat(10_000));
});

test('ALY-5 blocked with a phone: wrong ones are refused at the field, a right one is stored masked', async ({
  aliyun,
  app,
}) => {
  await aliyun.openPanel('unissued.day-6');
  await aliyun.askForAssistance('blocked');
  await aliyun.ok.click();
  await expect(aliyun.panel.getByText('请选择是否需要人工协助。')).toBeVisible();
  await aliyun.answer('是否需要人工协助', '需要');
  await expect(aliyun.panel).toContainText('工作人员会尽快与您联系');
  await expect(aliyun.panel).toContainText('请求协助不会延长退款期限');
  await expect(aliyun.panel).toContainText('2027年10月25日');

  const phone = aliyun.panel.getByRole('textbox', { name: '手机号' });
  await aliyun.ok.click();
  await expect(aliyun.panel.getByText('请填写联系方式。')).toBeVisible();
  await phone.fill('021-6845 0000');
  await aliyun.ok.click();
  await expect(aliyun.panel.getByText('请填写中国大陆手机号码')).toBeVisible();
  await expect(phone).toHaveValue('021-6845 0000');
  await phone.fill('+86 138 0013 8000');
  await aliyun.ok.click();
  await aliyun.expectStanding('申请审核中');
  expect(app.page.url()).not.toContain('138');

  await aliyun.panel.getByRole('link', { name: '查看进度' }).click();
  await expect(app.page.getByRole('main')).toContainText('138****8000');
  await expect(app.page.getByRole('main')).not.toContainText('13800138000');
});

test('ALY-5 tooSlow with a DingTalk id: the specialist alone reads it in full', async ({ aliyun, app }) => {
  await aliyun.openPanel('unissued.day-6');
  await aliyun.askForAssistance('tooSlow');
  await aliyun.answer('是否需要人工协助', '需要');
  await aliyun.answer('联系方式', '钉钉号');
  const id = aliyun.panel.getByRole('textbox', { name: '钉钉号' });
  await id.fill('a b');
  await aliyun.ok.click();
  await expect(aliyun.panel.getByText('钉钉号为 4 至 64 个字母、数字、下划线、连字符或点。')).toBeVisible();
  await id.fill('ops.team-42');
  await aliyun.ok.click();
  await aliyun.expectStanding('申请审核中');
  // Confirmed where it was made, with the contact masked (GEN-11).
  await expect(aliyun.panel).toContainText('协助请求已收到，工作人员会尽快与您联系。');
  await expect(aliyun.panel).toContainText(/钉钉 op\*+ · 等待联系/);

  const desk = await app.newTab(`/review?queue=assistance&search=${DOMAIN}`, { as: 'specialist' });
  await desk.page.getByRole('link', { name: DOMAIN, exact: true }).click();
  await expect(itemOf(desk)).toContainText('ops.team-42');
});

test('ALY-5 without assistance the second step is answered with no', async ({ aliyun, app }) => {
  await aliyun.openPanel('unissued.day-6');
  await aliyun.askForAssistance('blocked');
  await aliyun.answer('是否需要人工协助', '不需要');
  await expect(aliyun.panel.getByRole('textbox')).toHaveCount(0);
  await aliyun.ok.click();
  await aliyun.expectStanding('申请审核中');
  await expect(aliyun.panel).not.toContainText('协助');
  const desk = await app.newTab(`/review?queue=assistance&search=${DOMAIN}`, { as: 'specialist' });
  await expect(desk.page.getByText('没有符合条件的记录')).toBeVisible();
});

test('ALY-5 a request for assistance waits at the desk even when ALY-R1 paid at once', async ({
  aliyun,
  app,
}) => {
  await aliyun.openPanel('unissued.day-5');
  await aliyun.askForAssistance('blocked');
  await aliyun.answer('是否需要人工协助', '需要');
  await aliyun.panel.getByRole('textbox', { name: '手机号' }).fill('13800138000');
  await aliyun.ok.click();
  await aliyun.expectStanding('已退款');
  await expect(aliyun.panel).toContainText(/手机 138\*+8000 · 等待联系/);
  const desk = await app.newTab(`/review?queue=assistance&search=${DOMAIN}`, { as: 'specialist' });
  await expect(desk.row(DOMAIN)).toBeVisible();
});

test('ALY-5 上一步 and the browser’s Back return to the reasons with the choice kept', async ({
  aliyun,
  app,
}) => {
  await aliyun.openPanel('unissued.day-6');
  await aliyun.askForAssistance('tooSlow');
  await aliyun.button('上一步').click();
  await expect(aliyun.reason('tooSlow')).toBeChecked();
  await aliyun.button('下一步').click();
  await expect(aliyun.panel.getByRole('radiogroup', { name: '是否需要人工协助' })).toBeVisible();
  await app.page.goBack();
  await expect(aliyun.reason('tooSlow')).toBeChecked();
});

test('ALY-5 what was typed stays when the service fails, and goes out with the next click', async ({
  aliyun,
  app,
}) => {
  await aliyun.openPanel('unissued.day-6');
  await aliyun.reason('other').check();
  const text = aliyun.panel.getByRole('textbox', { name: '反馈或建议' });
  await text.fill('域名转让了。');
  await app.settings({ fault: 'server-error' });
  await aliyun.ok.click();
  await expect(aliyun.panel.getByText(/出错|错误|未能|稍后/).first()).toBeVisible();
  await expect(text).toHaveValue('域名转让了。');
  await aliyun.ok.click();
  await aliyun.expectStanding('申请审核中');
});

test('GEN-4 the breakdown adds up, and a voucher does not come back', async ({ aliyun }) => {
  await aliyun.openPanel('unissued.day-6');
  const rows = aliyun.panel.getByRole('table', { name: '退款金额构成' }).getByRole('row');
  await expect(rows).toHaveText([
    /标价.*¥2,000\.00/,
    /优惠.*¥200\.00/,
    /代金券（不退）.*¥300\.00/,
    /实付 · 支付宝.*¥1,500\.00/,
    /退款.*¥1,500\.00/,
  ]);
});

test('GEN-14 the window bar says when the answer flips, and to what', async ({ aliyun }) => {
  await aliyun.openPanel('unissued.day-5');
  const bar = aliyun.panel.getByRole('group', { name: '时间窗口' });
  await expect(bar.getByRole('listitem')).toHaveText([
    '即时到账：11月17日 周二 09:00 至 11月22日 周日 23:59（当前）',
    '需人工审核：11月23日 周一 至 2027年11月2日 周二 23:59',
    '不可退：2027年11月3日 周三 起',
    '今天 23:59 前',
  ]);
});

for (const leaving of ['Escape', 'Back', 'beside'] as const) {
  test(`GEN-9 left by ${leaving} with a reason chosen, the panel asks first and keeps what was typed`, async ({
    aliyun,
    app,
  }) => {
    await app.load('/aliyun/certificates?search=cas-0001', { scenario: 'aliyun.unissued.day-6' });
    await aliyun.row.getByRole('link', { name: '退款', exact: true }).click();
    await aliyun.reason('other').check();
    const text = aliyun.panel.getByRole('textbox', { name: '反馈或建议' });
    await text.fill('还没写完');
    if (leaving === 'Escape') await app.page.keyboard.press('Escape');
    if (leaving === 'Back') await app.page.goBack();
    if (leaving === 'beside') await app.page.mouse.click(20, 300);
    const question = app.dialog('放弃已填写的内容？');
    await question.getByRole('button', { name: '继续填写' }).click();
    await expect(question).toHaveCount(0);
    await expect(text).toHaveValue('还没写完');
    await app.page.keyboard.press('Escape');
    await question.getByRole('button', { name: '放弃并离开' }).click();
    await expect(app.page.getByRole('dialog')).toHaveCount(0);
  });
}
