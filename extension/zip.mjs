// A zip file from bytes, always the same bytes from the same input: sorted names, one fixed date, nothing of this machine.
// As much of the format as a browser's store reads (PKWARE APPNOTE 4.3): deflated entries, no zip64, no encryption.
import { crc32, deflateRawSync } from "node:zlib";

const DATE = (1 << 5) | 1; // 1 January 1980, the first day a zip can name
const UTF8 = 1 << 11; // names are UTF-8
const DEFLATED = 8;
const VERSION = 20;

/** @param {{name: string, bytes: Buffer}[]} files @returns {Buffer} */
export function zip(files) {
  const parts = [];
  const directory = [];
  let offset = 0;
  for (const { name, bytes } of [...files].sort((one, other) => (one.name < other.name ? -1 : 1))) {
    const path = Buffer.from(name);
    const packed = deflateRawSync(bytes, { level: 9 });
    const common = Buffer.alloc(26);
    common.writeUInt16LE(VERSION, 0);
    common.writeUInt16LE(UTF8, 2);
    common.writeUInt16LE(DEFLATED, 4);
    common.writeUInt16LE(DATE, 8); // at 6 the time: midnight
    common.writeUInt32LE(crc32(bytes), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(bytes.length, 18);
    common.writeUInt16LE(path.length, 22);
    const entry = Buffer.alloc(16);
    entry.writeUInt32LE(offset, 12);
    directory.push(Buffer.from([0x50, 0x4b, 1, 2, VERSION, 0]), common, entry.subarray(2), path);
    parts.push(Buffer.from([0x50, 0x4b, 3, 4]), common, path, packed);
    offset += 4 + common.length + path.length + packed.length;
  }
  const index = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", "latin1");
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(index.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, index, end]);
}
