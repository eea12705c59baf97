import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Box, placeBeside } from './tourPage';

const SIZE = { width: 340, height: 170 };

it('DEM-1 the words of a tour stand in the window and never over the control, wherever there is room for that', () => {
  const rooms = fc.constantFrom({ width: 1440, height: 860 }, { width: 390, height: 805 });
  const place = fc.record({
    x: fc.double({ min: 0, max: 1, noNaN: true }),
    y: fc.double({ min: 0, max: 1, noNaN: true }),
  });
  fc.assert(
    fc.property(
      rooms,
      place,
      fc.integer({ min: 16, max: 300 }),
      fc.integer({ min: 16, max: 120 }),
      (room, at, width, height) => {
        const left = at.x * (room.width - width);
        const top = at.y * (room.height - height);
        const control: Box = { left, top, right: left + width, bottom: top + height };
        const said = placeBeside(control, SIZE, room);
        expect(said.left).toBeGreaterThanOrEqual(0);
        expect(said.top).toBeGreaterThanOrEqual(0);
        expect(said.left + SIZE.width).toBeLessThanOrEqual(room.width);
        expect(said.top + SIZE.height).toBeLessThanOrEqual(room.height);
        const over =
          said.left < control.right &&
          control.left < said.left + SIZE.width &&
          said.top < control.bottom &&
          control.top < said.top + SIZE.height;
        expect(over).toBe(false);
      },
    ),
  );
});
