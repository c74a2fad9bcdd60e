//! Builds, serves, tests and measures Zhaiyao.
fn main() {}
