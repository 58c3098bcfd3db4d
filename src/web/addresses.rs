//! The table of addresses as the server looks them up: first the noun, then what is behind it, so that finding an
//! address does not mean trying the patterns of all others.

use actix_web::dev::HttpServiceFactory;
use actix_web::{Route, web};

use super::methods;

/// Addresses on their way into the server's configuration.
pub(super) struct Addresses<'a> {
    config: &'a mut web::ServiceConfig,
    /// Those outside any noun.
    alone: Vec<Address>,
    nouns: Vec<Noun>,
}

/// What addresses begin with: `/people`, `/api/v1/people`.
struct Noun {
    prefix: String,
    addresses: Vec<Address>,
}

/// One address, with what can be done there.
struct Address {
    path: String,
    routes: Vec<Route>,
}

impl<'a> Addresses<'a> {
    pub(super) fn of(config: &'a mut web::ServiceConfig) -> Self {
        Self { config, alone: Vec::new(), nouns: Vec::new() }
    }

    /// Something to be done at an address.
    pub(super) fn route(&mut self, path: &str, route: Route) -> &mut Self {
        let (among, path) = match noun(path) {
            None => (&mut self.alone, path),
            Some(prefix) => {
                let at = self.nouns.iter().position(|noun| noun.prefix == prefix).unwrap_or_else(|| {
                    self.nouns.push(Noun { prefix: prefix.to_owned(), addresses: Vec::new() });
                    self.nouns.len() - 1
                });
                (&mut self.nouns[at].addresses, &path[prefix.len()..])
            }
        };
        match among.iter_mut().find(|address| address.path == path) {
            Some(address) => address.routes.push(route),
            None => among.push(Address { path: path.to_owned(), routes: vec![route] }),
        }
        self
    }

    /// Something with an address of its own, looked at before all nouns.
    pub(super) fn service(&mut self, service: impl HttpServiceFactory + 'static) -> &mut Self {
        self.config.service(service);
        self
    }

    /// Hands all of it to the server.
    pub(super) fn register(&mut self) {
        for address in self.alone.drain(..) {
            self.config.service(address.resource());
        }
        for noun in self.nouns.drain(..) {
            let mut scope = web::scope(&noun.prefix);
            for address in noun.addresses {
                scope = scope.service(address.resource());
            }
            self.config.service(scope);
        }
    }
}

impl Address {
    fn resource(self) -> actix_web::Resource {
        let resource = web::resource(self.path).default_service(web::to(methods::nothing_here));
        self.routes.into_iter().fold(resource, actix_web::Resource::route)
    }
}

/// The noun of an address; none for `/api` itself, which all nouns of the API begin with.
fn noun(path: &str) -> Option<&str> {
    let start = match path.strip_prefix("/api/v1/") {
        Some(_) => "/api/v1/".len(),
        None if path.starts_with("/api") => return None,
        None => 1,
    };
    let rest = path.get(start..)?;
    let length = rest.find('/').unwrap_or(rest.len());
    // A pattern is no noun: `/{anything}`.
    let word = &rest[..length];
    (!word.is_empty() && !word.contains('{')).then(|| &path[..start + length])
}

#[cfg(test)]
mod tests {
    use super::noun;

    #[test]
    fn an_address_begins_with_its_noun() {
        assert_eq!(noun("/people/{person}/edit"), Some("/people"));
        assert_eq!(noun("/people"), Some("/people"));
        assert_eq!(noun("/api/v1/passports/{person}.pdf"), Some("/api/v1/passports"));
        assert_eq!(noun("/api"), None);
        assert_eq!(noun("/api/openapi.json"), None);
        assert_eq!(noun("/"), None);
    }
}
