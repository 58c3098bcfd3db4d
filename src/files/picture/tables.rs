//! Scenes in rooms, seen from above: what lies on tables and who sits at them.

use super::canvas::{At, Canvas, Dice, Ink, Shape, clouds, noise};

/// Planks, seen from above.
fn table_top(canvas: &mut Canvas, wood: Ink, seed: u32) {
    canvas.cover(|p| {
        let plank = (p.1 / 0.24).floor();
        let within = p.1 / 0.24 - plank;
        let grain = clouds(p.0 * 1.6 + plank * 7.3, p.1 * 26.0, seed + plank.abs() as u32) - 0.5;
        let fine = noise(p.0 * 6.0, p.1 * 240.0, seed) - 0.5;
        let seam = if within < 0.012 { 0.72 } else { 1.0 };
        wood.light((1.0 + grain * 0.3 + fine * 0.08) * seam)
    });
}

/// A notebook, a mug, a pen and a telephone on a wooden desk.
pub(super) fn desk(canvas: &mut Canvas, dice: &mut Dice) {
    let seed = dice.below(10_000) as u32;
    let wood = dice.one_of(&[Ink::hex(0xb98a5a), Ink::hex(0x8d6240), Ink::hex(0xd0ab7e), Ink::hex(0x6f5140)]);
    table_top(canvas, wood, seed);
    let angle = dice.between(-0.16, 0.16);
    let book = At(canvas.aspect * dice.between(0.44, 0.5), dice.between(0.52, 0.58));
    let (half_page, half_height) = (0.27, 0.37);
    canvas.shadow(&Shape::Sheet(book.plus(0.02, 0.03), half_page * 2.0, half_height, angle, 0.02), 0.06, 0.6);
    canvas.fill(
        &Shape::Sheet(book, half_page * 2.0 + 0.008, half_height + 0.008, angle, 0.014),
        Ink::hex(dice.one_of(&[0x2d4a5e, 0x7a2e3a, 0x33473a])),
    );
    canvas.paint(&Shape::Sheet(book, half_page * 2.0, half_height, angle, 0.01), 0.0, 1.0, |p| {
        let across = At(0.0, 0.0).turned(-angle, p.0 - book.0, p.1 - book.1).0.abs();
        let fold = (1.0 - across / 0.07).clamp(0.0, 1.0);
        Ink::hex(0xf6f1e4).light(1.0 - 0.22 * fold * fold)
    });
    let pen = Ink::hex(dice.one_of(&[0x26345c, 0x2a2a2e]));
    for page in [-1.0, 1.0] {
        let drawn = page > 0.0 && dice.chance(0.7);
        for line in 0..13 {
            let y = -half_height + 0.06 + 0.05 * line as f32;
            let begin = book.turned(angle, page * half_page - half_page * 0.84, y);
            let end = book.turned(angle, page * half_page + half_page * 0.84, y);
            canvas.paint(&Shape::Stroke(begin, end, 0.0012), 0.0, 0.5, |_| Ink::hex(0x9db4cc));
            if !(dice.chance(0.12) || drawn && (3..10).contains(&line)) {
                let length = half_page * 1.66 * dice.between(0.6, 1.0);
                canvas.scribble(begin.turned(angle, 0.0, -0.009), angle, length, 0.024, pen, dice);
            }
        }
        if drawn {
            let at = book.turned(angle, half_page, -0.02);
            for (bar, ink) in [0xd1603d, 0x3d7ea6, 0x6a994e, 0xe9b44c].into_iter().enumerate() {
                let height = dice.between(0.03, 0.13);
                let foot = at.turned(angle, -0.13 + 0.085 * bar as f32, 0.13 - height);
                canvas.paint(&Shape::Sheet(foot, 0.026, height, angle, 0.002), 0.0, 0.85, |_| Ink::hex(ink));
            }
        }
    }
    let lies = dice.between(0.3, 0.9);
    let tip = book.turned(angle, half_page * 1.2, half_height * 0.5);
    let barrel = tip.turned(lies, 0.34, 0.0);
    canvas.shadow(&Shape::Stroke(tip.plus(0.012, 0.02), barrel.plus(0.012, 0.02), 0.014), 0.02, 0.5);
    canvas.fill(
        &Shape::Stroke(tip.turned(lies, 0.03, 0.0), barrel, 0.014),
        Ink::hex(dice.one_of(&[0xc0392b, 0x1f3a5f, 0x222222])),
    );
    canvas.fill(&Shape::Stroke(tip, tip.turned(lies, 0.03, 0.0), 0.006), Ink::hex(0xd8c08a));
    canvas.paint(
        &Shape::Stroke(tip.turned(lies, 0.06, -0.005), barrel.turned(lies, -0.02, -0.005), 0.002),
        0.0,
        0.6,
        |_| Ink([1.0; 3]),
    );
    mug(canvas, At(canvas.aspect - 0.17, 0.2), 0.12, dice);
    canvas.shine(At(0.0, 0.0), 1.5, Ink([1.0, 0.95, 0.85]), 0.3);
}

