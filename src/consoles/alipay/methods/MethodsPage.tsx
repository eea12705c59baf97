export const MethodsPage = () => null;
