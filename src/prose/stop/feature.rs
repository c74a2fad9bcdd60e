//! What the stop model looks at around a gap: selected n-grams, distances, and the document's own habits.
//!
//! Every feature is a number below 2^22, a hash of the kind of feature and its content. The same code gives the
//! features in training and in reading.

use super::unit::{Class, Unit};

/// Bits of a feature's number.
pub const FEATURE_BITS: u32 = 22;

/// Which clause beginnings, clause endings and pairs of units a document has, counted by hash.
pub struct Habits {
    counts: Vec<u8>,
    mask: usize,
}

/// Kinds of habits, kept apart in the hash.
const BEGINS_TWO: u32 = 1;
const BEGINS_THREE: u32 = 2;
const ENDS_TWO: u32 = 3;
const PAIR: u32 = 4;
const OPENS: u32 = 5;

impl Habits {
    /// Room for the habits of a document with so many units.
    pub fn new(units: usize) -> Self {
        let size = (units * 8).next_power_of_two().clamp(1 << 10, 1 << 22);
        Self { counts: vec![0; size], mask: size - 1 }
    }

    /// Learns from one paragraph.
    pub fn learn(&mut self, units: &[Unit]) {
        let is_bound = |unit: Option<&Unit>| unit.is_none_or(|unit| unit.class != Class::Content);
        let opens = |unit: Option<&Unit>| unit.is_none_or(|unit| unit.class == Class::Strong);
        for (index, unit) in units.iter().enumerate() {
            if unit.class != Class::Content {
                continue;
            }
            let code = |at: usize| units.get(at).map_or(0, |unit| unit.code);
            let before = index.checked_sub(1).and_then(|index| units.get(index));
            let two = pair(unit.code, code(index + 1));
            self.add(PAIR, two);
            if is_bound(before) {
                self.add(BEGINS_TWO, two);
                self.add(BEGINS_THREE, pair(two, code(index + 2)));
                if opens(before) {
                    self.add(OPENS, two);
                }
            }
            if is_bound(units.get(index + 1)) {
                self.add(ENDS_TWO, pair(before.map_or(0, |unit| unit.code), unit.code));
            }
        }
    }

    fn add(&mut self, kind: u32, content: u32) {
        let at = mix(pair(kind, content)) as usize & self.mask;
        if let Some(count) = self.counts.get_mut(at) {
            *count = count.saturating_add(1);
        }
    }

    fn count(&self, kind: u32, content: u32) -> u32 {
        let at = mix(pair(kind, content)) as usize & self.mask;
        self.counts.get(at).copied().map_or(0, u32::from)
    }
}

/// The places of the marks around every unit of a paragraph.
pub struct Marks {
    /// For each unit: index after the last mark (not content) before or at it.
    clause: Vec<u32>,
    /// For each unit: index of the next mark from it on.
    next: Vec<u32>,
    /// For each unit: index after the last strong mark before or at it.
    sentence: Vec<u32>,
    /// For each unit: index of the next strong mark from it on.
    strong: Vec<u32>,
    /// For each unit: inner marks since the last strong one.
    commas: Vec<u8>,
}

impl Marks {
    /// Finds the marks of a paragraph in two passes.
    pub fn new(units: &[Unit]) -> Self {
        let length = units.len();
        let mut marks = Self {
            clause: Vec::with_capacity(length),
            next: vec![length as u32; length],
            sentence: Vec::with_capacity(length),
            strong: vec![length as u32; length],
            commas: Vec::with_capacity(length),
        };
        let (mut clause, mut sentence, mut commas) = (0, 0, 0u8);
        for (index, unit) in units.iter().enumerate() {
            match unit.class {
                Class::Content | Class::Opening | Class::Closing => {}
                Class::Inner => {
                    clause = index as u32 + 1;
                    commas = commas.saturating_add(u8::from(unit.code == ',' as u32));
                }
                Class::Strong => (clause, sentence, commas) = (index as u32 + 1, index as u32 + 1, 0),
            }
            marks.clause.push(clause);
            marks.sentence.push(sentence);
            marks.commas.push(commas);
        }
        let (mut next, mut strong) = (length as u32, length as u32);
        let slots = marks.next.iter_mut().zip(marks.strong.iter_mut()).enumerate().rev();
        for ((index, (next_slot, strong_slot)), unit) in slots.zip(units.iter().rev()) {
            match unit.class {
                Class::Inner => next = index as u32,
                Class::Strong => (next, strong) = (index as u32, index as u32),
                _ => {}
            }
            (*next_slot, *strong_slot) = (next, strong);
        }
        marks
    }

