//! The ledger: everything that was left out, joined, cut or restored in order to understand a paste.
//!
//! A repair never changes the paste. Each one has a place, a reason and a confidence, and the reader can undo it
//! by its kind and the byte where it starts.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::source::Span;

/// One thing that was done to the text in order to understand it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Repair {
    /// What was done.
    pub kind: RepairKind,
    /// Where, in bytes of the folded copy; empty for a cut and for a restored stop, which stand between two
    /// characters.
    pub span: Span,
    /// How sure it is, 0..=1: at 0 a guess like any other, at 1 certain.
    pub confidence: f64,
    /// Why it was done.
    pub reason: RepairReason,
}

/// The kinds of repair.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum RepairKind {
    /// A line, or a part of one, that is not body was left out. The report's lines tell which and why, by their
    /// roles and reasons; to undo it at a line's start makes that line body.
    LeftOut,
    /// Two torn lines were read as one; the span is what stands between them.
    Joined,
    /// One line was cut into two paragraphs.
    Cut,
    /// A full stop that the paste lost was restored.
    RestoredStop,
    /// A stop that ends nothing was seen through.
    BogusStop,
}

/// Why a repair was done. The page has a sentence for each; the Chinese one stands beside it here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum RepairReason {
    /// 这一行写满了版面宽度，下一行接着写: the line fills the width at which the whole text is wrapped.
    FullLine,
    /// 上一行停在逗号、顿号或左引号上: the line ends in a mark that ends nothing.
    OpenEnd,
    /// 下一行以右引号或标点开头: the next line begins with a mark that closes.
    ClosingStart,
    /// 并列的分句，以分号相接: clauses of one list, each on a line of its own.
    ClauseList,
    /// 下一行接着上一行的“一是……二是……”: the next line goes on with the list of the line before.
    ListGoesOn,
    /// 句子被空行或插图说明隔断: a blank line or a caption tears the sentence.
    TornSentence,
    /// 行末以连字符断开的外文单词: a Latin word broken by a hyphen at the line's end.
    Hyphenated,
    /// 外文行在词间折行: a Latin line wrapped between two words.
    LatinLine,
    /// 换了说话人: another speaker begins.
    Speaker,
    /// 全文的句号多处丢失，此处前后文像两句话: the document lost its stops, and this gap reads like a lost one.
    LostStop,
    /// 段末缺句号: the paragraph ends without its stop in a text that lost stops.
    ParagraphEnd,
    /// 句号紧跟在逗号之后或之前: the stop stands beside a comma or another inner mark.
    BesideComma,
    /// 读者指定: the reader asked for it.
    Corrected,
}

/// The repairs that the reader took back: kind, and first byte of the span in the folded copy.
pub type Undo = BTreeSet<(RepairKind, usize)>;
