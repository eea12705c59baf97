export const review = {
  title: '审核台',
} as const;
