//! Serving the page as its host does: gzip for what is text or a module, the right types, a sub-path.

use std::io::{ErrorKind, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::path::{Path, PathBuf};
use std::thread;

use anyhow::{Context, Result, bail};
use axum::Router;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use flate2::Compression;
use flate2::write::GzEncoder;
use tower_http::compression::CompressionLayer;
use tower_http::compression::predicate::{DefaultPredicate, NotForContentType, Predicate};
use tower_http::services::ServeDir;
use tower_http::set_header::SetResponseHeaderLayer;

use crate::workspace::{self, Workspace};
use crate::{build, precache, stamp};

/// The site again, under the path that a project has on GitHub Pages.
const SUB_PATH: &str = "/zhaiyao/";

/// Takes the port, builds, and serves until it is stopped.
pub fn foreground(workspace: &Workspace, port: u16) -> Result<()> {
    let listener = listen(port)?;
    build::all(workspace)?;
    eprintln!("\nServing {} on http://{}", workspace.www().display(), listener.local_addr()?);
    eprintln!("Ctrl+C stops it.");
    serve(listener, site(Router::new(), workspace.www()))
}

/// Serves on a free port beside what else happens, with more folders under the paths that are given (with both
/// slashes). Gives the address, which ends in a slash.
pub fn background(workspace: &Workspace, more: &[(&str, PathBuf)]) -> Result<String> {
    let nest =
        |router: Router, (path, folder): &(&str, PathBuf)| router.nest_service(path, ServeDir::new(folder));
    let router = more.iter().fold(Router::new(), nest);
    beside(site(router, workspace.www()))
}

/// Serves folders on a free port as a host does that packs each file once (`pack`), the first one at the root and the
/// others under their paths. Gives the address, which ends in a slash.
pub fn packed(root: &Path, more: &[(&str, PathBuf)]) -> Result<String> {
    let nest = |router: Router, (path, folder): &(&str, PathBuf)| {
        router.nest_service(path, ServeDir::new(folder).precompressed_gzip())
    };
    let router = more.iter().fold(Router::new(), nest);
    beside(router.fallback_service(ServeDir::new(root).precompressed_gzip()))
}

/// Copies a folder, with every file that a host packs in gzip beside it, for `packed`.
pub fn pack(from: &Path, to: &Path) -> Result<()> {
    for file in workspace::files(from)? {
        let bytes = stamp::read(&file)?;
        let copy = to.join(file.strip_prefix(from)?);
        stamp::write(&copy, &bytes)?;
        if !copy.extension().is_some_and(|kind| kind == "gz" || kind == "png") {
            let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
            encoder.write_all(&bytes)?;
            let mut name = copy.into_os_string();
            name.push(".gz");
            stamp::write(Path::new(&name), &encoder.finish()?)?;
        }
    }
    Ok(())
}

/// Serves on a free port in a thread of its own.
fn beside(router: Router) -> Result<String> {
    let listener = listen(0)?;
    let address = listener.local_addr()?;
    thread::spawn(move || {
        if let Err(error) = serve(listener, router) {
            eprintln!("the server ended: {error:#}");
        }
    });
    Ok(format!("http://{address}/"))
}

fn listen(port: u16) -> Result<TcpListener> {
    match TcpListener::bind(SocketAddr::from((Ipv4Addr::LOCALHOST, port))) {
        Ok(listener) => Ok(listener),
        Err(error) if error.kind() == ErrorKind::AddrInUse => {
            bail!("port {port} is taken; choose another with --port, or 0 for any free one")
        }
        Err(error) => Err(error).with_context(|| format!("could not listen on port {port}")),
    }
}

fn serve(listener: TcpListener, router: Router) -> Result<()> {
    listener.set_nonblocking(true)?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_io().build()?;
    runtime.block_on(async {
        let listener = tokio::net::TcpListener::from_std(listener)?;
        Ok(axum::serve(listener, router).await?)
    })
}

fn site(router: Router, www: PathBuf) -> Router {
    // As GitHub Pages does: everything but pictures and what is compressed already.
    let compressible = DefaultPredicate::new().and(NotForContentType::const_new("application/gzip"));
    // So that a page built anew is seen.
    let no_cache = HeaderValue::from_static("no-cache");
    let folder = www.clone();
    let list = get(move || async move { precache_of(&folder) });
    router
        .route(&format!("/{}", precache::FILE), list.clone())
        .route(&format!("{SUB_PATH}{}", precache::FILE), list)
        .nest_service(SUB_PATH, ServeDir::new(&www))
        .route(SUB_PATH.trim_end_matches('/'), get(Redirect::permanent(SUB_PATH)))
        .fallback_service(ServeDir::new(&www))
        .layer(CompressionLayer::new().compress_when(compressible))
        .layer(SetResponseHeaderLayer::overriding(header::CACHE_CONTROL, no_cache))
}

/// The list of the files as they are now, so that a file that was edited is a new version, as after a build.
fn precache_of(www: &Path) -> Response {
    match precache::script(www) {
        Ok(script) => ([(header::CONTENT_TYPE, "text/javascript")], script).into_response(),
        Err(error) => (StatusCode::INTERNAL_SERVER_ERROR, format!("{error:#}\n")).into_response(),
    }
}
