//! The database itself, as the rest of the program sees it.

use diesel::connection::SimpleConnection as _;
use stampbook::store::{Db, Error, Schema};

use crate::support::database::fresh_database;

#[test]
fn every_story_has_a_migrated_database_of_its_own() {
    let (one, two) = (fresh_database(), fresh_database());
    for fresh in [&one, &two] {
        let db = Db::open(fresh, false).unwrap();
        assert_eq!(db.schema().unwrap(), Schema::Current);
        // Would be refused the second time if both were the same one.
        db.write_blocking::<_, Error, _>(|c| {
            Ok(c.batch_execute("INSERT INTO settings (name, value) VALUES ('motto', 'kept')")?)
        })
        .unwrap();
    }
}
