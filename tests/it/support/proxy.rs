//! A cable between the program and its PostgreSQL server that a test can cut, hold still, and mend.

use std::io::{ErrorKind, Read as _, Write as _};
use std::net::{Shutdown, SocketAddr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicU8, Ordering};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

const WHOLE: u8 = 0;
const STILL: u8 = 1;
const CUT: u8 = 2;
const OVER: u8 = 3;

/// Carries connections from a port of its own to a server.
pub struct Proxy {
    address: SocketAddr,
    state: Arc<AtomicU8>,
    carried: Arc<Mutex<Vec<TcpStream>>>,
}

impl Proxy {
    pub fn to(server: &str) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        let (state, carried) = (Arc::new(AtomicU8::new(WHOLE)), Arc::new(Mutex::new(Vec::new())));
        let proxy = Self { address, state: state.clone(), carried: carried.clone() };
        let server = server.to_owned();
        thread::spawn(move || {
            for near in listener.incoming().flatten() {
                match state.load(Ordering::SeqCst) {
                    OVER => break,
                    CUT => continue,
                    _ => {}
                }
                let Ok(far) = TcpStream::connect(&server) else { continue };
                for (from, to) in [(&near, &far), (&far, &near)] {
                    let (from, to, state) =
                        (from.try_clone().unwrap(), to.try_clone().unwrap(), state.clone());
                    thread::spawn(move || carry(from, to, &state));
                }
                carried.lock().unwrap().extend([near, far]);
            }
        });
        proxy
    }

    pub fn port(&self) -> u16 {
        self.address.port()
    }

    /// The server is gone: every connection ends, and new ones end at once.
    pub fn cut(&self) {
        self.state.store(CUT, Ordering::SeqCst);
        for stream in self.carried.lock().unwrap().drain(..) {
            let _ = stream.shutdown(Shutdown::Both);
        }
    }

    /// The server hangs: connections stay open, and nothing comes back.
    pub fn hold_still(&self) {
        self.state.store(STILL, Ordering::SeqCst);
    }

    pub fn mend(&self) {
        self.state.store(WHOLE, Ordering::SeqCst);
    }
}

impl Drop for Proxy {
    fn drop(&mut self) {
        self.cut();
        self.state.store(OVER, Ordering::SeqCst);
        let _ = TcpStream::connect(self.address);
    }
}

fn carry(mut from: TcpStream, mut to: TcpStream, state: &AtomicU8) {
    let _ = from.set_read_timeout(Some(Duration::from_millis(20)));
    let mut buffer = [0; 16 * 1024];
    loop {
        match state.load(Ordering::SeqCst) {
            STILL => thread::sleep(Duration::from_millis(10)),
            WHOLE => match from.read(&mut buffer) {
                Ok(0) => break,
                Ok(count) => {
                    if to.write_all(&buffer[..count]).is_err() {
                        break;
                    }
                }
                Err(error) if matches!(error.kind(), ErrorKind::WouldBlock | ErrorKind::TimedOut) => {}
                Err(_) => break,
            },
            _ => break,
        }
    }
    let _ = from.shutdown(Shutdown::Both);
    let _ = to.shutdown(Shutdown::Both);
}

/// Hands every new connection to the next of several servers; one that is gone is passed over.
pub struct RoundRobin {
    address: SocketAddr,
    over: Arc<AtomicU8>,
    behind: Arc<Mutex<Vec<String>>>,
}

impl RoundRobin {
    pub fn over(servers: &[&str]) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        let over = Arc::new(AtomicU8::new(WHOLE));
        let behind: Vec<String> =
            servers.iter().map(|server| server.trim_start_matches("http://").to_owned()).collect();
        let proxy = Self { address, over: over.clone(), behind: Arc::new(Mutex::new(behind)) };
        let behind = proxy.behind.clone();
        thread::spawn(move || {
            for (number, near) in listener.incoming().flatten().enumerate() {
                if over.load(Ordering::SeqCst) == OVER {
                    break;
                }
                let servers = behind.lock().unwrap().clone();
                let mut in_turn = (0..servers.len()).map(|n| &servers[(number + n) % servers.len()]);
                let Some(far) = in_turn.find_map(|server| TcpStream::connect(server).ok()) else {
                    continue;
                };
                for (from, to) in [(&near, &far), (&far, &near)] {
                    let (from, to, over) = (from.try_clone().unwrap(), to.try_clone().unwrap(), over.clone());
                    thread::spawn(move || carry(from, to, &over));
                }
            }
        });
        proxy
    }

    pub fn address(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Another server stands in one's place.
    pub fn replace(&self, index: usize, server: &str) {
        server.trim_start_matches("http://").clone_into(&mut self.behind.lock().unwrap()[index]);
    }
}

impl Drop for RoundRobin {
    fn drop(&mut self) {
        self.over.store(OVER, Ordering::SeqCst);
        let _ = TcpStream::connect(self.address);
    }
}
