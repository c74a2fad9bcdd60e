//! The browsers to test in, one of each engine, and a font that has Chinese.
//!
//! Chromium has to be there. An engine that is neither found nor can be installed is named, and its tests are skipped.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, ensure};

use crate::shell;

/// A program that a test drives.
struct Program {
    /// The variable that names it, to us and to the tests.
    variable: &'static str,
    /// Its names on the PATH.
    names: &'static [&'static str],
    /// Where it is when it is not on the PATH; a `*` is any one folder.
    places: &'static [&'static str],
    /// The package of Debian that has it.
    package: &'static str,
}

const CHROMIUM: Program = Program {
    variable: "CHROMIUM",
    names: &["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "chrome.exe"],
    places: &[
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    ],
    package: "chromium",
};

const FIREFOX: Program = Program {
    variable: "FIREFOX",
    names: &["firefox-esr", "firefox", "firefox.exe"],
    places: &["/Applications/Firefox.app/Contents/MacOS/firefox"],
    package: "firefox-esr",
};

/// WebKitGTK is nearest to Safari of what can be installed anywhere: its driver, its browser, and a screen for it.
const WEBKIT: &[Program] = &[
    Program {
        variable: "WEBKIT_DRIVER",
        names: &["WebKitWebDriver"],
        places: &[],
        package: "webkit2gtk-driver",
    },
    Program {
        variable: "MINIBROWSER",
        names: &["MiniBrowser"],
        places: &[
            "/usr/lib/*/webkit2gtk-4.1/MiniBrowser",
            "/usr/lib/*/webkit2gtk-4.0/MiniBrowser",
            "/usr/libexec/webkit2gtk-4.1/MiniBrowser",
        ],
        package: "webkit2gtk-driver",
    },
    Program { variable: "XVFB", names: &["Xvfb"], places: &[], package: "xvfb" },
];

/// Chromium or Chrome.
pub fn chromium() -> Result<PathBuf> {
    find_or_install(&CHROMIUM)
}

/// The variables by which the tests find a browser of every engine that there is.
pub fn variables() -> Result<Vec<(&'static str, PathBuf)>> {
    let mut variables = vec![(CHROMIUM.variable, chromium()?)];
    for engine in [std::slice::from_ref(&FIREFOX), WEBKIT] {
        let found = engine.iter().map(|program| Ok((program.variable, find_or_install(program)?)));
        match found.collect::<Result<Vec<_>>>() {
            Ok(found) => variables.extend(found),
            Err(missing) => eprintln!("\n    SKIPPED, an engine is not tested: {missing:#}\n"),
        }
    }
    Ok(variables)
}

/// What the program's variable names, or one that is found, or one that Debian has.
fn find_or_install(program: &Program) -> Result<PathBuf> {
    let Program { variable, package, .. } = program;
    if let Some(named) = env::var_os(variable).filter(|named| !named.is_empty()) {
        let named = PathBuf::from(named);
        ensure!(named.is_file(), "{variable} is {}, and there is no such file", named.display());
        return Ok(named);
    }
    if installed(program).is_none() && shell::can_apt_install() {
        shell::apt_update()?;
        shell::apt_install(&[(*package).to_owned()])?;
    }
    installed(program).with_context(|| {
        format!(
            "there is no {}: install it, on Debian the package {package}, or name it in {variable}",
            program.names.join(" or ")
        )
    })
}

fn installed(program: &Program) -> Option<PathBuf> {
    shell::find(program.names).or_else(|| program.places.iter().find_map(|place| at(place)))
}

/// The file at a place.
fn at(place: &str) -> Option<PathBuf> {
    let Some((folder, rest)) = place.split_once("/*/") else {
        return Some(PathBuf::from(place)).filter(|file| file.is_file());
    };
    let folders = fs::read_dir(Path::new(folder)).ok()?;
    let mut files: Vec<PathBuf> = folders.flatten().map(|entry| entry.path().join(rest)).collect();
    files.sort();
    files.into_iter().find(|file| file.is_file())
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
