declare module 'virtual:islands' {
  /** Island name to the address of its script. */
  const addresses: Record<string, string>
  export default addresses
}