/// A mug from above.
fn mug(canvas: &mut Canvas, at: At, radius: f32, dice: &mut Dice) {
    let glaze = Ink::hex(dice.one_of(&[0xe8e4da, 0x3f6c7a, 0xc65d3b, 0xf2c14e]));
    let drink = dice.one_of(&[Ink::hex(0x3a2318), Ink::hex(0x8a5a33), Ink::hex(0x9c4a1c)]);
    let turn = dice.between(0.2, 1.4);
    canvas.shadow(&Shape::Disc(at.plus(radius * 0.22, radius * 0.3), radius), radius * 0.5, 0.6);
    let handle = at.turned(turn, radius * 1.42, 0.0);
    canvas.fill(&Shape::Stroke(at.turned(turn, radius * 0.9, 0.0), handle, radius * 0.16), glaze.light(0.85));
    canvas.paint(&Shape::Disc(at, radius), 0.0, 1.0, |p| {
        glaze.light(1.05 - 0.3 * (p.0 - at.0 + p.1 - at.1) / radius)
    });
    canvas.paint(&Shape::Disc(at, radius * 0.87), 0.0, 1.0, |p| {
        glaze.light(0.72 + 0.2 * (p.0 - at.0 + p.1 - at.1) / radius)
    });
    canvas.paint(&Shape::Disc(at.plus(radius * 0.02, radius * 0.03), radius * 0.8), 0.004, 1.0, |p| {
        let rim = (p.0 - at.0).hypot(p.1 - at.1) / (radius * 0.8);
        drink.light(1.0 + 0.5 * (rim - 0.8).max(0.0))
    });
    canvas.paint(
        &Shape::Disc(at.plus(-radius * 0.3, -radius * 0.32), radius * 0.16),
        radius * 0.2,
        0.5,
        |_| Ink([1.0; 3]),
    );
}

