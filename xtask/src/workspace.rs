//! Where things lie: the repository, its target folder, and the packages that Cargo.lock names.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use cargo_metadata::{Metadata, MetadataCommand, Package};

/// The repository and what Cargo knows of it.
pub struct Workspace {
    metadata: Metadata,
}

impl Workspace {
    /// Asks `cargo metadata`.
    pub fn load() -> Result<Self> {
        let metadata = MetadataCommand::new().exec().context("cargo metadata failed")?;
        Ok(Self { metadata })
    }

    /// The root of the repository.
    pub fn root(&self) -> &Path {
        self.metadata.workspace_root.as_std_path()
    }

    /// Cargo's target folder.
    pub fn target(&self) -> &Path {
        self.metadata.target_directory.as_std_path()
    }

    /// The folder that is served.
    pub fn www(&self) -> PathBuf {
        self.root().join("www")
    }

    /// The folder of everything in `www` that is built.
    pub fn pkg(&self) -> PathBuf {
        self.www().join("pkg")
    }

    /// The package of this name in Cargo.lock; an error if there is none, or more than one.
    pub fn package(&self, name: &str) -> Result<&Package> {
        let mut found = self.metadata.packages.iter().filter(|package| package.name == name);
        match (found.next(), found.next()) {
            (Some(package), None) => Ok(package),
            (None, _) => bail!("Cargo.lock has no package {name}"),
            (Some(_), Some(_)) => bail!("Cargo.lock has more than one version of {name}"),
        }
    }

    /// The folder with a package's source.
    pub fn package_dir(&self, name: &str) -> Result<PathBuf> {
        let manifest = self.package(name)?.manifest_path.as_std_path();
        Ok(manifest.parent().context("a manifest without a folder")?.to_owned())
    }
}

/// Every file below a folder, in order.
pub fn files(folder: &Path) -> Result<Vec<PathBuf>> {
    let entries = fs::read_dir(folder).with_context(|| format!("could not read {}", folder.display()))?;
    let mut found = Vec::new();
    for entry in entries {
        let path = entry?.path();
        if path.is_dir() {
            found.extend(files(&path)?);
        } else {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}
