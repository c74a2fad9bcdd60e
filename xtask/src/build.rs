//! Everything in `www/pkg`.

use anyhow::Result;

use crate::workspace::Workspace;
use crate::{bindings, lexicon, precache, wasm};

/// Builds the lexicon, the module, its bindings and the list of all files; what is there already stays.
pub fn all(workspace: &Workspace) -> Result<()> {
    lexicon::write(workspace)?;
    let module = wasm::compile(workspace)?;
    bindings::write(workspace, &module)?;
    precache::write(workspace)
}
