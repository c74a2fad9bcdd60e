//! A Chromium to test in, and a font that has Chinese.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, ensure};

use crate::shell;

/// The names under which Chromium and Chrome are found on the PATH.
const PROGRAMS: &[&str] =
    &["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "chrome.exe"];

/// Where they are when they are not on the PATH.
const PLACES: &[&str] = &[
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/// The browser: what CHROMIUM names, or one that is found, or one that Debian has.
pub fn chromium() -> Result<PathBuf> {
    if let Some(named) = env::var_os("CHROMIUM").filter(|named| !named.is_empty()) {
        let named = PathBuf::from(named);
        ensure!(named.is_file(), "CHROMIUM is {}, and there is no such file", named.display());
        return Ok(named);
    }
    if installed().is_none() && shell::can_apt_install() {
        shell::apt_update()?;
        shell::apt_install(&["chromium".to_owned()])?;
    }
    installed().context("no browser to test in: install Chromium or Chrome, or name one in CHROMIUM")
}

fn installed() -> Option<PathBuf> {
    let place = || PLACES.iter().map(PathBuf::from).find(|place| Path::is_file(place));
    shell::find(PROGRAMS).or_else(place)
}

/// Sees to a font with Chinese characters, where fontconfig tells (elsewhere the system has one).
pub fn chinese_font() -> Result<()> {
    let known = || shell::output(Command::new("fc-list").arg(":lang=zh"));
    match known() {
        Ok(fonts) if !fonts.is_empty() => return Ok(()),
        Err(_) if !cfg!(target_os = "linux") => return Ok(()),
        _ => {}
    }
    if shell::can_apt_install() {
        shell::apt_update()?;
        shell::apt_install(&["fontconfig".to_owned(), "fonts-noto-cjk".to_owned()])?;
    }
    ensure!(
        known().is_ok_and(|fonts| !fonts.is_empty()),
        "no font with Chinese characters: install one, on Debian the package fonts-noto-cjk"
    );
    Ok(())
}
