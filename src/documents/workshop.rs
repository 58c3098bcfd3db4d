//! Where documents are printed: a few at a time, never on the threads that answer requests.

use std::sync::Arc;

use tokio::sync::Semaphore;

use super::{CertificateOptions, Error, Fonts, PassportOptions, Portrait, certificate, passport};
use crate::record::certificate::CertificateIssued;
use crate::record::passport::Passport;

/// The printing room. Cheap to clone; clones share fonts and benches.
#[derive(Clone)]
pub struct PrintRoom {
    fonts: Arc<Fonts>,
    benches: Arc<Semaphore>,
}

impl Default for PrintRoom {
    fn default() -> Self {
        Self { fonts: Arc::new(Fonts::embedded()), benches: Arc::new(Semaphore::new(2)) }
    }
}

impl PrintRoom {
    /// The fonts.
    #[must_use]
    pub fn fonts(&self) -> &Fonts {
        &self.fonts
    }

    /// Makes a photo a portrait when a bench is free.
    ///
    /// # Errors
    /// As [`Portrait::of`].
    pub async fn portrait(&self, photo: impl AsRef<[u8]> + Send + 'static) -> Result<Portrait, Error> {
        let _bench = self.benches.clone().acquire_owned().await.ok();
        tokio::task::spawn_blocking(move || Portrait::of(photo.as_ref()))
            .await
            .unwrap_or_else(|error| Err(Error::Writing(error.to_string())))
    }

    /// Prints a passport when a bench is free.
    ///
    /// # Errors
    /// As [`passport()`].
    pub async fn print(&self, drawn: Passport, options: PassportOptions) -> Result<Vec<u8>, Error> {
        // The semaphore is never closed; without a permit the work would only be less bounded.
        let _bench = self.benches.clone().acquire_owned().await.ok();
        let fonts = self.fonts.clone();
        tokio::task::spawn_blocking(move || passport(&drawn, &options, &fonts))
            .await
            .unwrap_or_else(|error| Err(Error::Writing(error.to_string())))
    }

    /// Prints a certificate when a bench is free.
    ///
    /// # Errors
    /// As [`certificate()`].
    pub async fn certificate(
        &self,
        said: CertificateIssued,
        options: CertificateOptions,
    ) -> Result<Vec<u8>, Error> {
        let _bench = self.benches.clone().acquire_owned().await.ok();
        let fonts = self.fonts.clone();
        tokio::task::spawn_blocking(move || certificate(&said, &options, &fonts))
            .await
            .unwrap_or_else(|error| Err(Error::Writing(error.to_string())))
    }
}
