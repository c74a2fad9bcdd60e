//! What each vector of an article shares with the others, found in two walks over them: one sums them up, the other
//! meets each with the sums, and with those before it.

use super::vector::Vectors;

/// What one vector shares with the others.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Shared {
    /// How many buckets it has.
    pub buckets: usize,
    /// Its product with the sum of all.
    pub with_all: f32,
    /// Its product with the sum of those before it.
    pub with_earlier: f32,
    /// Its cosine with the one before it.
    pub with_previous: f32,
    /// Its cosine with the first.
    pub with_first: f32,
    /// How many of its buckets no vector before it has.
    pub new: usize,
    /// How many of these a later one has.
    pub introduced: usize,
    /// How many of its buckets another vector has.
    pub common: usize,
    /// How many vectors have each of its buckets, added up.
    pub holders: usize,
    /// How many later vectors have each of its buckets, [`OFTEN`] at most, added up.
    pub taken_up: usize,
}

/// Later sentences from which one more tells nothing new about a word.
pub const OFTEN: u32 = 3;

/// What is known of a bucket while the vectors are walked through.
#[derive(Clone, Copy, Default)]
struct Bucket {
    /// The sum of all vectors, and how many have it.
    sum: f32,
    holders: u32,
    /// The same of those before.
    past: f32,
    seen: u32,
    /// The latest vector that has it, counted from 1, and its weight there.
    latest: u32,
    weight: f32,
}

/// What each vector shares with the others.
pub fn shared(vectors: &Vectors) -> Vec<Shared> {
    let mut buckets = vec![Bucket::default(); vectors.numbers()];
    for &(number, weight) in vectors.terms() {
        if let Some(bucket) = buckets.get_mut(usize::from(number)) {
            bucket.sum += weight;
            bucket.holders += 1;
        }
    }
    let first = vectors.get(0);
    let walk = (1..).zip(vectors.iter());
    walk.map(|(index, vector)| {
        let mut shared = Shared { buckets: vector.len(), ..Shared::default() };
        for &(number, weight) in vector {
            let Some(bucket) = buckets.get_mut(usize::from(number)) else { continue };
            shared.with_all += weight * bucket.sum;
            shared.with_earlier += weight * bucket.past;
            // Buckets are numbered by first occurrence: the first vector has the first numbers.
            if let Some((_, own)) = first.get(usize::from(number)) {
                shared.with_first += weight * own;
            }
            if bucket.latest + 1 == index && bucket.seen > 0 {
                shared.with_previous += weight * bucket.weight;
            }
            let (is_new, is_common) = (bucket.seen == 0, bucket.holders > 1);
            shared.new += usize::from(is_new);
            shared.introduced += usize::from(is_new && is_common);
            shared.common += usize::from(is_common);
            shared.holders += bucket.holders as usize;
            bucket.seen += 1;
            shared.taken_up += (bucket.holders - bucket.seen).min(OFTEN) as usize;
            bucket.past += weight;
            (bucket.latest, bucket.weight) = (index, weight);
        }
        shared
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use super::super::vector::pair_buckets;
    use super::*;

    #[test]
    fn vectors_meet_in_their_buckets() {
        let mut vectors = Vectors::with_capacity(3, 0);
        for text in ["修灌渠", "建灌渠", "建灌区"] {
            vectors.push(pair_buckets(text).map(|bucket| (bucket, 1.0)));
        }
        let shared = shared(&vectors);
        let close = |one: f32, other: f32| (one - other).abs() < 1e-6;
        assert!(close(shared[1].with_previous, 0.5) && close(shared[1].with_first, 0.5));
        assert!(close(shared[2].with_previous, 0.5) && close(shared[2].with_first, 0.0));
        assert!(close(shared[1].with_all, 2.0) && close(shared[1].with_earlier, 0.5));
        assert_eq!((shared[1].new, shared[1].introduced, shared[1].common), (1, 1, 2));
        assert_eq!((shared[1].holders, shared[1].taken_up, shared[2].taken_up), (4, 1, 0));
    }
}
