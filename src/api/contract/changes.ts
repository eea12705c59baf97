/** The channel on which the in-browser backend says "something was written"; every tab refreshes on it. */
export const CHANGES_CHANNEL = 'certificate-refund-console.changes';
