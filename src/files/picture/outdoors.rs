//! Scenes under the sky.

use super::canvas::{At, Canvas, Dice, Ink, Shape, clouds, noise};

/// Ridges behind a lake, morning or evening.
pub(super) fn lake(canvas: &mut Canvas, dice: &mut Dice) {
    let seed = dice.below(10_000) as u32;
    let [high, low, glow, far, near] = dice
        .one_of(&[
            [0x3c6ea8, 0xf6c58f, 0xffe9b8, 0x8fa3bf, 0x22402f],
            [0x2b3f77, 0xf08a6c, 0xffd59a, 0x8c7fa6, 0x1d2b33],
            [0x5fa5d8, 0xdfeefa, 0xffffff, 0x9db8c9, 0x2f5a33],
        ])
        .map(Ink::hex);
    let horizon = dice.between(0.52, 0.62);
    let sun = At(canvas.aspect * dice.between(0.2, 0.8), horizon - dice.between(0.12, 0.3));
    let sky = move |p: At| {
        let up = (p.1 / horizon).clamp(0.0, 1.0);
        let base = high.mix(low, up * up);
        let cloud = (clouds(p.0 * 2.2, p.1 * 7.0, seed) - 0.5).max(0.0) * 1.6 * (1.0 - up * 0.5);
        let near_sun = (1.0 - (p.0 - sun.0).hypot(p.1 - sun.1) / 0.5).max(0.0);
        base.mix(Ink([0.98, 0.96, 0.95]), cloud.min(0.7)).mix(glow, near_sun * near_sun * 0.8)
    };
    canvas.cover(sky);
    canvas.paint(&Shape::Disc(sun, 0.028), 0.012, 1.0, |_| glow);
    for layer in 0..4_u8 {
        let depth = f32::from(layer) / 3.0;
        let ink = far.mix(near, depth * 0.8).mix(low, 0.3 * (1.0 - depth));
        let base = horizon - 0.12 * (1.0 - depth) + 0.015;
        let heights =
            ridge(canvas.aspect, base, 0.26 - depth * 0.18, 1.7 + depth * 3.0, seed + 50 * u32::from(layer));
        canvas.paint(&Shape::Land(&heights), 0.0, 1.0, |p| {
            let mist = ((p.1 - base + 0.1) / 0.16).clamp(0.0, 1.0) * (1.0 - depth) * 0.3;
            let trees = (noise(p.0 * 90.0, p.1 * 70.0, seed) - 0.5) * 0.16 * depth;
            ink.light(1.0 + trees).mix(low, mist)
        });
    }
    // The water repeats the sky, darker and broken by ripples.
    let shore = horizon + 0.012;
    canvas.paint(&Shape::Land(&[shore, shore]), 0.0, 1.0, |p| {
        let below = p.1 - shore;
        let ripple = (noise(p.0 * (6.0 + 10.0 * below), p.1 * (160.0 - 110.0 * below.min(1.0)), seed + 9)
            - 0.5)
            * (0.02 + below * 0.14);
        let mirrored = sky(At(p.0 + ripple, (horizon - below * 1.1 + ripple).max(0.0)));
        let bank = (1.0 - below / 0.09).clamp(0.0, 1.0);
        mirrored.mix(near, 0.18 + 0.5 * bank * (0.8 + ripple * 4.0)).light(0.93 - below * 0.2)
    });
    let left = dice.chance(0.5);
    for tree in 0..7 {
        let inward = tree as f32 * dice.between(0.035, 0.06);
        let x = if left { inward - 0.02 } else { canvas.aspect - inward + 0.02 };
        let height = dice.between(0.3, 0.55) - inward * 0.6;
        conifer(canvas, At(x, 1.06), height.max(0.15), near.light(dice.between(0.45, 0.75)), dice);
    }
}

/// The line of hills from the left edge to the right one.
fn ridge(aspect: f32, base: f32, rise: f32, bumps: f32, seed: u32) -> Vec<f32> {
    (0_u8..=240)
        .map(|step| base - rise * (clouds(aspect * f32::from(step) / 240.0 * bumps, 3.0, seed) - 0.38))
        .collect()
}

