//! Scenes in rooms: what hangs on walls and stands before them.

use super::canvas::{At, Canvas, Dice, Ink, Shape, clouds, noise};

const NOTES: [u32; 6] = [0xffe066, 0xffb3c1, 0xa8e6cf, 0x9fd3ff, 0xffc48a, 0xd7c2ff];
const MARKERS: [u32; 4] = [0x22304f, 0xb23a3a, 0x2e7d4f, 0x2f62b5];

/// A board with sticky notes in columns, a drawing, an arrow.
pub(super) fn whiteboard(canvas: &mut Canvas, dice: &mut Dice) {
    let wall = dice.one_of(&[Ink::hex(0xc9c2b4), Ink::hex(0xaebbc2), Ink::hex(0xd6cbbd)]);
    let seed = dice.below(10_000) as u32;
    canvas.cover(|p| wall.light(0.92 + 0.1 * noise(p.0 * 3.0, p.1 * 3.0, seed) - 0.12 * p.1));
    let middle = At(canvas.aspect / 2.0, 0.48);
    let (half_width, half_height) = (canvas.aspect / 2.0 - 0.07, 0.40);
    canvas.shadow(
        &Shape::Sheet(middle.plus(0.01, 0.025), half_width + 0.01, half_height + 0.01, 0.0, 0.02),
        0.05,
        0.5,
    );
    canvas
        .fill(&Shape::Sheet(middle, half_width + 0.014, half_height + 0.014, 0.0, 0.012), Ink::hex(0x9aa0a6));
    canvas.paint(&Shape::Sheet(middle, half_width, half_height, 0.0, 0.004), 0.0, 1.0, |p| {
        let smear = clouds(p.0 * 3.0, p.1 * 5.0, seed) - 0.5;
        Ink::hex(0xf4f5f3).light(1.0 + smear * 0.05)
    });
    canvas.fill(
        &Shape::Sheet(middle.plus(0.0, half_height + 0.025), half_width * 0.7, 0.012, 0.0, 0.006),
        Ink::hex(0x7d848b),
    );
    let (left, top) = (middle.0 - half_width, middle.1 - half_height);

    let columns = 3 + dice.below(2);
    let pitch = half_width * 2.0 / columns as f32;
    let drawn = dice.below(columns);
    for column in 0..columns {
        let x = left + pitch * (column as f32 + 0.5);
        let ink = Ink::hex(dice.one_of(&MARKERS));
        canvas.scribble(At(x - pitch * 0.3, top + 0.075), 0.0, pitch * 0.55, 0.04, ink, dice);
        canvas.fill(
            &Shape::Stroke(At(x - pitch * 0.34, top + 0.115), At(x + pitch * 0.3, top + 0.112), 0.0035),
            ink,
        );
        if column == drawn {
            diagram(canvas, At(x, middle.1 + 0.05), pitch * 0.34, dice);
            continue;
        }
        let note = dice.one_of(&NOTES);
        let side = (pitch * 0.2).min(0.085);
        for place in 0..6 {
            if dice.chance(0.2) {
                continue;
            }
            let at = At(
                x + (if place % 2 == 0 { -1.1 } else { 1.1 }) * side + dice.between(-0.008, 0.008),
                top + 0.22 + (place / 2) as f32 * side * 2.35 + dice.between(-0.01, 0.01),
            );
            let code = if dice.chance(0.75) { note } else { dice.one_of(&NOTES) };
            sticky(canvas, at, side, Ink::hex(code), dice);
        }
    }
    canvas.shine(At(canvas.aspect * dice.between(0.1, 0.9), 0.1), 0.8, Ink([1.0, 1.0, 0.97]), 0.35);
}

