//! The weights of the features, in little room.
//!
//! One feature in seventy has a weight, and of those around a gap most have none. A table of all would be larger than a
//! processor's caches, and every look-up would wait for the memory.

/// The weight of every feature: those of a few neighbours together, where one of them has any.
#[derive(Default)]
pub(super) struct Weights {
    /// For every group of neighbours, where its weights stand; 0 for a group without any.
    index: Vec<u16>,
    /// The weights of the groups, in order; the first are none, so that no look-up has to ask whether there are any.
    groups: Vec<[i8; GROUP]>,
}

/// Features in a group.
const GROUP: usize = 16;

impl Weights {
    /// The weights of features below `bound`: none.
    pub fn new(bound: usize) -> Self {
        Self { index: vec![0; bound.div_ceil(GROUP)], groups: vec![[0; GROUP]] }
    }

    /// Adds the weight of a feature; None where there is no such feature, or no more room.
    pub fn push(&mut self, feature: usize, weight: i8) -> Option<()> {
        let place = self.index.get_mut(feature / GROUP)?;
        if *place == 0 {
            *place = u16::try_from(self.groups.len()).ok()?;
            self.groups.push([0; GROUP]);
        }
        *self.groups.get_mut(usize::from(*place))?.get_mut(feature % GROUP)? = weight;
        Some(())
    }

    /// The weight of a feature; 0 for most.
    pub fn of(&self, feature: usize) -> i8 {
        let place = self.index.get(feature / GROUP).copied().unwrap_or_default();
        let group = self.groups.get(usize::from(place));
        group.and_then(|group| group.get(feature % GROUP)).copied().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::Weights;

    #[test]
    fn what_was_added_is_found_and_nothing_else() {
        let added = [(0, 1), (7, -2), (8, 3), (15, 4), (16, 5), (5000, -31)];
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
