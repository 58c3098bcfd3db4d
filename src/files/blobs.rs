//! Where files are kept: under the hash of their content, in a folder or in an S3 bucket.
//!
//! ```text
//! sha256/ab/cd/<64 hex>     the files
//! thumb/<64 hex>.jpg        small pictures of them
//! uploads/<person>/<id>/…   files still arriving, see [`Uploads`](super::Uploads)
//! ```
//!
//! A file appears under its name in one step, after its bytes were hashed and, in a folder, after
//! they and the folders above them reached the disk.

use std::io;
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use futures_util::stream::BoxStream;
use futures_util::{StreamExt as _, TryStreamExt as _};
use object_store::aws::{AmazonS3Builder, AmazonS3ConfigKey};
use object_store::local::LocalFileSystem;
use object_store::path::Path as Key;
use object_store::prefix::PrefixStore;
use object_store::{
    ClientConfigKey, GetOptions, GetRange, ObjectStore, ObjectStoreExt as _, PutMode, PutOptions, RetryConfig,
};
use sha2::{Digest as _, Sha256};
use uuid::Uuid;

use super::hash::Hash;
use super::prepare::Prepared;
use super::refusal::Refusal;
use super::sniff::{HEAD, sniff};
use super::types::FileType;

/// The store of files. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Blobs {
    pub(super) store: Arc<dyn ObjectStore>,
    described: Arc<str>,
    folder: Option<Arc<Path>>,
}

/// What went wrong with the place where files are kept.
#[derive(Debug, thiserror::Error)]
pub enum StorageError {
    /// `STAMPBOOK_BLOBS` cannot be understood or used.
    #[error("STAMPBOOK_BLOBS is `{value}`: {problem}")]
    Address {
        /// What was set.
        value: String,
        /// What is wrong with it and what would be right.
        problem: String,
    },
    /// There is no such file.
    #[error("there is no file {0}")]
    Missing(String),
    /// No space left.
    #[error("the disk where files are kept is full: free some space, nothing that was saved before is lost")]
    Full,
    /// Anything else the store said.
    #[error("the store of files failed: {0}")]
    Failed(#[source] object_store::Error),
    /// What lies there is not a file that was ever taken.
    #[error("{hash} is not a file that could have been stored here: {refusal}")]
    Foreign {
        /// Its name.
        hash: Hash,
        /// What it looks like.
        refusal: Refusal,
    },
}

/// How a stored file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Health {
    /// Its bytes still have the hash it is named by.
    Sound,
    /// Its bytes changed.
    Changed,
    /// It is not there.
    Missing,
}

/// A file, or a part of one, being read.
pub struct Reading {
    /// Size of the whole file in bytes.
    pub size: u64,
    /// Which bytes come.
    pub range: Range<u64>,
    /// The bytes, in order. Stop when one is an error: what came before is right.
    pub bytes: BoxStream<'static, Result<Bytes, StorageError>>,
}

impl Blobs {
    /// Opens the store named by `STAMPBOOK_BLOBS`: empty (a folder `blobs` in the data folder),
    /// `file:DIR`, or `s3://bucket/prefix` with region, endpoint and keys from the usual `AWS_…`
    /// variables.
    pub fn open(address: &str, data_dir: &Path) -> Result<Self, StorageError> {
        let problem = |problem: String| StorageError::Address { value: address.to_owned(), problem };
        if let Some(place) = address.strip_prefix("s3://") {
            return Self::bucket(place, address).map_err(problem);
        }
        let folder = match address.strip_prefix("file:") {
            _ if address.is_empty() => None,
            Some("") => None,
            Some(folder) => Some(PathBuf::from(folder.strip_prefix("//").unwrap_or(folder))),
            None => {
                return Err(problem(
                    "write `file:DIR` for a folder or `s3://bucket/prefix` for a bucket".into(),
                ));
            }
        };
        Self::folder(folder, data_dir).map_err(problem)
    }

