//! A PostgreSQL connection that blocks: what diesel needs, over a driver written in Rust, without libpq.
//!
//! Each database thread has a small runtime of its own that also moves the connection's bytes, so a statement costs
//! no hop to another thread. Every wait has an end: a server that is stopped, unplugged or gone makes the statement
//! fail, marks the connection as broken and lets the thread go on.

use std::any::Any;
use std::borrow::Cow;
use std::future::Future;
use std::pin::Pin;
use std::time::Duration;

use diesel::connection::{
    CacheSize, Connection, ConnectionSealed, Instrumentation, LoadConnection, SimpleConnection,
    TransactionManager, TransactionManagerStatus,
};
use diesel::expression::QueryMetadata;
use diesel::internal::derives::multiconnection::MultiConnectionHelper;
use diesel::migration::MigrationConnection;
use diesel::pg::{FailedToLookupTypeError, Pg, PgMetadataCacheKey, PgMetadataLookup, PgTypeMetadata};
use diesel::query_builder::{Query, QueryFragment, QueryId};
use diesel::result::{
    ConnectionError, ConnectionResult, DatabaseErrorKind, Error as DieselError, QueryResult,
};
use diesel_async::{
    AnsiTransactionManager, AsyncConnection as _, AsyncConnectionCore, AsyncPgConnection,
    SimpleAsyncConnection as _, TransactionManager as AsyncTransactionManager,
};
use futures_util::TryStreamExt as _;
use tokio::runtime::Runtime;
use tokio::task::JoinHandle;

use super::error::Error;
use super::target::{Place, Target, Tls, in_full};
use super::tls;

/// How long a server may take to accept a connection.
const CONNECTING: Duration = Duration::from_secs(5);
/// How much longer than the server's own limit for a statement this side waits: a fifth.
const GRACE: u32 = 5;

/// A blocking connection to PostgreSQL.
pub struct PgBlocking {
    inner: AsyncPgConnection,
    line: Line,
}

/// What moves a connection's bytes, and what is known of it.
struct Line {
    driver: JoinHandle<()>,
    runtime: Runtime,
    patience: Duration,
    broken: bool,
    hanging: bool,
    /// A statement failed in the open transaction: PostgreSQL would answer `COMMIT` with a silent rollback.
    doomed: bool,
}

impl PgBlocking {
    /// Connects, with time limits on both sides.
    pub(super) fn open(target: &Target) -> Result<Self, Error> {
        let Place::Postgres { config, tls: mode } = &target.place else {
            return Err(Error::Address("not a PostgreSQL address".to_owned()));
        };
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_io()
            .enable_time()
            .build()
            .map_err(Error::other)?;
        let connecting = async {
            if *mode == Tls::Off {
                let (client, connection) = config.connect(tokio_postgres::NoTls).await?;
                return Ok((client, tokio::spawn(hold(connection))));
            }
            let (client, connection) = config.connect(tls::connector(mode)?).await?;
            Ok((client, tokio::spawn(hold(connection))))
        };
        let (inner, driver) = runtime.block_on(async {
            let all = async {
                let (client, driver) = connecting.await.map_err(|error: Refused| error.explained(target))?;
                let mut inner = AsyncPgConnection::try_from(client).await?;
                inner.batch_execute(&session(target)).await?;
                Ok((inner, driver))
            };
            tokio::time::timeout(CONNECTING.min(target.patience), all)
                .await
                .unwrap_or_else(|_| Err(Error::Unavailable(format!("{target} does not answer"))))
        })?;
        let patience = target.patience + target.patience / GRACE;
        Ok(Self {
            inner,
            line: Line { driver, runtime, patience, broken: false, hanging: false, doomed: false },
        })
    }

    /// Lifts this side's time limit, for migrations.
    pub(super) fn be_patient(&mut self, patience: Duration) -> Duration {
        std::mem::replace(&mut self.line.patience, patience)
    }

