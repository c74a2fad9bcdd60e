//! The page can say every reason that the engine gives.

#[test]
fn the_page_has_a_sentence_for_every_reason() {
    let listed = include_str!("../src/page/reason.rs");
    let listed = listed.split("pub enum Reason {").nth(1).and_then(|rest| rest.split("\n}").next());
    let names = listed.unwrap_or_default().lines().filter_map(|line| line.trim().strip_suffix(','));
    let codes: Vec<String> = names
        .filter(|name| name.starts_with(|c: char| c.is_ascii_uppercase()))
        .map(|name| {
            let (first, rest) = name.split_at_checked(1).unwrap_or_default();
            format!("'reason.{}{rest}'", first.to_lowercase())
        })
        .collect();
    assert!(codes.len() > 50, "{}", codes.len());
    for table in [
        include_str!("../www/strings/zh-Hans.js"),
        include_str!("../www/strings/zh-Hant.js"),
        include_str!("../www/strings/en.js"),
    ] {
        let missing: Vec<_> = codes.iter().filter(|code| !table.contains(code.as_str())).collect();
        assert!(missing.is_empty(), "{missing:?}");
    }
}
