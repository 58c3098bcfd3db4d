// Pictures that are kept, and how much another one differs from them.

import { access, mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { deflateSync } from "node:zlib";

import pixelmatch from "pixelmatch";
import { PNG } from "pngjs";

/// How far apart two colours may be, of 1, at the edges of letters.
const threshold = 0.1;
/// How many colours a picture is kept with: those that most of it has, exactly; the edges of letters take the next of them.
const most = 40;
/// A colour of this part of a picture is one that somebody chose.
const chosen = 0.004;

/// A picture as PNG of one byte a pixel: a fifth of the size, and as good to compare.
export function kept(png) {
  const { width, height, data } = PNG.sync.read(png);
  const colours = frequent(data).slice(0, most).map(([colour]) => colour);
  const nearest = new Map(colours.map((colour, at) => [colour, at]));
  const rows = Buffer.alloc((width + 1) * height);
  for (let at = 0; at < width * height; at += 1) {
    const colour = data.readUIntBE(at * 4, 3);
    if (!nearest.has(colour)) {
      const far = colours.map((other) => apart(colour, other));
      nearest.set(colour, far.indexOf(Math.min(...far)));
    }
    rows[Math.floor(at / width) + at + 1] = nearest.get(colour);
  }
  const palette = colours.flatMap(parts);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3, 0, 0, 0], 8);
  const chunks = [["IHDR", head], ["PLTE", Buffer.from(palette)], ["IDAT", deflateSync(rows, { level: 9 })], ["IEND", Buffer.alloc(0)]];
  return Buffer.concat([Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]), ...chunks.map(([name, body]) => chunk(name, body))]);
}

const parts = (colour) => [colour >> 16, (colour >> 8) & 255, colour & 255];
const apart = (one, other) => parts(one).reduce((sum, part, at) => sum + (part - parts(other)[at]) ** 2, 0);

/// The colours of a picture with the number of its pixels that have them, most of them first.
function frequent(data) {
  const counts = new Map();
  for (let at = 0; at < data.length; at += 4) {
    const colour = data.readUIntBE(at, 3);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  return [...counts].sort((one, other) => other[1] - one[1] || one[0] - other[0]);
}

/// Chosen colours of one picture that the other one has not, however little they differ.
function strange(one, other) {
  const all = frequent(other).slice(0, most).map(([colour]) => colour);
  const own = frequent(one).filter(([, count]) => count > (one.length / 4) * chosen);
  const hex = (colour) => `#${colour.toString(16).padStart(6, "0")}`;
  return own.filter(([colour]) => !all.some((known) => apart(colour, known) < 12)).map(([colour]) => hex(colour));
}

function chunk(name, body) {
  const named = Buffer.concat([Buffer.from(name, "latin1"), body]);
  const whole = Buffer.alloc(named.length + 8);
  whole.writeUInt32BE(body.length, 0);
  named.copy(whole, 4);
  whole.writeUInt32BE(crc(named), named.length + 4);
  return whole;
}

function crc(bytes) {
  let sum = -1;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return ~sum >>> 0;
}

/// What differs between a picture and the one that is kept of it; nothing, if they are the same. The new one and the
/// difference are laid down in `aside` for whoever looks into it.
export async function difference(file, png, aside) {
  const name = path.basename(file, ".png");
  const there = await access(file).then(() => true, () => false);
  const lay = async (end, picture) => {
    await mkdir(aside, { recursive: true });
    await writeFile(path.join(aside, `${path.basename(path.dirname(file))}-${name}${end}.png`), picture);
  };
  if (!there) {
    await lay("", png);
    return `${name}: there is no picture of it`;
  }
  const [before, now] = [PNG.sync.read(await readFile(file)), PNG.sync.read(png)];
  if (before.width !== now.width || before.height !== now.height) {
    await lay("", png);
    return `${name}: ${now.width} by ${now.height} pixels, not ${before.width} by ${before.height}`;
  }
  const seen = new PNG({ width: now.width, height: now.height });
  const pixels = pixelmatch(before.data, now.data, seen.data, now.width, now.height, { threshold });
  const colours = [...strange(now.data, before.data).map((one) => `${one} is new`), ...strange(before.data, now.data).map((one) => `${one} is gone`)];
  // Edges of letters may fall otherwise in another build of the browser; a line or a word is more than that.
  if (pixels <= Math.max(12, (now.width * now.height) / 20_000) && colours.length === 0) return undefined;
  await lay("", png);
  await lay("-difference", PNG.sync.write(seen));
  return [`${name}: ${pixels} pixels differ`, ...colours].join(", ");
}
