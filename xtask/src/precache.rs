//! `www/pkg/precache.js`: which files make one version of the page, for the service worker that stores them.

use std::collections::BTreeMap;
use std::io::Read;
use std::path::{Component, Path};

use anyhow::{Context, Result};
use flate2::read::GzDecoder;

use crate::conversion;
use crate::stamp;
use crate::workspace::{self, Workspace};

/// The list itself, which the service worker imports.
pub const FILE: &str = "pkg/precache.js";

/// The browser stores the service worker by itself, and the list with it.
const NOT_LISTED: &[&str] = &["sw.js", FILE];

/// Folders of files that few readers ask for: they are stored when they are first asked for.
const ON_DEMAND: &[&str] = &[conversion::FOLDER];

/// Hexadecimal digits of a version: 64 bits, so that no two of a site's lifetime are alike.
const VERSION_DIGITS: usize = 16;

/// Writes the list of everything in `www`.
pub fn write(workspace: &Workspace) -> Result<()> {
    let script = script(&workspace.www())?;
    stamp::write(&workspace.www().join(FILE), script.as_bytes())
}

/// The list of everything in a folder, as a script.
///
/// Each file has the digests of its content. A server may unpack a gzip file on the way, so such a file has those of
/// both forms. The version also covers the service worker: two workers never share a store.
pub fn script(www: &Path) -> Result<String> {
    let mut files = BTreeMap::new();
    for file in workspace::files(www)? {
        let path = address(file.strip_prefix(www)?)?;
        if path != FILE {
            files.insert(path, digests(&file)?);
        }
    }
    let version: String =
        stamp::digest(serde_json::to_string(&files)?.as_bytes()).chars().take(VERSION_DIGITS).collect();
    files.retain(|path, _| !NOT_LISTED.contains(&path.as_str()));
    let is_on_demand = |path: &&String| ON_DEMAND.iter().any(|folder| path.starts_with(folder));
    let on_demand: Vec<&String> = files.keys().filter(is_on_demand).collect();
    let list = serde_json::json!({ "version": version, "files": files, "onDemand": on_demand });
    Ok(format!("self.precache = {list};\n"))
}

/// The address of a file below that of the page. The page's own is empty: some hosts redirect its file name to it.
fn address(file: &Path) -> Result<String> {
    let names = file.components().map(|name| match name {
        Component::Normal(name) => name.to_str(),
        _ => None,
    });
    let names: Option<Vec<&str>> = names.collect();
    let path = names.with_context(|| format!("{} is no address", file.display()))?.join("/");
    Ok(if path == "index.html" { String::new() } else { path })
}

fn digests(file: &Path) -> Result<Vec<String>> {
    let bytes = stamp::read(file)?;
    let mut digests = vec![stamp::digest(&bytes)];
    if file.extension().is_some_and(|extension| extension == "gz") {
        let mut unpacked = Vec::new();
        GzDecoder::new(bytes.as_slice())
            .read_to_end(&mut unpacked)
            .with_context(|| format!("{} is no gzip file", file.display()))?;
        digests.push(stamp::digest(&unpacked));
    }
    Ok(digests)
}
