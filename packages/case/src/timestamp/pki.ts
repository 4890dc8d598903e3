/** The libraries that read certificates: loaded when a time stamp is met, because few cases have one. */
export async function loadPki() {
  const [pki, asn1] = await Promise.all([import('pkijs'), import('asn1js')]);
  return { pki, asn1 };
}

export type Pki = Awaited<ReturnType<typeof loadPki>>;
