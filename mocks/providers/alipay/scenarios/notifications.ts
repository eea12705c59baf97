import { MERCHANT_URL } from '../../../rail/merchant';
import { HOUR, MINUTE, scenario } from './define';

const NOBODY = 'https://nobody.example.com/notify';

/** APY-7: notifications that arrive, get lost, come twice, or are never acknowledged. */
export const notifications = [
  scenario('notification.acknowledged', {
    lines: ['APY-7'],
    title: ['通知一次即确认', 'A notification, acknowledged'],
    shows: ['结果立即通知并得到确认。', 'The result was told at once and acknowledged.'],
    tell: (scene) => scene.payAmply().refund(scene.now - HOUR, { notifyUrl: MERCHANT_URL }),
  }),
  scenario('notification.lost', {
    lines: ['APY-7'],
    title: ['前三次通知丢失', 'Three notifications lost'],
    shows: [
      '前三次没有送达；第四次在上一次之后 10 分钟，得到确认。',
      'The first three never arrived; the fourth, ten minutes after the one before, is acknowledged.',
    ],
    tell: (scene) =>
      scene
        .payAmply()
        .rail('notification-lost')
        .refund(scene.now - 15 * MINUTE, { notifyUrl: MERCHANT_URL }),
  }),
  scenario('notification.twice', {
    lines: ['APY-7'],
    title: ['同一通知送达两次', 'The same notification, twice'],
    shows: ['重复送达没有任何影响。', 'Receiving it twice changes nothing.'],
    tell: (scene) =>
      scene
        .payAmply()
        .rail('notification-twice')
        .refund(scene.now - HOUR, { notifyUrl: MERCHANT_URL })
        // It is sent once the request is answered, and the rail has to be as it was until then.
        .until(scene.now - HOUR)
        .rail('normal'),
  }),
  scenario('notification.given-up', {
    lines: ['APY-7'],
    title: ['八次通知均未确认', 'Eight notifications, none acknowledged'],
    shows: [
      '地址无法送达，八次之后不再发送；退款本身早已成功。',
      'Nobody is there, and after eight it is sent no more; the refund itself succeeded long ago.',
    ],
    tell: (scene) => scene.payAmply(4).refund(scene.now - 30 * HOUR, { notifyUrl: NOBODY }),
  }),
];
