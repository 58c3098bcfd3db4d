//! Reads the shape of a PostgreSQL database made for the purpose.

use tokio::runtime::Runtime;
use tokio_postgres::{Client, Config, NoTls};

use super::shape::{Column, EXPRESSION, Index, Reference, Shape};

/// An empty database, dropped at the end.
pub struct Database {
    runtime: Runtime,
    server: Config,
    name: String,
    client: Option<Client>,
}

impl Database {
    /// On the server that `STAMPBOOK_TEST_POSTGRES` names, if it names one.
    pub fn empty(purpose: &str) -> Option<Self> {
        let url = std::env::var("STAMPBOOK_TEST_POSTGRES").ok().filter(|url| !url.is_empty())?;
        let server: Config = url.parse().unwrap();
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        let name = format!("stampbook_{purpose}_{}", std::process::id());
        let mut database = Self { runtime, server, name, client: None };
        database.on_server(&format!("DROP DATABASE IF EXISTS {}", database.name));
        database.on_server(&format!("CREATE DATABASE {}", database.name));
        let mut config = database.server.clone();
        config.dbname(&database.name);
        database.client = Some(database.connect(&config));
        Some(database)
    }

    fn connect(&self, config: &Config) -> Client {
        let (client, connection) = self.runtime.block_on(config.connect(NoTls)).unwrap();
        self.runtime.spawn(connection);
        client
    }

    fn on_server(&self, sql: &str) {
        let client = self.connect(&self.server);
        self.runtime.block_on(client.batch_execute(sql)).unwrap();
    }

    fn client(&self) -> &Client {
        self.client.as_ref().unwrap()
    }

    pub fn run(&self, sql: &str) -> Result<(), String> {
        self.runtime.block_on(self.client().batch_execute(sql)).map_err(|error| {
            error
                .as_db_error()
                .map_or_else(|| error.to_string(), |error| format!("{}: {error:?}", error.message()))
        })
    }

    fn rows(&self, sql: &str) -> Vec<tokio_postgres::Row> {
        self.runtime.block_on(self.client().query(sql, &[])).unwrap()
    }

    /// Everything there is: tables, indexes, sequences, triggers, functions.
    pub fn everything(&self) -> Vec<String> {
        let rows = self.rows(
            "SELECT relkind::text || ' ' || relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace
             UNION SELECT 'trigger ' || tgname FROM pg_trigger WHERE NOT tgisinternal
             UNION SELECT 'function ' || proname FROM pg_proc WHERE pronamespace = 'public'::regnamespace
             UNION SELECT 'type ' || typname FROM pg_type
                   WHERE typnamespace = 'public'::regnamespace AND typtype IN ('e', 'd')
             ORDER BY 1",
        );
        rows.iter().map(|row| row.get("name")).collect()
    }

    pub fn shape(&self) -> Shape {
        let mut shape = Shape::default();
        for row in self.rows(
            "SELECT c.relname::text, a.attname::text, upper(format_type(a.atttypid, a.atttypmod)) AS kind,
                    a.attnotnull, a.atthasdef OR a.attidentity <> '' AS has_default
             FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
             WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
               AND a.attnum > 0 AND NOT a.attisdropped",
        ) {
            let (kind, not_null) = (row.get("kind"), row.get::<_, bool>("attnotnull"));
            let column = Column { kind, nullable: !not_null, has_default: row.get("has_default") };
            shape.table(row.get("relname")).columns.insert(row.get("attname"), column);
        }
        for row in self.rows(
            "SELECT t.relname::text, i.indisprimary, i.indisunique, i.indpred IS NOT NULL AS partial,
                    (SELECT array_agg(a.attname::text ORDER BY k.place)
                     FROM unnest(i.indkey) WITH ORDINALITY k (number, place)
                     LEFT JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = k.number
                     WHERE k.place <= i.indnkeyatts) AS columns
             FROM pg_index i JOIN pg_class t ON t.oid = i.indrelid JOIN pg_class x ON x.oid = i.indexrelid
             -- An index of words has no like in SQLite, which has a table for it.
             WHERE x.relam <> (SELECT oid FROM pg_am WHERE amname = 'gin') AND t.relnamespace = 'public'::regnamespace",
        ) {
            let names: Vec<Option<String>> = row.get("columns");
            let columns: Vec<String> =
                names.into_iter().map(|name| name.unwrap_or_else(|| EXPRESSION.to_owned())).collect();
            let table = shape.table(row.get("relname"));
            if row.get("indisprimary") {
                table.primary_key = columns;
            } else {
                let (unique, partial) = (row.get("indisunique"), row.get("partial"));
                table.indexes.insert(Index { columns, unique, partial });
            }
        }
        for row in self.rows(
            "SELECT t.relname::text, f.relname::text AS target,
                    CASE c.confdeltype WHEN 'c' THEN 'CASCADE' WHEN 'n' THEN 'SET NULL' WHEN 'r' THEN 'RESTRICT'
                                       WHEN 'd' THEN 'SET DEFAULT' ELSE 'NO ACTION' END AS on_delete,
                    (SELECT array_agg(a.attname::text ORDER BY k.place)
                     FROM unnest(c.conkey) WITH ORDINALITY k (number, place)
                     JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = k.number) AS columns
             FROM pg_constraint c JOIN pg_class t ON t.oid = c.conrelid JOIN pg_class f ON f.oid = c.confrelid
             WHERE c.contype = 'f' AND t.relnamespace = 'public'::regnamespace",
        ) {
            let (columns, table) = (row.get("columns"), row.get("target"));
            let reference = Reference { columns, table, on_delete: row.get("on_delete") };
            shape.table(row.get("relname")).references.insert(reference);
        }
        shape
    }
}

impl Drop for Database {
    fn drop(&mut self) {
        self.client = None;
        self.on_server(&format!("DROP DATABASE IF EXISTS {} WITH (FORCE)", self.name));
    }
}
