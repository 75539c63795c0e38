// Draws the two icons of the Teams app: a speech bubble with three steps, the phases, each on the one before.
//   node eng/icons.mjs [FOLDER]      the default folder is manifest/
// color.png is 192 × 192, in colour; outline.png is 32 × 32, white on nothing, as Teams asks for.
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { crc32, deflateSync } from 'node:zlib';

const folder = process.argv[2] ?? join(dirname(fileURLToPath(import.meta.url)), '..', 'manifest');
const petrol = [0x1b, 0x5e, 0x6b];
const white = [255, 255, 255];

/** How far a point is from a rectangle with round corners; negative within. */
const box = (x, y, left, top, width, height, round) => {
  const dx = Math.abs(x - left - width / 2) - width / 2 + round;
  const dy = Math.abs(y - top - height / 2) - height / 2 + round;
  return Math.hypot(Math.max(dx, 0), Math.max(dy, 0)) + Math.min(Math.max(dx, dy), 0) - round;
};

/** The same for the tail of the bubble: a triangle with its right angle at the top left. */
const tail = (x, y, left, top, size) => Math.max(left - x, top - y, (x - left + y - top - size) / Math.SQRT2);

/** In a square of 32: the bubble, and the steps in it. */
const bubble = (x, y) => Math.min(box(x, y, 3, 4, 26, 20, 4.5), tail(x, y, 8.5, 20, 10));
const steps = (x, y) => Math.min(box(x, y, 8.5, 15.5, 3.6, 4.5, 1), box(x, y, 14.2, 11.75, 3.6, 8.25, 1), box(x, y, 19.9, 8, 3.6, 12, 1));

/** How much of a pixel a shape covers, from its distance in pixels. */
const covered = (distance) => Math.min(1, Math.max(0, 0.5 - distance));
const over = (below, above, share) => below.map((part, i) => Math.round(part + (above[i] - part) * share));

function png(size, paint) {
  const rows = Buffer.alloc(size * (size * 4 + 1));
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) rows.set(paint(x + 0.5, y + 0.5), y * (size * 4 + 1) + 1 + x * 4);
  }

  const chunk = (type, data) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const frame = Buffer.alloc(body.length + 8);
    frame.writeUInt32BE(data.length);
    body.copy(frame, 4);
    frame.writeUInt32BE(crc32(body), body.length + 4);
    return frame;
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6], 8);
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), chunk('IHDR', header), chunk('IDAT', deflateSync(rows, { level: 9 })), chunk('IEND', Buffer.alloc(0))]);
}

// Teams crops the colour icon to a rounded square: the background fills it, and the drawing keeps to the middle.
const colour = (x, y) => {
  const scale = 4.2;
  const [u, v] = [(x - 96) / scale + 16, (y - 96) / scale + 16.5];
  return [...over(over(petrol, white, covered(bubble(u, v) * scale)), petrol, covered(steps(u, v) * scale)), 255];
};
const outline = (x, y) => {
  const line = Math.abs(bubble(x, y) + 1) - 1;
  return [...white, Math.round(255 * Math.max(covered(line), covered(steps(x, y))))];
};

writeFileSync(join(folder, 'color.png'), png(192, colour));
writeFileSync(join(folder, 'outline.png'), png(32, outline));
