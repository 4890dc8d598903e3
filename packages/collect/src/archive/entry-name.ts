/** Names that Windows takes for devices, in any folder and with any ending. */
const device = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(?:\.|$)/i;

/**
 * Why the name of an archive's entry is refused, in words; null for a sound one. Nothing is ever written under these names, but they are
 * shown, exported and may be unpacked by others; a name that climbs or deceives is a sign of an attack. Bidirectional marks are
 * no reason to refuse: the name is kept as it is and made visible where it is shown.
 */
export function refusedName(name: string, maxNameBytes: number): string | null {
  if (name === '') return 'the name is empty';
  if (Buffer.byteLength(name) > maxNameBytes) return `the name is longer than ${maxNameBytes} bytes`;
  if (name.includes('\0')) return 'the name contains a zero byte';
  if (name.includes('\\')) return 'the name contains a backslash';
  // Full-width and other look-alike dots and slashes become plain ones in some file systems.
  const plain = name.normalize('NFKC');
  if (plain.startsWith('/') || name.startsWith('/')) return 'the name is absolute';
  if (/^[a-z]:/i.test(plain)) return 'the name begins with a drive letter';
  const parts = plain.split(/[/\\]/);
  if (parts.includes('..')) return 'the name climbs out of the archive';
  if (parts.some((part) => part.includes('..') && /^[.\s]+$/.test(part))) return 'the name climbs out of the archive';
  if (parts.some((part) => device.test(part.trim()))) return 'the name is that of a device';
  return null;
}
