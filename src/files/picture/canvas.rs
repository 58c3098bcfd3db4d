//! A small painter: shapes with soft edges on a surface that is one high and `aspect` wide, and a
//! camera that takes a slightly crooked, slightly grainy photo of it.

use image::RgbImage;

/// A point; `y` goes down from 0 to 1.
#[derive(Debug, Clone, Copy)]
pub(super) struct At(pub f32, pub f32);

impl At {
    pub(super) fn plus(self, x: f32, y: f32) -> Self {
        Self(self.0 + x, self.1 + y)
    }

    /// `x` to the right and `y` down on something that lies at this point, turned by `angle`.
    pub(super) fn turned(self, angle: f32, x: f32, y: f32) -> Self {
        let (sin, cos) = angle.sin_cos();
        Self(self.0 + x * cos - y * sin, self.1 + x * sin + y * cos)
    }

    fn distance(self, other: Self) -> f32 {
        {
            let (x, y) = (self.0 - other.0, self.1 - other.1);
            (x * x + y * y).sqrt()
        }
    }
}

/// Red, green, blue from 0 to 1.
#[derive(Debug, Clone, Copy)]
pub(super) struct Ink(pub [f32; 3]);

impl Ink {
    /// As written in style sheets: `0xff8800`.
    pub(super) fn hex(code: u32) -> Self {
        Self([16, 8, 0].map(|shift| ((code >> shift) & 0xff) as f32 / 255.0))
    }

    pub(super) fn mix(self, other: Self, share: f32) -> Self {
        Self([0, 1, 2].map(|i| self.0[i] + (other.0[i] - self.0[i]) * share))
    }

    pub(super) fn light(self, factor: f32) -> Self {
        Self(self.0.map(|channel| channel * factor))
    }
}

/// The seeded chance behind a scene.
pub(super) struct Dice(u64);

impl Dice {
    pub(super) fn new(seed: u64) -> Self {
        Self(scramble(seed.wrapping_add(0x5eed)))
    }

    pub(super) fn between(&mut self, low: f32, high: f32) -> f32 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        low + (high - low) * unit(scramble(self.0))
    }

    pub(super) fn below(&mut self, count: usize) -> usize {
        (self.between(0.0, count as f32) as usize).min(count.saturating_sub(1))
    }

    pub(super) fn one_of<T: Copy>(&mut self, choices: &[T]) -> T {
        choices[self.below(choices.len())]
    }

    pub(super) fn chance(&mut self, share: f32) -> bool {
        self.between(0.0, 1.0) < share
    }
}

