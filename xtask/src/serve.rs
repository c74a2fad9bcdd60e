//! Serving the page as its host does: gzip for what is text or a module, the right types, a sub-path.

use std::io::ErrorKind;
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::path::{Path, PathBuf};
use std::thread;

use anyhow::{Context, Result, bail};
use axum::Router;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use tower_http::compression::CompressionLayer;
use tower_http::compression::predicate::{DefaultPredicate, NotForContentType, Predicate};
use tower_http::services::ServeDir;
use tower_http::set_header::SetResponseHeaderLayer;

use crate::workspace::Workspace;
use crate::{build, precache};

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
    let listener = listen(0)?;
    let nest =
        |router: Router, (path, folder): &(&str, PathBuf)| router.nest_service(path, ServeDir::new(folder));
    let router = more.iter().fold(Router::new(), nest);
    let router = site(router, workspace.www());
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
