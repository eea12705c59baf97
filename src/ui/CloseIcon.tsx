/** A cross; decorative, its button is named. */
export const CloseIcon = () => (
  <svg
    width="16"
    height="16"
    viewBox="0 0 16 16"
    aria-hidden
    stroke="currentColor"
    strokeWidth="1.6"
    strokeLinecap="round"
  >
    <path d="m3.5 3.5 9 9m0-9-9 9" />
  </svg>
);