    pub(super) fn begin_with(&mut self, sql: &str) -> QueryResult<()> {
        self.line.doomed = false;
        self.run(|inner| AnsiTransactionManager::begin_transaction_sql(inner, sql))
    }

    pub(super) fn is_broken(&self) -> bool {
        self.line.is_broken()
    }

    pub(super) fn is_hanging(&self) -> bool {
        self.line.hanging
    }

    pub(super) fn status(&mut self) -> &TransactionManagerStatus {
        AnsiTransactionManager::transaction_manager_status_mut(&mut self.inner)
    }

    /// Nobody reads the socket between jobs: look whether the server said good-bye.
    pub(super) fn is_alive(&mut self) -> bool {
        if !self.is_broken() {
            // Each turn lets the runtime look at the socket without waiting, and the driver act on what came.
            self.line.runtime.block_on(async {
                for _ in 0..3 {
                    tokio::task::yield_now().await;
                }
            });
        }
        !self.is_broken()
    }

    fn run<'a, T, F>(&'a mut self, work: impl FnOnce(&'a mut AsyncPgConnection) -> F) -> QueryResult<T>
    where
        F: Future<Output = QueryResult<T>>,
    {
        let Self { inner, line } = self;
        if line.is_broken() {
            return Err(lost("the connection was lost"));
        }
        let limit = line.patience;
        let result = within(&line.runtime, limit, work(inner)).unwrap_or_else(|| {
            line.hanging = true;
            Err(lost(format!("no answer within {} s", limit.as_secs())))
        });
        result.map_err(|error| line.failed(error))
    }
}

impl Line {
    fn is_broken(&self) -> bool {
        self.broken || self.driver.is_finished()
    }

