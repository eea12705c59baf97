import * as contract from '#contract/refund';
import type { EventKind, EventKinds } from '../platform/clock';
import { settingsOf } from '../platform/faults';
import { later, type LaterRoute } from '../platform/route';
import { decideItem, type DeskDecisions, loadFacts } from './decide';
import { AUTO, autoWords, DESK, manualWords } from './items';

/** REV-3: the back office approves by itself; switched off meanwhile, it leaves the item to people. */
function autoEvent(decisions: DeskDecisions): EventKind {
  return {
    run(tx, ref) {
      const item = tx.get(DESK, ref);
      if (item?.state === 'open' && settingsOf(tx).review === 'auto')
        decideItem(tx, decisions, item, 'backOffice', null);
    },
    words(reader, ref) {
      const item = reader.get(DESK, ref);
      const say = settingsOf(reader).review === 'auto' ? autoWords : manualWords;
      return say(item?.queue ?? 'refunds', item?.subject.name ?? ref);
    },
  };
}

/** What time does at the desk: in auto mode the back office decides by itself (REV-3). */
export const autoEvents = (decisions: DeskDecisions): EventKinds => ({ [AUTO]: autoEvent(decisions) });

/** The specialist's desk: what waits for a person, decided by the rooms that own it (REV-1, REV-2). */
export const deskRoutesOf = (loadDecisions: () => Promise<DeskDecisions>): readonly LaterRoute[] =>
  later(
    [
      contract.listReviewItems,
      contract.readReviewItem,
      contract.decideReviewItem,
      contract.progressAssistance,
      contract.retrySettlement,
    ],
    async () => {
      const decisions = await loadDecisions();
      const [{ deskRoutes }, facts] = await Promise.all([import('./routes'), loadFacts(decisions)]);
      return deskRoutes(decisions, facts);
    },
  );
