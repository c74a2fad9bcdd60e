//! Everything in `www/pkg`.

use anyhow::Result;

use crate::workspace::Workspace;
use crate::{bindings, conversion, lexicon, precache, wasm};

/// Builds the lexicon, the module, its bindings, the tables of the other script and the list of all files; what is there already stays.
pub fn all(workspace: &Workspace) -> Result<()> {
    lexicon::write(workspace)?;
    let module = wasm::compile(workspace)?;
    bindings::write(workspace, &module)?;
    conversion::write(workspace)?;
    precache::write(workspace)
}
