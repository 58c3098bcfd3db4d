// Pictures that are kept, and how much another one differs from them.

import { access, mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { deflateSync } from "node:zlib";

import pixelmatch from "pixelmatch";
import { PNG } from "pngjs";

/// How far apart two colours may be, of 1: less than anybody sees, and more than what keeping a picture takes from it.
const threshold = 0.1;

/// A picture as PNG with few colours, each at most 16 of 255 from what it was: a fifth of the size, and as good to compare.
export function kept(png) {
  const { width, height, data } = PNG.sync.read(png);
  const colours = new Map();
  const rows = Buffer.alloc((width + 1) * height);
  for (let at = 0; at < width * height; at += 1) {
    const [red, green, blue] = data.subarray(at * 4, at * 4 + 3).map((one) => Math.round((one * 8) / 255));
    const colour = (red * 9 + green) * 9 + blue;
    if (!colours.has(colour)) colours.set(colour, colours.size);
    rows[Math.floor(at / width) + at + 1] = colours.get(colour);
  }
  if (colours.size > 256) throw new Error("too many colours for a picture of one byte a pixel");
  const shade = (part) => Math.round((part * 255) / 8);
  const palette = [...colours.keys()].flatMap((c) => [shade(Math.floor(c / 81)), shade(Math.floor(c / 9) % 9), shade(c % 9)]);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3, 0, 0, 0], 8);
  const parts = [["IHDR", head], ["PLTE", Buffer.from(palette)], ["IDAT", deflateSync(rows, { level: 9 })], ["IEND", Buffer.alloc(0)]];
  return Buffer.concat([Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]), ...parts.map(([name, body]) => chunk(name, body))]);
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
  // Edges of letters may fall otherwise in another build of the browser; a line or a word is more than that.
  if (pixels <= Math.max(12, (now.width * now.height) / 20_000)) return undefined;
  await lay("", png);
  await lay("-difference", PNG.sync.write(seen));
  return `${name}: ${pixels} pixels differ`;
}