    /// What a failed statement says about the connection and the open transaction. Apart from
    /// [`PgBlocking::run`], which is compiled anew for every statement.
    fn failed(&mut self, error: DieselError) -> DieselError {
        self.doomed = true;
        let DieselError::DatabaseError(kind, told) = error else { return error };
        match kind {
            DatabaseErrorKind::ClosedConnection => self.broken = true,
            // "The server is shutting down" arrives as any error does; the end of the connection follows it.
            DatabaseErrorKind::UnableToSendCommand | DatabaseErrorKind::Unknown => {
                let driver = &mut self.driver;
                self.broken = self.runtime.block_on(async {
                    tokio::time::timeout(Duration::from_millis(10), driver).await.is_ok()
                });
                // A table changed under a prepared statement: a new connection prepares it anew.
                self.broken |= told.message().contains("cached plan must not change");
                if self.broken {
                    return lost(told.message());
                }
            }
            _ => {}
        }
        DieselError::DatabaseError(kind, told)
    }
}

/// What a future comes to; none if it takes longer than `limit`.
///
/// The runtime waits through one type for all of them: waiting for each statement's own type would put a copy of its
/// machinery into the program for every statement.
fn within<F: Future>(runtime: &Runtime, limit: Duration, work: F) -> Option<F::Output> {
    let mut outcome = None;
    {
        let work = std::pin::pin!(async { outcome = Some(work.await) });
        wait(runtime, limit, work);
    }
    outcome
}

fn wait(runtime: &Runtime, limit: Duration, work: Pin<&mut dyn Future<Output = ()>>) {
    // Whether it came in time is seen by what it left.
    runtime.block_on(async { drop(tokio::time::timeout(limit, work).await) });
}

fn lost(reason: impl Into<String>) -> DieselError {
    DieselError::DatabaseError(DatabaseErrorKind::ClosedConnection, Box::new(reason.into()))
}

/// Why no connection came about.
enum Refused {
    Driver(tokio_postgres::Error),
    Tls(Error),
}

impl From<tokio_postgres::Error> for Refused {
    fn from(error: tokio_postgres::Error) -> Self {
        Self::Driver(error)
    }
}

impl From<Error> for Refused {
    fn from(error: Error) -> Self {
        Self::Tls(error)
    }
}

impl Refused {
    /// Only what may pass by itself is "unavailable"; a wrong password or database name is the operator's to mend.
    fn explained(self, target: &Target) -> Error {
        use tokio_postgres::error::SqlState as State;
        let error = match self {
            Self::Tls(error) => return error,
            Self::Driver(error) => error,
        };
        let reason = in_full(&error);
        let mendable = error.code().is_some_and(|state| {
            [
                State::INVALID_PASSWORD,
                State::INVALID_AUTHORIZATION_SPECIFICATION,
                State::INVALID_CATALOG_NAME,
                State::INSUFFICIENT_PRIVILEGE,
            ]
            .contains(state)
        });
        if mendable || reason.contains("certificate") || reason.contains("TLS") {
            Error::Unopenable { place: target.to_string(), reason }
        } else {
            Error::Unavailable(format!("{target}: {reason}"))
        }
    }
}

/// Moves the bytes of one connection until it ends.
async fn hold<S, T>(connection: tokio_postgres::Connection<S, T>)
where
    S: tokio::io::AsyncRead + tokio::io::AsyncWrite + Unpin,
    T: tokio::io::AsyncRead + tokio::io::AsyncWrite + Unpin,
{
    if let Err(error) = connection.await {
        tracing::warn!(error = in_full(&error), "a PostgreSQL connection ended");
    }
}

/// Limits that the server keeps even when this program hangs: a stopped copy must not hold the lock that all others
/// append under. Statements here are small, so compiling them never pays. They look up a few rows by their keys, so one
/// plan fits whatever is asked, and it goes along the indexes even where tables are still small: planning each one
/// anew, or reading a table of a thousand rows to join it, costs more than all the rest.
fn session(target: &Target) -> String {
    let mut sql = format!(
        "SET statement_timeout = {0}; SET lock_timeout = {0}; SET idle_in_transaction_session_timeout = {1}; SET jit = off; \
         SET plan_cache_mode = force_generic_plan; SET enable_hashjoin = off; SET enable_mergejoin = off; \
         SET random_page_cost = 1.1",
        target.patience.as_millis(),
        2 * target.patience.as_millis()
    );
    if !target.durable {
        sql.push_str("; SET synchronous_commit = off");
    }
    sql
}

impl SimpleConnection for PgBlocking {
    fn batch_execute(&mut self, query: &str) -> QueryResult<()> {
        self.run(|inner| inner.batch_execute(query))
    }
}

impl ConnectionSealed for PgBlocking {}

impl Connection for PgBlocking {
    type Backend = Pg;
    type TransactionManager = Transactions;

    fn establish(url: &str) -> ConnectionResult<Self> {
        Target::parse(url)
            .and_then(|target| Self::open(&target))
            .map_err(|error| ConnectionError::BadConnection(error.to_string()))
    }

    fn execute_returning_count<T>(&mut self, source: &T) -> QueryResult<usize>
    where
        T: QueryFragment<Pg> + QueryId,
    {
        self.run(|inner| inner.execute_returning_count(source))
    }

    fn transaction_state(&mut self) -> &mut AnsiTransactionManager {
        self.inner.transaction_state()
    }

    fn instrumentation(&mut self) -> &mut dyn Instrumentation {
        self.inner.instrumentation()
    }

    fn set_instrumentation(&mut self, instrumentation: impl Instrumentation) {
        self.inner.set_instrumentation(instrumentation);
    }

    fn set_prepared_statement_cache_size(&mut self, size: CacheSize) {
        self.inner.set_prepared_statement_cache_size(size);
    }
}

type Row<'conn, 'query> = <AsyncPgConnection as AsyncConnectionCore>::Row<'conn, 'query>;

impl LoadConnection for PgBlocking {
    type Cursor<'conn, 'query> = std::iter::Map<
        std::vec::IntoIter<Row<'conn, 'query>>,
        fn(Row<'conn, 'query>) -> QueryResult<Row<'conn, 'query>>,
    >;
    type Row<'conn, 'query> = Row<'conn, 'query>;

