//! From the compiled module to what the page loads: bindings by wasm-bindgen, then wasm-opt.

use std::path::Path;

use anyhow::{Context, Result};
use wasm_bindgen_cli_support::Bindgen;

use crate::npm;
use crate::shell::{self, step};
use crate::stamp::{self, Stamp};
use crate::workspace::Workspace;

/// The features of WebAssembly that rustc switches on by itself and wasm-opt has to be told of, and the level.
const WASM_OPT: &[&str] = &[
    "-O3",
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];

/// Writes `zhaiyao.js` and `zhaiyao_bg.wasm` for a compiled module, unless they are there already.
pub fn write(workspace: &Workspace, module: &Path) -> Result<()> {
    let bytes = stamp::read(module)?;
    let generator = workspace.package("wasm-bindgen-cli-support")?.version.to_string();
    let packages = stamp::read(&workspace.root().join("package-lock.json"))?;
    let flags = WASM_OPT.concat();
    let inputs = [&bytes, generator.as_bytes(), &packages, flags.as_bytes()];
    let outputs = ["zhaiyao.js", "zhaiyao_bg.wasm"].map(|name| workspace.pkg().join(name));
    let stamp = Stamp::new(workspace, "bindings", &inputs, &outputs);
    if stamp.holds() {
        return Ok(());
    }
    npm::install(workspace)?;
    let [script, optimised] = &outputs;
    let folder = workspace.target().join("xtask").join("bindings");
    step("bindings", || {
        generate(module, &folder)?;
        stamp::write(script, &stamp::read(&folder.join("zhaiyao.js"))?)
    })?;
    step("wasm-opt", || optimise(workspace, &folder.join("zhaiyao_bg.wasm"), optimised))?;
    stamp.set()
}

fn generate(module: &Path, folder: &Path) -> Result<()> {
    let mut bindgen = Bindgen::new();
    bindgen.input_path(module).out_name("zhaiyao").web(true)?.typescript(false);
    bindgen.remove_name_section(true).remove_producers_section(true);
    bindgen.generate(folder).context("wasm-bindgen could not write the bindings")
}

fn optimise(workspace: &Workspace, from: &Path, to: &Path) -> Result<()> {
    let mut node = npm::node(workspace)?;
    node.arg("node_modules/binaryen/bin/wasm-opt").args(WASM_OPT).arg(from).arg("-o").arg(to);
    shell::run(&mut node)
}