    fn folder(named: Option<PathBuf>, data_dir: &Path) -> Result<Self, String> {
        let folder = match named {
            None => {
                let folder = data_dir.join("blobs");
                private_folder(&folder).map_err(|error| cannot_create(&folder, &error))?;
                folder
            }
            Some(folder) => {
                // One new folder is a wish, a new path is a typing error.
                match for_its_owner().create(&folder) {
                    Err(error) if error.kind() == io::ErrorKind::NotFound => {
                        return Err(format!(
                            "the folder above {} does not exist; create it first",
                            folder.display()
                        ));
                    }
                    Err(error) if error.kind() != io::ErrorKind::AlreadyExists => {
                        return Err(cannot_create(&folder, &error));
                    }
                    _ => folder,
                }
            }
        };
        let store = LocalFileSystem::new_with_prefix(&folder)
            .map_err(|error| error.to_string())?
            .with_fsync(true)
            .with_automatic_cleanup(true);
        Ok(Self {
            store: Arc::new(store),
            described: format!("folder {}", folder.display()).into(),
            folder: Some(folder.into()),
        })
    }

    fn bucket(place: &str, address: &str) -> Result<Self, String> {
        let (bucket, prefix) = place.split_once('/').unwrap_or((place, ""));
        if bucket.is_empty() {
            return Err("the bucket is missing; write `s3://bucket/prefix`".into());
        }
        // The HTTPS client asks the process for its cryptography; somebody else may have set it.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let mut builder = AmazonS3Builder::from_env().with_bucket_name(bucket).with_retry(RetryConfig {
            max_retries: 4,
            retry_timeout: Duration::from_mins(1),
            ..RetryConfig::default()
        });
        // The largest file over a slow line; that there is no line at all shows sooner.
        for (key, time) in [(ClientConfigKey::Timeout, "600s"), (ClientConfigKey::ConnectTimeout, "10s")] {
            builder = builder.with_config(AmazonS3ConfigKey::Client(key), time);
        }
        let plain = [AmazonS3ConfigKey::S3Endpoint, AmazonS3ConfigKey::Endpoint]
            .iter()
            .filter_map(|key| builder.get_config_value(key))
            .any(|endpoint| endpoint.starts_with("http://"));
        if plain {
            // Whoever writes http:// in the endpoint means it.
            builder = builder.with_allow_http(true);
        }
        let store = builder.build().map_err(|error| error.to_string())?;
        let prefix = prefix.trim_matches('/');
        let store: Arc<dyn ObjectStore> =
            if prefix.is_empty() { Arc::new(store) } else { Arc::new(PrefixStore::new(store, prefix)) };
        Ok(Self { store, described: address.into(), folder: None })
    }

    /// Where files are kept, in words: `folder /var/lib/stampbook/blobs`, `s3://bucket/prefix`.
    pub fn describe(&self) -> &str {
        &self.described
    }

    /// The folder on this machine, if it is one.
    pub fn place(&self) -> Option<&Path> {
        self.folder.as_deref()
    }

    /// Writes, reads and removes a small file under a fresh name: is the store usable? Another copy of the server may be
    /// asking the same just now. It must also refuse to create what is there, which some stores that call themselves
    /// S3-compatible do not: two senders of one piece would overwrite each other.
    pub async fn probe(&self, fresh: Uuid) -> Result<(), StorageError> {
        let key = Key::from(format!("probe-{}", fresh.simple()));
        match self.store.put(&key, Bytes::from_static(b"stampbook").into()).await {
            Err(object_store::Error::NotFound { .. }) => {
                return Err(self.problem("it does not exist; create the bucket, or mend the name"));
            }
            other => other?,
        };
        let usable = self.probed(&key).await;
        // Whatever was found: a name that is used once is removed by nobody else.
        self.store.delete(&key).await?;
        usable
    }

    async fn probed(&self, key: &Key) -> Result<(), StorageError> {
        let back = self.store.get(key).await?.bytes().await?;
        match self.create(key, Bytes::from_static(b"overwritten")).await {
            Err(object_store::Error::AlreadyExists { .. }) => {}
            Err(error) => return Err(error.into()),
            Ok(()) => {
                return Err(self.problem(
                    "this store overwrites a file that was only to be created (`If-None-Match: *`); use a newer version of it",
                ));
            }
        }
        if back == "stampbook" { Ok(()) } else { Err(StorageError::Missing("probe".into())) }
    }

    fn problem(&self, problem: &str) -> StorageError {
        StorageError::Address { value: self.described.to_string(), problem: problem.to_owned() }
    }

    /// Keeps these bytes; does nothing if they are kept already. Durable when it returns.
    pub async fn put(&self, bytes: Bytes) -> Result<Hash, StorageError> {
        let hash = Hash::of(&bytes);
        let key = file_key(&hash);
        let size = bytes.len() as u64;
        match self.create(&key, bytes.clone()).await {
            Err(object_store::Error::AlreadyExists { .. }) => {
                // A copy that lost its tail to a broken disk is healed by the new one.
                if self.store.head(&key).await?.size != size {
                    self.store.put(&key, bytes.into()).await?;
                }
            }
            other => other?,
        }
        Ok(hash)
    }

    /// Keeps a stream of bytes of at most `limit`, which is held in memory until its hash is known.
    /// `None` when it was longer.
    pub async fn put_stream<E>(
        &self,
        mut stream: impl futures_util::Stream<Item = Result<Bytes, E>> + Unpin,
        limit: u64,
    ) -> Result<Option<Hash>, StorageError>
    where
        E: std::error::Error + Send + Sync + 'static,
    {
        let mut whole = Vec::new();
        while let Some(bytes) = stream.next().await {
            let bytes = bytes.map_err(|source| object_store::Error::Generic {
                store: "sender",
                source: Box::new(source),
            })?;
            if (whole.len() + bytes.len()) as u64 > limit {
                return Ok(None);
            }
            whole.extend_from_slice(&bytes);
        }
        self.put(Bytes::from(whole)).await.map(Some)
    }

    /// Keeps a prepared file and its thumbnail.
    pub async fn keep(&self, prepared: &Prepared) -> Result<(), StorageError> {
        // The thumbnail first: a file that is there is complete.
        if let Some(thumbnail) = &prepared.thumbnail {
            self.store.put(&thumbnail_key(&prepared.hash), thumbnail.clone().into()).await?;
        }
        self.put(prepared.bytes.clone()).await?;
        Ok(())
    }

    /// Keeps the small picture of a photo again, as it was made once.
    ///
    /// # Errors
    /// When the store does not take it.
    pub async fn keep_thumbnail(&self, hash: &Hash, bytes: Bytes) -> Result<(), StorageError> {
        self.store.put(&thumbnail_key(hash), bytes.into()).await?;
        Ok(())
    }

    pub(super) async fn create(&self, key: &Key, bytes: Bytes) -> Result<(), object_store::Error> {
        let options = PutOptions { mode: PutMode::Create, ..PutOptions::default() };
        self.store.put_opts(key, bytes.into(), options).await.map(|_| ())
    }

    /// The whole file.
    pub async fn get(&self, hash: &Hash) -> Result<Bytes, StorageError> {
        Ok(self.store.get(&file_key(hash)).await?.bytes().await?)
    }

    /// The file, or the part of it in `range`, as a stream.
    pub async fn read(&self, hash: &Hash, range: Option<Range<u64>>) -> Result<Reading, StorageError> {
        let options = GetOptions { range: range.map(GetRange::Bounded), ..GetOptions::default() };
        let result = self.store.get_opts(&file_key(hash), options).await?;
        Ok(Reading {
            size: result.meta.size,
            range: result.range.clone(),
            bytes: result.into_stream().map_err(StorageError::from).boxed(),
        })
    }

    /// The small picture of a photo; `None` for files that have none.
    pub async fn thumbnail(&self, hash: &Hash) -> Result<Option<Bytes>, StorageError> {
        match self.store.get(&thumbnail_key(hash)).await {
            Ok(result) => Ok(Some(result.bytes().await?)),
            Err(object_store::Error::NotFound { .. }) => Ok(None),
            Err(error) => Err(error.into()),
        }
    }

    /// Whether the file is kept.
    pub async fn exists(&self, hash: &Hash) -> Result<bool, StorageError> {
        Ok(self.size(hash).await?.is_some())
    }

    /// Its size in bytes, if it is kept.
    pub async fn size(&self, hash: &Hash) -> Result<Option<u64>, StorageError> {
        match self.store.head(&file_key(hash)).await {
            Ok(meta) => Ok(Some(meta.size)),
            Err(object_store::Error::NotFound { .. }) => Ok(None),
            Err(error) => Err(error.into()),
        }
    }

    /// What the stored file is, from its first bytes. `name` only tells Markdown from plain text.
    pub async fn file_type(&self, hash: &Hash, name: &str) -> Result<FileType, StorageError> {
        let mut reading = self.read(hash, Some(0..HEAD as u64)).await?;
        let mut head = Vec::with_capacity(HEAD);
        while let Some(bytes) = reading.bytes.try_next().await? {
            head.extend_from_slice(&bytes);
        }
        sniff(&head, name).map_err(|refusal| StorageError::Foreign { hash: *hash, refusal })
    }

    /// Forgets a file and its thumbnail. Forgetting what is not there is done already.
    pub async fn delete(&self, hash: &Hash) -> Result<(), StorageError> {
        for key in [file_key(hash), thumbnail_key(hash)] {
            match self.store.delete(&key).await {
                Ok(()) | Err(object_store::Error::NotFound { .. }) => {}
                Err(error) => return Err(error.into()),
            }
        }
        Ok(())
    }

    /// All files with their sizes, in no particular order.
    pub fn list(&self) -> BoxStream<'static, Result<(Hash, u64), StorageError>> {
        self.store
            .list(Some(&Key::from("sha256")))
            .map_err(StorageError::from)
            .try_filter_map(|meta| async move {
                let hash = meta.location.filename().and_then(|hex| format!("sha256:{hex}").parse().ok());
                Ok(hash.map(|hash| (hash, meta.size)))
            })
            .boxed()
    }

    /// Reads a file again from end to end: does it still have its hash?
    pub async fn check(&self, hash: &Hash) -> Result<Health, StorageError> {
        let mut reading = match self.read(hash, None).await {
            Ok(reading) => reading,
            Err(StorageError::Missing(_)) => return Ok(Health::Missing),
            Err(error) => return Err(error),
        };
        let mut digest = Sha256::new();
        while let Some(bytes) = reading.bytes.try_next().await? {
            digest.update(&bytes);
        }
        let now: [u8; 32] = digest.finalize().into();
        Ok(if Hash::from(now) == *hash { Health::Sound } else { Health::Changed })
    }
}