/// A note that curls up at its lower edge.
fn sticky(canvas: &mut Canvas, at: At, half: f32, ink: Ink, dice: &mut Dice) {
    let angle = dice.between(-0.09, 0.09);
    canvas.shadow(&Shape::Sheet(at.plus(half * 0.1, half * 0.2), half, half, angle, 0.0), half * 0.35, 0.35);
    canvas.paint(&Shape::Sheet(at, half, half, angle, 0.002), 0.0, 1.0, |p| {
        let down = (p.1 - at.1) / half;
        ink.light(0.98 + 0.06 * down - 0.1 * (down - 0.6).max(0.0))
    });
    for line in 0..2 + dice.below(2) {
        let y = half * (-0.45 + 0.42 * line as f32);
        let pen = Ink::hex(0x2b2f3a);
        canvas.scribble(
            at.turned(angle, -half * 0.75, y),
            angle,
            half * dice.between(0.8, 1.45),
            half * 0.24,
            pen,
            dice,
        );
    }
}

/// What people draw while they explain: a cycle, a rising line, a tree.
fn diagram(canvas: &mut Canvas, at: At, size: f32, dice: &mut Dice) {
    let pen = Ink::hex(dice.one_of(&MARKERS));
    let other = Ink::hex(dice.one_of(&MARKERS));
    let thick = 0.0042;
    match dice.below(3) {
        0 => {
            let around = |share: f32, radius: f32| at.turned(share * std::f32::consts::TAU, radius, 0.0);
            for quarter in 0..4 {
                let begin = quarter as f32 / 4.0 + 0.045;
                for step in 0..10 {
                    let (from, to) = (begin + step as f32 * 0.016, begin + (step + 1) as f32 * 0.016);
                    canvas.fill(&Shape::Stroke(around(from, size * 0.8), around(to, size * 0.8), thick), pen);
                }
                arrow_head(
                    canvas,
                    around(begin + 0.16, size * 0.8),
                    (begin + 0.16) * std::f32::consts::TAU + 1.7,
                    size * 0.14,
                    pen,
                );
                let stop = around(quarter as f32 / 4.0, size * 0.8);
                canvas.fill(&Shape::Disc(stop, size * 0.2), other);
                canvas.fill(&Shape::Disc(stop, size * 0.2 - thick * 1.6), Ink::hex(0xf4f5f3));
                canvas.scribble(stop.plus(-size * 0.12, 0.0), 0.0, size * 0.2, size * 0.11, other, dice);
            }
        }
        1 => {
            let corner = at.plus(-size, size * 0.7);
            canvas.fill(&Shape::Stroke(corner, corner.plus(0.0, -size * 1.6), thick), pen);
            canvas.fill(&Shape::Stroke(corner, corner.plus(size * 2.0, 0.0), thick), pen);
            arrow_head(canvas, corner.plus(0.0, -size * 1.6), -std::f32::consts::FRAC_PI_2, size * 0.14, pen);
            arrow_head(canvas, corner.plus(size * 2.0, 0.0), 0.0, size * 0.14, pen);
            let mut last = corner.plus(size * 0.1, -size * 0.1);
            for step in 1_u8..=8 {
                let along = f32::from(step) / 8.0;
                let next = corner.plus(
                    size * (0.1 + 1.6 * along),
                    -size * (0.1 + 1.2 * along * along) + dice.between(-0.1, 0.1) * size,
                );
                canvas.fill(&Shape::Stroke(last, next, thick * 1.2), other);
                canvas.fill(&Shape::Disc(next, thick * 2.4), other);
                last = next;
            }
        }
        _ => {
            let root = at.plus(0.0, -size * 0.7);
            for child in 0..3 {
                let leaf = at
                    .plus(size * (child as f32 - 1.0) * 0.72, size * 0.4 + dice.between(-0.05, 0.05) * size);
                canvas.fill(&Shape::Stroke(root, leaf, thick), pen);
                framed(canvas, leaf, size * 0.28, other, dice);
            }
            framed(canvas, root, size * 0.4, pen, dice);
        }
    }
}