    /// Units between the strong marks around a unit: how long its sentence is.
    pub fn sentence_length(&self, index: usize) -> usize {
        let at = |list: &[u32]| list.get(index).copied().unwrap_or(0) as usize;
        at(&self.strong).saturating_sub(at(&self.sentence))
    }

    /// Units between the marks around a unit: how long its clause is.
    pub fn clause_length(&self, index: usize) -> usize {
        let at = |list: &[u32]| list.get(index).copied().unwrap_or(0) as usize;
        at(&self.next).saturating_sub(at(&self.clause))
    }
}

/// Joins two numbers into one.
pub fn pair(a: u32, b: u32) -> u32 {
    (a.rotate_left(9) ^ b).wrapping_mul(0x9E37_79B1) ^ (a >> 7)
}

/// Spreads a number over all its bits.
pub fn mix(x: u32) -> u32 {
    let x = (x ^ (x >> 15)).wrapping_mul(0x2C1B_3C6D);
    let x = (x ^ (x >> 12)).wrapping_mul(0x297A_2D39);
    x ^ (x >> 15)
}

fn feature(kind: u32, content: u32) -> u32 {
    mix(pair(kind.wrapping_mul(0x85EB_CA6B), content)) >> (32 - FEATURE_BITS)
}

/// A distance in units, coarser as it grows.
fn bucket(distance: usize) -> u32 {
    match distance {
        0..=8 => distance as u32,
        9..=10 => 9,
        11..=13 => 10,
        14..=17 => 11,
        18..=23 => 12,
        24..=31 => 13,
        32..=47 => 14,
        48..=79 => 15,
        80..=127 => 16,
        _ => 17,
    }
}

/// One gap: between the units `index - 1` and `index` of a paragraph.
pub struct Gap<'a> {
    /// The paragraph's units.
    pub units: &'a [Unit],
    /// Its marks.
    pub marks: &'a Marks,
    /// The document's habits.
    pub habits: &'a Habits,
    /// The unit after the gap, from 1.
    pub index: usize,
}

/// Where the marks around a gap stand, as indices of units.
pub struct Around {
    /// The gap: the unit after it.
    index: usize,
    /// After the last mark before the gap.
    pub clause: usize,
    /// After the last strong mark before it.
    pub sentence: usize,
    /// The next mark.
    pub next: usize,
    /// The next strong mark.
    pub strong: usize,
}

impl Around {
    /// The distances to the marks, in buckets.
    pub fn distances(&self) -> [u32; 4] {
        let back = |from: usize| bucket(self.index.saturating_sub(from));
        let ahead = |to: usize| bucket(to.saturating_sub(self.index));
        [back(self.clause), ahead(self.next), back(self.sentence), ahead(self.strong)]
    }
}

/// How many units to the left and to the right are looked at.
const LEFT: usize = 5;
const RIGHT: usize = 6;