fn file_key(hash: &Hash) -> Key {
    let hex = hash.hex();
    Key::from(format!("sha256/{}/{}/{hex}", &hex[..2], &hex[2..4]))
}

fn thumbnail_key(hash: &Hash) -> Key {
    Key::from(format!("thumb/{}.jpg", hash.hex()))
}

/// Makes a folder whose content is nobody else's on this machine, and the folders above it as usual; one that is there
/// stays as it is.
///
/// # Errors
/// When it cannot be made.
pub fn private_folder(folder: &Path) -> io::Result<()> {
    if let Some(above) = folder.parent().filter(|above| !above.as_os_str().is_empty()) {
        std::fs::create_dir_all(above)?;
    }
    match for_its_owner().create(folder) {
        Err(_) if folder.is_dir() => Ok(()),
        made => made,
    }
}

/// Makes a folder that opens for its owner alone.
fn for_its_owner() -> std::fs::DirBuilder {
    #[allow(unused_mut, reason = "other systems have no modes")]
    let mut options = std::fs::DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut options, 0o700);
    options
}

fn cannot_create(folder: &Path, error: &io::Error) -> String {
    format!("the folder {} cannot be created: {error}", folder.display())
}

impl From<object_store::Error> for StorageError {
    fn from(error: object_store::Error) -> Self {
        if let object_store::Error::NotFound { path, .. } = &error {
            return Self::Missing(path.clone());
        }
        let mut cause: Option<&(dyn std::error::Error + 'static)> = Some(&error);
        while let Some(inner) = cause {
            if inner.downcast_ref::<io::Error>().is_some_and(|io| {
                matches!(io.kind(), io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded)
            }) {
                return Self::Full;
            }
            cause = inner.source();
        }
        Self::Failed(error)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_full_disk_is_called_a_full_disk() {
        let failed = |kind: io::ErrorKind| {
            let inner = Box::new(io::Error::from(kind));
            StorageError::from(object_store::Error::Generic { store: "folder", source: inner })
        };
        assert!(matches!(failed(io::ErrorKind::StorageFull), StorageError::Full));
        assert!(matches!(failed(io::ErrorKind::PermissionDenied), StorageError::Failed(_)));
    }
}