/// People around a table, seen from the gallery.
pub(super) fn meeting(canvas: &mut Canvas, dice: &mut Dice) {
    let seed = dice.below(10_000) as u32;
    let carpet = dice.one_of(&[Ink::hex(0x5b6a78), Ink::hex(0x6d6a62), Ink::hex(0x4f6b66)]);
    canvas.cover(|p| carpet.light(0.95 + 0.22 * (noise(p.0 * 170.0, p.1 * 170.0, seed) - 0.5)));
    let middle = At(canvas.aspect / 2.0, 0.5);
    let (half_width, half_height) = (canvas.aspect / 2.0 - 0.3, 0.2);
    let places = 3 + dice.below(2);
    let mut seats: Vec<(At, f32)> = Vec::new();
    for place in 0..places {
        let x = middle.0 - half_width + half_width * 2.0 * (place as f32 + 0.5) / places as f32;
        seats.push((At(x, middle.1 - half_height - 0.085), std::f32::consts::FRAC_PI_2));
        seats.push((At(x, middle.1 + half_height + 0.085), -std::f32::consts::FRAC_PI_2));
    }
    seats.push((At(middle.0 - half_width - 0.085, middle.1), 0.0));
    seats.push((At(middle.0 + half_width + 0.085, middle.1), std::f32::consts::PI));
    let mut people = Vec::new();
    for (at, facing) in seats {
        let at = at.plus(dice.between(-0.015, 0.015), dice.between(-0.01, 0.01));
        let back = at.turned(facing, -0.035, 0.0);
        canvas.shadow(&Shape::Sheet(back.plus(0.015, 0.02), 0.07, 0.085, facing, 0.03), 0.04, 0.5);
        canvas.fill(&Shape::Sheet(back, 0.065, 0.08, facing, 0.03), Ink::hex(0x2f353b));
        if dice.chance(0.85) {
            people.push((at, facing));
        }
    }
    let wood = Ink::hex(dice.one_of(&[0xcfae84, 0xe6e0d4, 0xa97c55]));
    canvas.shadow(&Shape::Sheet(middle.plus(0.02, 0.035), half_width, half_height, 0.0, 0.06), 0.06, 0.6);
    canvas.paint(&Shape::Sheet(middle, half_width, half_height, 0.0, 0.06), 0.0, 1.0, |p| {
        wood.light(1.0 + 0.12 * (clouds(p.0 * 2.0, p.1 * 30.0, seed) - 0.5))
    });
    for (at, facing) in people {
        let place = at.turned(facing, 0.15, dice.between(-0.015, 0.015));
        match dice.below(3) {
            0 => {
                canvas.shadow(
                    &Shape::Sheet(place.plus(0.006, 0.008), 0.045, 0.06, facing, 0.004),
                    0.015,
                    0.4,
                );
                canvas.fill(&Shape::Sheet(place, 0.045, 0.06, facing, 0.004), Ink::hex(0xb9bec4));
                canvas.fill(
                    &Shape::Sheet(place.turned(facing, -0.012, 0.0), 0.024, 0.05, facing, 0.002),
                    Ink::hex(0x3a3f45),
                );
                canvas.fill(
                    &Shape::Sheet(place.turned(facing, 0.047, 0.0), 0.006, 0.06, facing, 0.003),
                    Ink::hex(0x6fa8dc),
                );
            }
            1 => {
                let tilt = facing + dice.between(-0.3, 0.3);
                canvas.fill(&Shape::Sheet(place, 0.055, 0.04, tilt, 0.001), Ink::hex(0xfaf8f2));
                for line in 0..4 {
                    let from = place.turned(tilt, 0.035 - 0.02 * line as f32, -0.03);
                    let along = tilt + std::f32::consts::FRAC_PI_2;
                    canvas.scribble(from, along, 0.055, 0.009, Ink::hex(0x4a5568), dice);
                }
            }
            _ => mug(canvas, place.turned(facing, 0.01, 0.03), 0.026, dice),
        }
        person(canvas, at, facing, dice);
    }
    canvas.shine(At(canvas.aspect, 0.0), 1.4, Ink([1.0, 0.96, 0.88]), 0.25);
}

/// Shoulders, arms and a head from above.
fn person(canvas: &mut Canvas, at: At, facing: f32, dice: &mut Dice) {
    let cloth = Ink::hex(
        dice.one_of(&[0x2f5d8a, 0x8a3b4a, 0x3f7a5a, 0xd9a441, 0x5b4b8a, 0xc9c4bb, 0x30363d, 0xb65f3a]),
    );
    let skin = Ink::hex(dice.one_of(&[0xf0c9a8, 0xd9a27a, 0xa8704a, 0x7a4a2e, 0x5a3623]));
    let hair = Ink::hex(dice.one_of(&[0x1d1614, 0x3b2618, 0x7a5230, 0xb9b4ad, 0x8c3b1e, 0x14110f]));
    for side in [-1.0, 1.0] {
        let shoulder = at.turned(facing, 0.0, side * 0.055);
        let hand = at.turned(facing, 0.085, side * dice.between(0.025, 0.045));
        canvas.fill(&Shape::Stroke(shoulder, at.turned(facing, 0.05, side * 0.062), 0.02), cloth.light(0.9));
        canvas.fill(&Shape::Stroke(at.turned(facing, 0.05, side * 0.062), hand, 0.016), cloth.light(0.95));
        canvas.fill(&Shape::Disc(hand, 0.014), skin);
    }
    canvas.paint(&Shape::Sheet(at, 0.038, 0.075, facing, 0.036), 0.0, 1.0, |p| {
        cloth.light(1.05 - 2.0 * (p.1 - at.1))
    });
    let head = at.turned(facing, 0.014, 0.0);
    canvas.shadow(&Shape::Disc(head.plus(0.008, 0.012), 0.036), 0.02, 0.45);
    canvas.fill(&Shape::Disc(head.turned(facing, 0.008, 0.0), 0.033), skin);
    canvas.paint(&Shape::Disc(head.turned(facing, -0.004, 0.0), 0.034), 0.003, 1.0, |p| {
        hair.light(1.15 + 6.0 * (head.1 - p.1 + head.0 - p.0))
    });
}
