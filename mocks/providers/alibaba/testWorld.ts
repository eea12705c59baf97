import type { AlibabaCertificate } from '../../../src/api/contract/alibaba-certificates';
import type { AlibabaOrder } from '../../../src/api/contract/alibaba-orders';
import { type Room, openRoom } from '../../testing/room';
import { alibaba } from '.';
import { Scene } from './scenarios/define';

/** For tests only: a story, and this console with the desk and the money. */

export const NOW = '2026-11-22T10:00:00+08:00';
export const FIRST = '/alibaba/certificates/abc-0001-1';
export const ORDER = '/alibaba/orders/ab-0001';

export type World = Room;

/** Opens a world at an instant in which a story was told; auto review unless told. */
export const openWorld = (
  tell: (scene: Scene) => void,
  at = NOW,
  review: 'auto' | 'manual' = 'auto',
): Promise<World> =>
  openRoom(
    alibaba,
    at,
    (tx) => {
      const scene = new Scene(tx);
      tell(scene);
      scene.end();
    },
    review,
  );

export const orderIn = async (world: World, path = ORDER): Promise<AlibabaOrder> =>
  (await world.get<AlibabaOrder>(path, 'customer', 'en')).body;

export const certificateIn = async (world: World, path = FIRST): Promise<AlibabaCertificate> =>
  (await world.get<AlibabaCertificate>(path, 'customer', 'en')).body;

/** What a guided run says, in short: `revoke#1 now`. */
export const stepsOf = ({ guide }: AlibabaOrder): string[] | undefined =>
  guide?.steps.map(({ kind, target, state }) => `${kind}${target === null ? '' : `#${target}`} ${state}`);
