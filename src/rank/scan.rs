//! What one pass over a sentence's characters finds, for all signals that ask of characters.

use super::vector::pair_bucket;
use crate::fold::is_han;

/// Fewest characters of a clause that is counted as a repetition: shorter ones recur by chance.
const CLAUSE: usize = 8;

/// The start of a clause's hash (FNV-1a).
const EMPTY: u64 = 0xcbf2_9ce4_8422_2325;

/// What was found in a sentence.
#[derive(Debug, Default)]
pub struct Scan {
    /// Each pair of neighbouring Han characters: its bucket, and the byte at which it starts.
    pub pairs: Vec<(u16, usize)>,
    /// ASCII digits.
    pub digits: usize,
    /// Commas.
    pub commas: usize,
    /// Opening quotation marks.
    pub quotes: usize,
    /// Characters before the first comma.
    pub first_clause: usize,
    /// A number for each clause that is long enough to be counted (FNV-1a over characters): two clauses of one paste
    /// share one by a chance of less than one in a billion.
    pub clauses: Vec<u64>,
}

impl Scan {
    /// Reads a sentence of so many characters, and forgets the one before.
    pub fn read(&mut self, text: &str, characters: usize) {
        self.pairs.clear();
        self.clauses.clear();
        (self.digits, self.commas, self.quotes, self.first_clause) = (0, 0, 0, characters);
        let (mut hash, mut length, mut before) = (EMPTY, 0, None);
        for (number, (at, c)) in text.char_indices().enumerate() {
            let is_han = is_han(c);
            if is_han {
                if let Some((at, before)) = before {
                    self.pairs.push((pair_bucket(before, c), at));
                }
            } else {
                self.count(c, number);
            }
            before = is_han.then_some((at, c));
            if is_han || !is_mark(c) && c.is_alphanumeric() {
                hash = (hash ^ u64::from(u32::from(c))).wrapping_mul(0x0000_0100_0000_01b3);
                length += 1;
            } else {
                self.close(hash, length);
                (hash, length) = (EMPTY, 0);
            }
        }
        self.close(hash, length);
    }

    /// Counts a character that is not Han, with this number in the sentence.
    fn count(&mut self, c: char, number: usize) {
        match c {
            '0'..='9' => self.digits += 1,
            '“' => self.quotes += 1,
            ',' => {
                self.commas += 1;
                self.first_clause = self.first_clause.min(number);
            }
            _ => {}
        }
    }

    /// Notes the clause that ends.
    fn close(&mut self, hash: u64, length: usize) {
        if length >= CLAUSE {
            self.clauses.push(hash);
        }
    }
}

/// The commonest marks: to ask of them whether they are letters takes longest.
fn is_mark(c: char) -> bool {
    matches!(c, '。' | '、' | '“' | '”' | '《' | '》')
}

#[cfg(test)]
mod tests {
    use super::super::vector::pair_buckets;
    use super::*;

    #[test]
    fn one_pass_finds_pairs_marks_and_clauses() {
        let text = "修渠3.5里,青岭的水流进了每一家,他说“好”。";
        let mut scan = Scan::default();
        scan.read(text, text.chars().count());
        assert!(scan.pairs.iter().map(|(bucket, _)| *bucket).eq(pair_buckets(text)));
        assert_eq!(scan.pairs[1].1, "修渠3.5里,".len());
        assert_eq!((scan.digits, scan.commas, scan.quotes, scan.first_clause), (2, 2, 1, 6));
        assert_eq!(scan.clauses.len(), 1);
        scan.read("好", 1);
        assert_eq!((scan.pairs.len(), scan.first_clause, scan.clauses.len()), (0, 1, 0));
    }
}
