export const demo = {
  title: '起始页',
} as const;
