//! Both versions of all cases as crates.

use crate::cases::{self, Side};
use bitrix24_codegen::{Api, generate_all, load_all, manifest};
use bitrix24_tests::fixture_crate::END;
use bitrix24_tests::workspace;
use std::path::{Path, PathBuf};

/// Writes both crates to a folder and returns it.
pub(crate) fn crates(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let cases = cases::all();
    for side in [Side::Old, Side::New] {
        let apis = load_all(&cases::specs(&cases, side)).unwrap_or_else(|problems| panic!("{problems}"));
        write_crate(&folder.join(side.name()), &apis);
    }
    folder
}

/// Returns the workspace's build folder, which has the dependencies.
pub(crate) fn target() -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).parent().unwrap().to_owned()
}

fn write_crate(folder: &Path, apis: &[Api]) {
    let _ = std::fs::remove_dir_all(folder);
    for (path, text) in generate_all(apis).iter() {
        write(&folder.join("src").join(path), text);
    }
    let runtime = workspace().join("runtime");
    // From 1.0.0 on, each class of change has its own version number.
    let text = format!(
        "[package]\nname = \"api\"\nversion = \"1.0.0\"\nedition = \"2024\"\nlicense = \"MIT\"\n\n\
         [dependencies]\nbitrix24-runtime = {{ path = {runtime:?}, default-features = false }}\n\n\
         [features]\ndefault = [\"all-methods\", \"v2-all-methods\"]\nserde = []\n{}{}\n{END}",
        manifest::BEGIN,
        manifest::END
    );
    write(&folder.join("Cargo.toml"), &manifest::update(&text, apis).unwrap());
    // The crate's main documentation page is hand-written.
    write(&folder.join("docs/crate.md"), "A client.\n");
    let _ = std::fs::copy(workspace().join("Cargo.lock"), folder.join("Cargo.lock"));
}

pub(crate) fn write(path: &Path, text: &str) {
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    std::fs::write(path, text).unwrap();
}