    /// All rows at once: entering the runtime for each would cost more than keeping them.
    fn load<'conn, 'query, T>(&'conn mut self, source: T) -> QueryResult<Self::Cursor<'conn, 'query>>
    where
        T: Query + QueryFragment<Pg> + QueryId + 'query,
        Pg: QueryMetadata<T::SqlType>,
    {
        let rows: Vec<_> = self.run(|inner| {
            let stream = inner.load(source);
            async { stream.await?.try_collect().await }
        })?;
        let sound: fn(Row<'conn, 'query>) -> QueryResult<Row<'conn, 'query>> = Ok;
        Ok(rows.into_iter().map(sound))
    }
}

/// Transactions of a [`PgBlocking`].
pub struct Transactions;

impl TransactionManager<PgBlocking> for Transactions {
    type TransactionStateData = AnsiTransactionManager;

    fn begin_transaction(conn: &mut PgBlocking) -> QueryResult<()> {
        conn.run(<AnsiTransactionManager as AsyncTransactionManager<_>>::begin_transaction)
    }

    fn rollback_transaction(conn: &mut PgBlocking) -> QueryResult<()> {
        conn.run(<AnsiTransactionManager as AsyncTransactionManager<_>>::rollback_transaction)?;
        conn.line.doomed = false;
        Ok(())
    }

    fn commit_transaction(conn: &mut PgBlocking) -> QueryResult<()> {
        let outermost = matches!(conn.status(), TransactionManagerStatus::Valid(valid)
            if valid.transaction_depth().is_some_and(|depth| depth.get() == 1));
        if conn.line.doomed && outermost {
            Self::rollback_transaction(conn)?;
            return Err(DieselError::DatabaseError(
                DatabaseErrorKind::Unknown,
                Box::new(
                    "a statement of this transaction failed and was passed over, so nothing was saved: \
                     try such a statement in a transaction of its own inside"
                        .to_owned(),
                ),
            ));
        }
        conn.run(<AnsiTransactionManager as AsyncTransactionManager<_>>::commit_transaction)
    }

    fn transaction_manager_status_mut(conn: &mut PgBlocking) -> &mut TransactionManagerStatus {
        <AnsiTransactionManager as AsyncTransactionManager<_>>::transaction_manager_status_mut(
            &mut conn.inner,
        )
    }

    fn is_broken_transaction_manager(conn: &mut PgBlocking) -> bool {
        conn.is_broken()
            || <AnsiTransactionManager as AsyncTransactionManager<_>>::is_broken_transaction_manager(
                &mut conn.inner,
            )
    }
}

impl MigrationConnection for PgBlocking {
    fn setup(&mut self) -> QueryResult<usize> {
        self.batch_execute(diesel::migration::CREATE_MIGRATIONS_TABLE).map(|()| 0)
    }
}

/// Built-in types have fixed numbers, so nothing is ever looked up: the schema uses no others.
struct NoLookup;

impl PgMetadataLookup for NoLookup {
    fn lookup_type(&mut self, type_name: &str, schema: Option<&str>) -> PgTypeMetadata {
        PgTypeMetadata::from_result(Err(FailedToLookupTypeError::new(
            PgMetadataCacheKey::new(schema.map(Cow::Borrowed), Cow::Borrowed(type_name)).into_owned(),
        )))
    }
}

type Lookup = dyn PgMetadataLookup;

impl MultiConnectionHelper for PgBlocking {
    fn to_any<'a>(_: &mut Lookup) -> &mut (dyn Any + 'a) {
        // A type without size: nothing is allocated, so nothing leaks.
        Box::leak(Box::new(NoLookup))
    }

    fn from_any(lookup: &mut dyn Any) -> Option<&mut Lookup> {
        lookup.downcast_mut::<NoLookup>().map(|lookup| lookup as &mut Lookup)
    }
}