fn conifer(canvas: &mut Canvas, foot: At, height: f32, ink: Ink, dice: &mut Dice) {
    canvas.fill(&Shape::Stroke(foot, foot.plus(0.0, -height), height * 0.012), ink.light(0.7));
    for tier in 0..9 {
        let up = 0.12 + 0.1 * tier as f32;
        let half = height * 0.19 * (1.05 - up) * dice.between(0.85, 1.1);
        let at = foot.plus(dice.between(-0.004, 0.004), -height * up);
        let corners = [
            at.plus(-half, 0.0),
            at.plus(-half * 0.3, -height * 0.05),
            at.plus(0.0, -height * 0.17),
            at.plus(half * 0.3, -height * 0.05),
            at.plus(half, 0.0),
        ];
        canvas.fill(&Shape::Patch(&corners), ink.light(0.85 + 0.04 * tier as f32));
    }
}

/// Rows of young plants in dark soil, seen from above.
pub(super) fn garden(canvas: &mut Canvas, dice: &mut Dice) {
    let seed = dice.below(10_000) as u32;
    let soil = dice.one_of(&[Ink::hex(0x4a3527), Ink::hex(0x5a4230), Ink::hex(0x3e3128)]);
    let rows = 4 + dice.below(3);
    let pitch = 1.12 / rows as f32;
    canvas.cover(|p| {
        let furrow = ((p.1 / pitch) * std::f32::consts::TAU).cos() * 0.16;
        let crumbs = clouds(p.0 * 85.0, p.1 * 85.0, seed) - 0.5;
        let damp = noise(p.0 * 5.0, p.1 * 5.0, seed + 3) - 0.5;
        soil.light(1.0 + furrow + crumbs * 0.7 + damp * 0.12)
    });
    for row in 0..=rows {
        let leaf =
            dice.one_of(&[Ink::hex(0x5f9a3c), Ink::hex(0x7fae4a), Ink::hex(0x3f7d46), Ink::hex(0x8a3f5c)]);
        let step = dice.between(0.15, 0.2);
        let leaves = 5 + dice.below(5);
        let long = dice.between(0.055, 0.085);
        let mut x = dice.between(-0.05, 0.05);
        while x < canvas.aspect + 0.1 {
            let middle = At(x, (row as f32) * pitch + dice.between(-0.012, 0.012));
            canvas.shadow(&Shape::Disc(middle.plus(0.015, 0.02), long * 0.8), 0.05, 0.5);
            let turn = dice.between(0.0, 6.0);
            for petal in 0..leaves {
                let angle = turn + petal as f32 * std::f32::consts::TAU / leaves as f32;
                blade(
                    canvas,
                    middle,
                    angle,
                    long * dice.between(0.8, 1.15),
                    leaf.light(dice.between(0.8, 1.15)),
                );
            }
            canvas.paint(&Shape::Disc(middle, long * 0.16), 0.01, 0.8, |_| leaf.light(1.35));
            x += step * dice.between(0.9, 1.1);
        }
    }
    // A label at the end of a row, and a watering can's shadow of light.
    let at = At(canvas.aspect * dice.between(0.6, 0.85), pitch * 1.5);
    let angle = dice.between(-0.2, 0.2);
    canvas.shadow(&Shape::Sheet(at.plus(0.012, 0.016), 0.1, 0.035, angle, 0.006), 0.02, 0.5);
    canvas.fill(&Shape::Sheet(at, 0.1, 0.035, angle, 0.006), Ink::hex(0xf1ead8));
    canvas.scribble(at.turned(angle, -0.08, 0.005), angle, 0.14, 0.024, Ink::hex(0x2b3a55), dice);
    canvas.shine(At(canvas.aspect * 0.15, 0.0), 1.6, Ink([1.0, 0.93, 0.75]), 0.32);
}

/// A leaf with a lighter rib.
fn blade(canvas: &mut Canvas, from: At, angle: f32, length: f32, ink: Ink) {
    let outline: Vec<At> = (0_u8..16)
        .map(|step| {
            let turn = f32::from(step) / 16.0 * std::f32::consts::TAU;
            let along = (1.0 - turn.cos()) / 2.0;
            from.turned(angle, along * length, turn.sin() * length * 0.27 * (1.0 - along * 0.35))
        })
        .collect();
    canvas.fill(&Shape::Patch(&outline), ink);
    canvas.paint(
        &Shape::Stroke(from, from.turned(angle, length * 0.9, 0.0), length * 0.018),
        0.0,
        0.6,
        |_| ink.light(1.4),
    );
}
