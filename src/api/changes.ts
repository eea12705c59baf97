import { CHANGES_CHANNEL } from './contract/changes';
import { refreshAll } from './queries';

let channel: BroadcastChannel | null = null;

/** Listens for writes of any tab; what is shown is asked again at once. */
export function followChanges(): void {
  if (channel || typeof BroadcastChannel === 'undefined') return;
  channel = new BroadcastChannel(CHANGES_CHANNEL);
  channel.addEventListener('message', () => void refreshAll());
}

/** Tells the other tabs; a backend behind HTTP cannot do it itself. */
export function announceChange(): void {
  channel?.postMessage('written');
}
