//! Where the articles of a page begin and end, and what their lines say about them.

use super::{Article, Line, Role, credit};
use crate::source::{Source, Span};

/// The articles of a page: one, from its title to its last line of prose or credit.
pub(super) fn articles(source: &Source, lines: &[Line]) -> Vec<Article> {
    let is_article = |line: &Line| matches!(line.role, Role::Title | Role::Body | Role::Credit);
    if !lines.iter().any(|line| line.role == Role::Body) {
        return Vec::new();
    }
    let first = lines.iter().position(is_article).unwrap_or(0);
    let last = lines.iter().rposition(is_article).map_or(0, |last| last + 1);
    let within = lines.get(first..last).unwrap_or_default();
    let with_role = |role| within.iter().filter(move |line| line.role == role).map(|line| line.span);
    vec![Article {
        lines: first..last,
        title: with_role(Role::Title).next(),
        date: with_role(Role::Meta).find_map(|span| credit::date(source, span)),
        editors: with_role(Role::Credit).flat_map(|span: Span| credit::editors(source, span)).collect(),
        ..Article::default()
    }]
}