fn framed(canvas: &mut Canvas, at: At, half: f32, ink: Ink, dice: &mut Dice) {
    canvas.fill(&Shape::Sheet(at, half, half * 0.6, 0.0, 0.01), ink);
    canvas.fill(&Shape::Sheet(at, half - 0.006, half * 0.6 - 0.006, 0.0, 0.008), Ink::hex(0xf4f5f3));
    canvas.scribble(at.plus(-half * 0.7, half * 0.08), 0.0, half * 1.3, half * 0.32, ink, dice);
}

fn arrow_head(canvas: &mut Canvas, tip: At, angle: f32, size: f32, ink: Ink) {
    for side in [-0.5, 0.5] {
        canvas.fill(
            &Shape::Stroke(tip, tip.turned(angle + std::f32::consts::PI + side, size, 0.0), 0.0042),
            ink,
        );
    }
}

/// A flip chart in a corner of a room, a plant beside it.
pub(super) fn flip_chart(canvas: &mut Canvas, dice: &mut Dice) {
    let seed = dice.below(10_000) as u32;
    let wall = Ink::hex(dice.one_of(&[0xe3ddcf, 0xcfdadb, 0xe7d3c2, 0xd2d8c6]));
    let floor = Ink::hex(dice.one_of(&[0x9a7b5c, 0x77706a, 0xb0946f]));
    canvas.cover(|p| {
        if p.1 < 0.8 {
            wall.light(1.02 - 0.18 * p.0 / 1.4 + 0.04 * (noise(p.0 * 4.0, p.1 * 4.0, seed) - 0.5))
        } else {
            let board = noise((p.0 - 0.6) / (p.1 - 0.3) * 9.0, 1.0, seed) - 0.5;
            floor.light(0.8 + 0.5 * (p.1 - 0.8) + board * 0.25)
        }
    });
    canvas.fill(&Shape::Sheet(At(canvas.aspect / 2.0, 0.795), 2.0, 0.012, 0.0, 0.0), wall.light(0.82));
    // The light of a window on the wall.
    let pane = At(dice.between(0.12, 0.2), 0.2);
    for (x, y) in [(0.0, 0.0), (0.13, 0.02), (0.0, 0.21), (0.13, 0.23)] {
        let corners = [
            pane.plus(x, y),
            pane.plus(x + 0.11, y + 0.017),
            pane.plus(x + 0.11, y + 0.197),
            pane.plus(x, y + 0.18),
        ];
        canvas.paint(&Shape::Patch(&corners), 0.015, 0.5, |_| Ink([1.0, 0.98, 0.9]));
    }
    let x = canvas.aspect * dice.between(0.45, 0.58);
    let (half_width, half_height) = (0.27, 0.34);
    let paper = At(x, 0.42);
    for side in [-1.0, 1.0] {
        canvas.fill(
            &Shape::Stroke(At(x + side * 0.1, 0.12), At(x + side * 0.25, 0.98), 0.011),
            Ink::hex(0x4d5257),
        );
    }
    canvas.fill(&Shape::Stroke(At(x, 0.3), At(x + 0.04, 0.9), 0.009), Ink::hex(0x3a3f44));
    canvas.shadow(&Shape::Sheet(paper.plus(0.03, 0.03), half_width, half_height, 0.0, 0.0), 0.05, 0.45);
    canvas
        .fill(&Shape::Sheet(paper, half_width + 0.012, half_height + 0.012, 0.0, 0.008), Ink::hex(0x8b9096));
    canvas.paint(&Shape::Sheet(paper, half_width, half_height, 0.0, 0.002), 0.0, 1.0, |p| {
        Ink::hex(0xfbfaf5).light(1.0 - 0.1 * ((p.1 - paper.1) / half_height).max(0.0).powi(3))
    });
    canvas.fill(
        &Shape::Sheet(paper.plus(0.0, -half_height - 0.008), half_width + 0.02, 0.02, 0.0, 0.008),
        Ink::hex(0x5a6066),
    );
    let title = Ink::hex(dice.one_of(&MARKERS));
    canvas.scribble(
        paper.plus(-half_width * 0.75, -half_height + 0.085),
        0.0,
        half_width * 1.4,
        0.05,
        title,
        dice,
    );
    canvas.fill(
        &Shape::Stroke(
            paper.plus(-half_width * 0.78, -half_height + 0.13),
            paper.plus(half_width * 0.7, -half_height + 0.125),
            0.005,
        ),
        title,
    );
    if dice.chance(0.5) {
        diagram(canvas, paper.plus(0.0, 0.08), 0.2, dice);
    } else {
        for line in 0..4 {
            let at = paper.plus(-half_width * 0.72, -half_height + 0.2 + 0.115 * line as f32);
            let ink = Ink::hex(dice.one_of(&MARKERS));
            canvas.fill(&Shape::Disc(at, 0.013), ink);
            canvas.scribble(
                at.plus(0.045, 0.0),
                0.0,
                half_width * dice.between(0.8, 1.3),
                0.036,
                Ink::hex(0x22304f),
                dice,
            );
        }
    }
    plant(canvas, At((x + 0.56).min(canvas.aspect - 0.14), 0.93), dice);
    canvas.shine(At(0.0, 0.15), 1.5, Ink([1.0, 0.95, 0.85]), 0.3);
}

