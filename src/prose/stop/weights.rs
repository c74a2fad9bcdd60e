//! The weights of the features, in little room.
//!
//! One feature in seventy has a weight, and of those around a gap most have none. A table of all would be larger than a
//! processor's caches, and every look-up would wait for the memory.

/// The weight of every feature: those of a few neighbours together, where one of them has any.
#[derive(Default)]
pub(super) struct Weights {
    /// For every 64 groups, which of them have weights, and how many groups before them do.
    index: Vec<(u64, u32)>,
    /// The weights of the groups that have any, in order.
    groups: Vec<[i8; GROUP]>,
}

/// Features in a group.
const GROUP: usize = 8;

/// Groups that share an entry of the index.
const ENTRY: usize = u64::BITS as usize;

impl Weights {
    /// The weights of features below `bound`: none.
    pub fn new(bound: usize) -> Self {
        Self { index: vec![(0, 0); bound.div_ceil(GROUP * ENTRY)], groups: Vec::new() }
    }

    /// Adds the weight of a feature behind those that have one; None where there is no such feature.
    pub fn push(&mut self, feature: usize, weight: i8) -> Option<()> {
        let group = feature / GROUP;
        let (held, before) = self.index.get_mut(group / ENTRY)?;
        if *held == 0 {
            *before = u32::try_from(self.groups.len()).ok()?;
        }
        let bit = 1 << (group % ENTRY);
        if *held & bit == 0 {
            *held |= bit;
            self.groups.push([0; GROUP]);
        }
        *self.groups.last_mut()?.get_mut(feature % GROUP)? = weight;
        Some(())
    }

    /// The weight of a feature; 0 for most.
    pub fn of(&self, feature: usize) -> i8 {
        let group = feature / GROUP;
        let Some(&(held, before)) = self.index.get(group / ENTRY) else { return 0 };
        let bit = 1 << (group % ENTRY);
        if held & bit == 0 {
            return 0;
        }
        let at = before + (held & (bit - 1)).count_ones();
        self.groups.get(at as usize).and_then(|group| group.get(feature % GROUP)).copied().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::Weights;

    #[test]
    fn what_was_added_is_found_and_nothing_else() {
        let added = [(0, 1), (7, -2), (8, 3), (511, 4), (512, 5), (5000, -31)];
        let mut weights = Weights::new(5001);
        for (feature, weight) in added {
            assert_eq!(weights.push(feature, weight), Some(()));
        }
        assert_eq!(weights.push(1 << 20, 1), None);
        let all = (0..6000).map(|feature| (feature, weights.of(feature)));
        assert_eq!(all.filter(|&(_, weight)| weight != 0).collect::<Vec<_>>(), added);
        assert_eq!(Weights::default().of(0), 0);
    }
}
