import { backendReady } from './backend';
import { CHANGES_CHANNEL } from './contract/changes';
import { refreshAll } from './queries';

let channel: BroadcastChannel | null = null;

/** Listens for writes of any tab; what is shown is asked again at once. */
export function followChanges(): void {
  if (channel || typeof BroadcastChannel === 'undefined') return;
  channel = new BroadcastChannel(CHANGES_CHANNEL);
  channel.addEventListener('message', () => void refreshAll());
}

/** After a write of this tab. The backend in the page tells every tab by itself, this one too; one behind HTTP cannot. */
export async function announceChange(): Promise<void> {
  if (channel && (await backendReady()) !== 'remote') return;
  channel?.postMessage('written');
  await refreshAll();
}