impl Gap<'_> {
    fn left(&self, back: usize) -> u32 {
        self.index.checked_sub(back).and_then(|index| self.units.get(index)).map_or(0, |unit| unit.code)
    }

    fn right(&self, ahead: usize) -> u32 {
        self.units.get(self.index + ahead - 1).map_or(0, |unit| unit.code)
    }

    /// Where the marks around it stand.
    pub fn around(&self) -> Around {
        let marks = self.marks;
        let at = |list: &[u32], index: usize| list.get(index).copied().unwrap_or(0) as usize;
        let (index, before) = (self.index, self.index - 1);
        Around {
            index,
            clause: at(&marks.clause, before),
            sentence: at(&marks.sentence, before),
            next: at(&marks.next, index),
            strong: at(&marks.strong, index),
        }
    }

    /// Names every feature of the gap.
    pub fn features(&self, mut found: impl FnMut(u32)) {
        let (left, right) = self.ngrams(&mut found);
        self.distances(&left, &right, &mut found);
        self.own_habits(&mut found);
    }

    /// Suffixes of the left, prefixes of the right, crosses and positional bigrams.
    fn ngrams(&self, found: &mut impl FnMut(u32)) -> ([u32; LEFT], [u32; RIGHT]) {
        let (mut left, mut right) = ([0; LEFT], [0; RIGHT]);
        let mut hash = 0;
        for (back, slot) in (1..).zip(&mut left) {
            hash = pair(hash, self.left(back));
            *slot = hash;
            if back <= 4 {
                found(feature(back as u32, hash));
            }
        }
        hash = 0;
        for (ahead, slot) in (1..).zip(&mut right) {
            hash = pair(hash, self.right(ahead));
            *slot = hash;
            if ahead <= 5 {
                found(feature(8 + ahead as u32, hash));
            }
        }
        let [l1, l2, l3, ..] = left;
        let [r1, r2, r3, ..] = right;
        for (kind, a, b) in
            [(16, l1, r1), (17, l2, r1), (18, l1, r2), (19, l2, r2), (20, l3, r1), (21, l1, r3), (22, l2, r3)]
        {
            found(feature(kind, pair(a, b)));
        }
        for back in 1..LEFT {
            found(feature(23 + back as u32, pair(self.left(back + 1), self.left(back))));
            found(feature(53 + back as u32, self.left(back + 1)));
        }
        for ahead in 1..RIGHT {
            found(feature(30 + ahead as u32, pair(self.right(ahead), self.right(ahead + 1))));
            found(feature(60 + ahead as u32, self.right(ahead + 1)));
        }
        (left, right)
    }

    /// Distances to the marks around, and the shape of what they enclose.
    fn distances(&self, left: &[u32; LEFT], right: &[u32; RIGHT], found: &mut impl FnMut(u32)) {
        let around = self.around();
        let (clause, next, before) = (around.clause, around.next, self.index - 1);
        let code = |index: usize| self.units.get(index).map_or(0, |unit| unit.code);
        let kind_before = clause.checked_sub(1).map_or(0, code);
        let kind_after = code(next);
        let [back, ahead, from, to] = around.distances();
        let commas = self.marks.commas.get(before).copied().unwrap_or(0).min(6);
        let quotes = self.units.get(before).map_or(0, |unit| u32::from(unit.quotes.min(1)));
        let [_, l2, ..] = *left;
        let [r1, r2, ..] = *right;
        let back_kind = pair(back, kind_before);
        let ahead_kind = pair(ahead, kind_after);
        found(feature(70, back_kind));
        found(feature(71, ahead_kind));
        found(feature(72, pair(back, ahead)));
        found(feature(73, from));
        found(feature(74, to));
        found(feature(75, pair(from, u32::from(commas))));
        found(feature(76, pair(quotes, r1)));
        found(feature(77, pair(ahead_kind, r2)));
        found(feature(78, pair(back_kind, l2)));
        found(feature(79, pair(pair(code(clause), code(clause + 1)), back)));
        found(feature(80, pair(pair(code(clause), code(clause + 1)), r1)));
        found(feature(81, pair(pair(quotes, u32::from(commas)), pair(back, ahead))));
    }

    /// What the document itself says: does what follows begin clauses elsewhere, does what precedes end them, do
    /// the two stand together elsewhere?
    fn own_habits(&self, found: &mut impl FnMut(u32)) {
        let count = |kind, content| self.habits.count(kind, content).min(4);
        // An opening quote hides the word behind it.
        let skip = usize::from(self.units.get(self.index).is_some_and(|unit| unit.class == Class::Opening));
        let (r1, r2, r3) = (self.right(1 + skip), self.right(2 + skip), self.right(3 + skip));
        let two = pair(r1, r2);
        let begins = count(BEGINS_TWO, two);
        let begins_three = count(BEGINS_THREE, pair(two, r3));
        let opens = count(OPENS, two);
        let ends = count(ENDS_TWO, pair(self.left(2), self.left(1)));
        // The gap itself is one of the places where the two stand together.
        let together = self.habits.count(PAIR, pair(self.left(1), self.right(1))).saturating_sub(1).min(4);
        found(feature(90, begins));
        found(feature(91, begins_three));
        found(feature(92, opens));
        found(feature(93, ends));
        found(feature(94, together));
        let shares = |count: u32, all: u32| (count * 4).checked_div(all.max(1)).unwrap_or(0);
        let begin_share = shares(self.habits.count(BEGINS_TWO, two), self.habits.count(PAIR, two));
        found(feature(95, pair(pair(begins, begin_share), ends)));
        found(feature(96, pair(pair(begins_three, together), ends)));
        found(feature(97, pair(opens, together)));
    }
}