fn plant(canvas: &mut Canvas, foot: At, dice: &mut Dice) {
    let pot = Ink::hex(dice.one_of(&[0xb5654a, 0xe9e4dc, 0x3f5866]));
    let green = Ink::hex(dice.one_of(&[0x3d7a4a, 0x5a8f3f, 0x2f6b5a]));
    canvas.shadow(&Shape::Sheet(foot.plus(0.02, 0.02), 0.12, 0.02, 0.0, 0.02), 0.04, 0.5);
    for leaf in 0..13 {
        let lean = -1.57 + (leaf as f32 - 6.0) * 0.2 + dice.between(-0.1, 0.1);
        let from = foot.plus(0.0, -0.16);
        let bend = from.turned(lean, dice.between(0.14, 0.24), 0.0);
        let tip = bend.turned(lean + (lean + 1.57) * 0.6, dice.between(0.1, 0.16), 0.0);
        let ink = green.light(dice.between(0.75, 1.25));
        canvas.fill(&Shape::Stroke(from, bend, 0.009), ink.light(0.9));
        let wide = 0.022;
        let across = lean + (lean + 1.57) * 0.6 + 1.57;
        let corners = [
            bend.turned(lean, -0.06, 0.0),
            bend.turned(across, wide, 0.0),
            tip,
            bend.turned(across, -wide, 0.0),
        ];
        canvas.fill(&Shape::Patch(&corners), ink);
    }
    let corners =
        [foot.plus(-0.1, -0.19), foot.plus(0.1, -0.19), foot.plus(0.075, 0.0), foot.plus(-0.075, 0.0)];
    canvas.paint(&Shape::Patch(&corners), 0.0, 1.0, |p| {
        pot.light(1.08 - 3.0 * (p.0 - foot.0).powi(2) * 12.0 - (p.0 - foot.0) * 1.6)
    });
    canvas.fill(&Shape::Sheet(foot.plus(0.0, -0.19), 0.108, 0.018, 0.0, 0.006), pot.light(0.95));
}

