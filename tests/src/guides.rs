//! The examples of the client's guides, as doctests of this package: they need more crates than the client's own tests.

macro_rules! guides {
    ($($name:ident)*) => {
        $(
            #[cfg(doctest)]
            #[doc = include_str!(concat!("../../generated/docs/guide/", stringify!($name), ".md"))]
            mod $name {}
        )*

        #[cfg(test)]
        const NAMES: &[&str] = &[$(stringify!($name)),*];
    };
}

guides! {
    anomalies
    batch
    blocking
    errors
    events
    filters
    first_call
    generic
    lists
    oauth
    observability
    rest2
    retries
    serde
    testing
    times
    tls
    transport
    user_fields
}

#[test]
fn every_guide_is_tested() {
    let files = crate::files_in(&crate::workspace().join("generated/docs/guide"), "md");
    let names: Vec<_> = files.iter().filter_map(|file| file.file_stem()?.to_str()).collect();
    assert_eq!(names, NAMES);
}
