//! The server is there, ready, and says who may not come in.

use crate::support::server::Server;

#[test]
fn the_server_lives_and_is_ready() {
    let server = Server::start();
    assert_eq!(server.anonymous("/healthz").status(), 200);
    assert_eq!(server.anonymous("/readyz").status(), 200);
}