/// Cards, small photos and a plan on cork.
pub(super) fn pinboard(canvas: &mut Canvas, dice: &mut Dice) {
    let seed = dice.below(10_000) as u32;
    canvas.cover(|p| {
        let crumb = clouds(p.0 * 60.0, p.1 * 60.0, seed) - 0.5;
        let speck = if noise(p.0 * 90.0, p.1 * 90.0, seed + 7) > 0.86 { -0.2 } else { 0.0 };
        Ink::hex(0xc08f5c).light(1.0 + crumb * 0.45 + speck)
    });
    let columns = (canvas.aspect / 0.36).floor().max(1.0) as usize;
    let pitch = canvas.aspect / columns as f32;
    for place in 0..columns * 3 {
        let at = At(
            pitch * ((place % columns) as f32 + 0.5) + dice.between(-0.03, 0.03),
            0.18 + 0.32 * (place / columns) as f32 + dice.between(-0.025, 0.025),
        );
        let angle = dice.between(-0.12, 0.12);
        let (half_width, half_height) = (dice.between(0.11, 0.15), dice.between(0.1, 0.135));
        canvas.shadow(&Shape::Sheet(at.plus(0.01, 0.018), half_width, half_height, angle, 0.0), 0.03, 0.5);
        let card = |canvas: &mut Canvas, ink| {
            canvas.fill(&Shape::Sheet(at, half_width, half_height, angle, 0.002), ink);
        };
        match dice.below(3) {
            0 => {
                card(canvas, Ink::hex(0xfbfaf6));
                let (sky, land) =
                    dice.one_of(&[(0x8ec5e8, 0x5d8a4a), (0xf3b27a, 0x4a4a6a), (0xbfd8d2, 0x2f6b5a)]);
                let view = at.turned(angle, 0.0, -half_height * 0.1);
                let hills = dice.below(1000) as u32;
                canvas.paint(
                    &Shape::Sheet(view, half_width * 0.86, half_height * 0.72, angle, 0.0),
                    0.0,
                    1.0,
                    |p| {
                        let local = At(0.0, 0.0).turned(-angle, p.0 - view.0, p.1 - view.1);
                        let line = 0.05 - 0.09 * clouds(local.0 * 9.0 + 4.0, 2.0, hills);
                        if local.1 > line {
                            Ink::hex(land).light(1.0 + 2.0 * (local.1 - line))
                        } else {
                            Ink::hex(sky).light(1.0 - local.1)
                        }
                    },
                );
            }
            1 => {
                card(canvas, Ink::hex(dice.one_of(&NOTES)));
                for line in 0..4 {
                    let from = at.turned(angle, -half_width * 0.8, half_height * (-0.5 + 0.36 * line as f32));
                    canvas.scribble(
                        from,
                        angle,
                        half_width * dice.between(0.9, 1.5),
                        0.03,
                        Ink::hex(0x2b2f3a),
                        dice,
                    );
                }
            }
            _ => {
                card(canvas, Ink::hex(0xf7f7f4));
                let head = at.turned(angle, 0.0, -half_height * 0.75);
                canvas.fill(
                    &Shape::Sheet(head, half_width * 0.9, half_height * 0.12, angle, 0.0),
                    Ink::hex(dice.one_of(&MARKERS)),
                );
                for cell in 0..20_u8 {
                    let spot = at.turned(
                        angle,
                        half_width * (-0.72 + 0.36 * f32::from(cell % 5)),
                        half_height * (-0.35 + 0.35 * f32::from(cell / 5)),
                    );
                    let ink =
                        if dice.chance(0.3) { Ink::hex(dice.one_of(&NOTES)) } else { Ink::hex(0xdfe3e6) };
                    canvas
                        .fill(&Shape::Sheet(spot, half_width * 0.15, half_height * 0.13, angle, 0.002), ink);
                }
            }
        }
        let pin = at.turned(angle, dice.between(-0.01, 0.01), -half_height * 0.93);
        canvas.shadow(&Shape::Disc(pin.plus(0.008, 0.012), 0.013), 0.01, 0.5);
        canvas
            .fill(&Shape::Disc(pin, 0.014), Ink::hex(dice.one_of(&[0xd64545, 0x2f7fd1, 0x3a9d5d, 0xf0b429])));
        canvas.paint(&Shape::Disc(pin.plus(-0.004, -0.005), 0.004), 0.003, 0.8, |_| Ink([1.0; 3]));
    }
    canvas.shine(At(canvas.aspect * 0.8, 0.0), 1.3, Ink([1.0, 0.97, 0.9]), 0.25);
}