fn scramble(mut x: u64) -> u64 {
    x = (x ^ (x >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    x = (x ^ (x >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    x ^ (x >> 31)
}

fn unit(x: u64) -> f32 {
    (x >> 40) as f32 / 16_777_216.0
}

/// A value from 0 to 1 for every whole point: quick, and rough enough for grain and clouds.
fn lattice(x: i32, y: i32, seed: u32) -> f32 {
    let mut h = x.cast_unsigned().wrapping_mul(0x85eb_ca6b)
        ^ y.cast_unsigned().wrapping_mul(0xc2b2_ae35)
        ^ seed.wrapping_mul(0x27d4_eb2f);
    h = (h ^ (h >> 15)).wrapping_mul(0x2c1b_3c6d);
    h = (h ^ (h >> 12)).wrapping_mul(0x297a_2d39);
    (h >> 8) as f32 / 16_777_216.0
}

/// The whole number below. (`floor` is a call into the C library on the plainest processors.)
fn below(x: f32) -> i32 {
    let cut = x as i32;
    if (cut as f32) > x { cut - 1 } else { cut }
}

/// Smooth noise from 0 to 1, about one bump per unit.
pub(super) fn noise(x: f32, y: f32, seed: u32) -> f32 {
    let (left, top) = (below(x), below(y));
    let ease = |t: f32| t * t * (3.0 - 2.0 * t);
    let (across, down) = (ease(x - left as f32), ease(y - top as f32));
    let upper = lattice(left, top, seed) * (1.0 - across) + lattice(left + 1, top, seed) * across;
    let lower = lattice(left, top + 1, seed) * (1.0 - across) + lattice(left + 1, top + 1, seed) * across;
    upper + (lower - upper) * down
}

/// Noise with finer and finer bumps, from 0 to 1.
pub(super) fn clouds(x: f32, y: f32, seed: u32) -> f32 {
    let mut sum = 0.0;
    let mut size = 1.0;
    for octave in 0..4 {
        let zoom = 1.0 / size;
        sum += noise(x * zoom, y * zoom, seed + octave) * size * 0.533;
        size *= 0.5;
    }
    sum
}

/// What is painted.
pub(super) enum Shape<'a> {
    Disc(At, f32),
    /// Middle, half width, half height, angle, radius of the corners.
    Sheet(At, f32, f32, f32, f32),
    /// From, to, half thickness.
    Stroke(At, At, f32),
    /// The corners, in order.
    Patch(&'a [At]),
    /// Everything below a line of heights, which go evenly from the left edge to the right one.
    Land(&'a [f32]),
}

/// What is the same for all points of one shape.
struct View {
    aspect: f32,
    sin: f32,
    cos: f32,
}

impl Shape<'_> {
    fn view(&self, aspect: f32) -> View {
        let (sin, cos) = if let Self::Sheet(_, _, _, angle, _) = self { angle.sin_cos() } else { (0.0, 1.0) };
        View { aspect, sin, cos }
    }

    /// Below zero inside, above zero outside.
    fn distance(&self, p: At, view: &View) -> f32 {
        match self {
            Self::Land(heights) => {
                let steps = (heights.len() - 1) as f32;
                let along = ((p.0 + MARGIN) / (view.aspect + 2.0 * MARGIN) * steps).clamp(0.0, steps - 0.001);
                let (left, share) = (along as usize, along.fract());
                heights[left] + (heights[left + 1] - heights[left]) * share - p.1
            }
            Self::Disc(middle, radius) => p.distance(*middle) - radius,
            Self::Sheet(middle, half_width, half_height, _, round) => {
                let (x, y) = (p.0 - middle.0, p.1 - middle.1);
                let (x, y) = ((x * view.cos + y * view.sin).abs(), (y * view.cos - x * view.sin).abs());
                let (x, y) = (x - half_width + round, y - half_height + round);
                At(x.max(0.0), y.max(0.0)).distance(At(0.0, 0.0)) + x.max(y).min(0.0) - round
            }
            Self::Stroke(from, to, half) => {
                let (dx, dy) = (to.0 - from.0, to.1 - from.1);
                let length = (dx * dx + dy * dy).max(1e-9);
                let along = (((p.0 - from.0) * dx + (p.1 - from.1) * dy) / length).clamp(0.0, 1.0);
                p.distance(from.plus(dx * along, dy * along)) - half
            }
            Self::Patch(corners) => {
                let mut nearest = f32::MAX;
                let mut inside = false;
                let mut last = corners[corners.len() - 1];
                for &corner in *corners {
                    nearest = nearest.min(Shape::Stroke(last, corner, 0.0).distance(p, view));
                    if (corner.1 > p.1) != (last.1 > p.1)
                        && p.0 < (last.0 - corner.0) * (p.1 - corner.1) / (last.1 - corner.1) + corner.0
                    {
                        inside = !inside;
                    }
                    last = corner;
                }
                if inside { -nearest } else { nearest }
            }
        }
    }

    /// Left, top, right, bottom.
    fn bounds(&self) -> [f32; 4] {
        let around = |points: &[At], by: f32| {
            points.iter().fold([f32::MAX, f32::MAX, f32::MIN, f32::MIN], |b, p| {
                [b[0].min(p.0 - by), b[1].min(p.1 - by), b[2].max(p.0 + by), b[3].max(p.1 + by)]
            })
        };
        match self {
            Self::Disc(middle, radius) => around(&[*middle], *radius),
            Self::Sheet(middle, half_width, half_height, angle, _) => {
                let (sin, cos) = (angle.sin().abs(), angle.cos().abs());
                let (x, y) = (half_width * cos + half_height * sin, half_width * sin + half_height * cos);
                [middle.0 - x, middle.1 - y, middle.0 + x, middle.1 + y]
            }
            Self::Stroke(from, to, half) => around(&[*from, *to], *half),
            Self::Patch(corners) => around(corners, 0.0),
            Self::Land(heights) => [-1.0, heights.iter().copied().fold(f32::MAX, f32::min), 9.0, 2.0],
        }
    }
}

/// Paint on a surface a little larger than the photo, so that a crooked camera sees no edge.
pub(super) struct Canvas {
    pixels: Vec<[f32; 3]>,
    width: usize,
    height: usize,
    /// Pixels per unit.
    scale: f32,
    /// Width of the photo for a height of one.
    pub aspect: f32,
}

const MARGIN: f32 = 0.06;

impl Canvas {
    pub(super) fn new(width: u32, height: u32) -> Self {
        let scale = height as f32;
        let aspect = width as f32 / scale;
        let across = ((aspect + 2.0 * MARGIN) * scale).ceil() as usize;
        let down = ((1.0 + 2.0 * MARGIN) * scale).ceil() as usize;
        Self { pixels: vec![[0.0; 3]; across * down], width: across, height: down, scale, aspect }
    }

    /// Paints everything.
    pub(super) fn cover(&mut self, paint: impl Fn(At) -> Ink) {
        self.each(|p, _| paint(p).0);
    }

    fn each(&mut self, change: impl Fn(At, [f32; 3]) -> [f32; 3]) {
        let step = 1.0 / self.scale;
        for (row, pixels) in self.pixels.chunks_exact_mut(self.width).enumerate() {
            let y = row as f32 * step - MARGIN;
            for (column, pixel) in pixels.iter_mut().enumerate() {
                *pixel = change(At(column as f32 * step - MARGIN, y), *pixel);
            }
        }
    }

    /// Paints a shape. `blur` widens its edge; `strength` is how well the paint covers.
    pub(super) fn paint(&mut self, shape: &Shape, blur: f32, strength: f32, paint: impl Fn(At) -> Ink) {
        let [left, top, right, bottom] = shape.bounds();
        let edge = blur + 1.0 / self.scale;
        let view = shape.view(self.aspect);
        let pixel =
            |value: f32, most: usize| ((value + MARGIN) * self.scale).clamp(0.0, most as f32) as usize;
        let columns = pixel(left - edge, self.width)..pixel(right + edge + 1.0 / self.scale, self.width);
        for row in pixel(top - edge, self.height)..pixel(bottom + edge + 1.0 / self.scale, self.height) {
            for column in columns.clone() {
                let p = At(column as f32 / self.scale - MARGIN, row as f32 / self.scale - MARGIN);
                let inside = (0.5 - shape.distance(p, &view) / edge).clamp(0.0, 1.0);
                if inside > 0.0 {
                    let cover = inside * inside * (3.0 - 2.0 * inside) * strength;
                    let pixel = &mut self.pixels[row * self.width + column];
                    *pixel = Ink(*pixel).mix(paint(p), cover).0;
                }
            }
        }
    }

    pub(super) fn fill(&mut self, shape: &Shape, ink: Ink) {
        self.paint(shape, 0.0, 1.0, |_| ink);
    }

    /// The soft shadow that a shape throws.
    pub(super) fn shadow(&mut self, shape: &Shape, blur: f32, strength: f32) {
        self.paint(shape, blur, strength, |_| Ink([0.05, 0.04, 0.06]));
    }

    /// A line of handwriting: loops and ascenders along a straight base.
    pub(super) fn scribble(
        &mut self,
        from: At,
        angle: f32,
        length: f32,
        size: f32,
        ink: Ink,
        dice: &mut Dice,
    ) {
        let mut last = from;
        let mut along = 0.0;
        let mut gap = dice.between(0.1, 0.3);
        while along < length {
            along += size * dice.between(0.25, 0.5);
            let tall = if dice.chance(0.18) { 1.0 } else { 0.5 };
            let next = from.turned(angle, along, size * dice.between(-tall, tall * 0.6) * 0.6);
            gap -= size;
            if gap < 0.0 {
                gap = dice.between(3.0, 8.0) * size;
                along += size * 0.6;
                last = from.turned(angle, along, 0.0);
                continue;
            }
            self.fill(&Shape::Stroke(last, next, size * 0.11), ink);
            last = next;
        }
    }

    /// Light from one side over everything.
    pub(super) fn shine(&mut self, from: At, reach: f32, ink: Ink, strength: f32) {
        self.each(|p, pixel| {
            let near = (1.0 - p.distance(from) / reach).max(0.0);
            let near = near * near * strength;
            [0, 1, 2].map(|i| pixel[i] + (1.0 - pixel[i]) * ink.0[i] * near)
        });
    }

    /// Takes the photo: a hand that is not quite steady, a lens darker at its corners, some grain.
    pub(super) fn photograph(&self, width: u32, height: u32, dice: &mut Dice) -> RgbImage {
        let angle = dice.between(-0.025, 0.025);
        let keystone = dice.between(-0.03, 0.03);
        let warmth = dice.between(-0.03, 0.04);
        let exposure = dice.between(0.96, 1.05);
        let grain_seed = dice.below(100_000) as u32;
        let (sin, cos) = angle.sin_cos();
        let middle = At(self.aspect / 2.0, 0.5);
        RgbImage::from_fn(width, height, |column, row| {
            let (x, y) = (column as f32 / self.scale - middle.0, row as f32 / self.scale - middle.1);
            let zoom = 0.97 * (1.0 + keystone * y);
            let seen = self.sample(middle.plus((x * cos - y * sin) * zoom, (x * sin + y * cos) * zoom));
            let corner = (x / middle.0).powi(2) + (y * 2.0).powi(2);
            let grain = (lattice(column.cast_signed(), row.cast_signed(), grain_seed) - 0.5) * 0.035;
            let tint = [1.0 + warmth, 1.0, 1.0 - warmth];
            image::Rgb([0, 1, 2].map(|i| {
                let value = seen[i] * exposure * tint[i] * (1.0 - 0.11 * corner * 0.5) + grain;
                // A soft shoulder, so that light places do not burn out flat.
                let value = if value > 0.85 { 0.85 + (value - 0.85) * 0.6 } else { value };
                (value.clamp(0.0, 1.0) * 255.0 + 0.5) as u8
            }))
        })
    }

    fn sample(&self, p: At) -> [f32; 3] {
        let x = ((p.0 + MARGIN) * self.scale).clamp(0.0, (self.width - 2) as f32);
        let y = ((p.1 + MARGIN) * self.scale).clamp(0.0, (self.height - 2) as f32);
        let (column, row) = (x as usize, y as usize);
        let (across, down) = (x - column as f32, y - row as f32);
        let at = |dx: usize, dy: usize| Ink(self.pixels[(row + dy) * self.width + column + dx]);
        at(0, 0).mix(at(1, 0), across).mix(at(0, 1).mix(at(1, 1), across), down).0
    }
}
