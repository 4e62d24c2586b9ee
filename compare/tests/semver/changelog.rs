//! Checks the entries of the changelog.

use crate::cases::{self, Side};
use bitrix24_codegen::{Api, SourceFile, load};
use bitrix24_compare::semver::{changelog, diff, diff_all};

#[test]
fn entries_are_in_the_sections_of_keep_a_changelog() {
    let wanted = [
        "method_added",
        "method_removed",
        "parameter_becomes_required",
        "read_becomes_write",
        "method_reworded",
        "code_reworded",
    ];
    let cases: Vec<_> = cases::all().into_iter().filter(|case| wanted.contains(&case.name.as_str())).collect();
    let changes = diff_all(&crate::apis(&cases, Side::Old), &crate::apis(&cases, Side::New));
    insta::assert_snapshot!(changelog(&changes), @r"
    ### Removed

    - **Breaking:** `method_removed.stop`: removed; was `method_removed::Stop`.

    ### Changed

    - **Breaking:** `parameter_becomes_required.run`, parameter `text`: now required, as an argument of `Run::new`: type changed from `Option<String>` to `String`.
    - **Behavior:** `read_becomes_write.run`: effect changed from read to write: the client retries a call only if that is safe.

    ### Added

    - `method_added.stop`: added as `method_added::Stop`.

    ### Documentation

    - Texts of `method_reworded.run`, error `Reworded`.
    ");
    assert_eq!(changelog(&[]), "");
}

/// Returns an API with a name and a text of this kind.
fn hostile(name: &str, text: &str) -> Api {
    let spec = format!(
        "method: demo.run\nsummary: Runs.\neffect: read\nresult: boolean\nparams: {{ x: {{ type: enum, values: {{ {name:?}: {{ doc: A., rust: A }} }} }}, y: boolean }}\nrules:\n  - {{ any_of: [x, y], doc: {text:?} }}"
    );
    let api = SourceFile::new("api.yaml", "api: { title: Demo, modules: { demo: Demo. } }");
    let errors = SourceFile::new("errors.yaml", "errors: {}");
    load(&[api, errors, SourceFile::new("demo/run.yaml", spec)]).unwrap_or_else(|problems| panic!("{problems}"))
}

#[test]
fn names_and_texts_stay_text() {
    let (old, new) = (hostile("a", "All."), hostile("` <b>", "[a](https://a.example) <script> `odd\n\n# b"));
    insta::assert_snapshot!(changelog(&diff(&old, &new)), @r"
    ### Changed

    - **Behavior:** `demo.run`, parameter `x`: wire value of `demo::RunX::A` changed from `a` to `` ` <b> ``.
    - **Behavior:** `demo.run`: rule added: At least one of `x` and `y` is required. \[a\](https\://a.example) \<script\> \`odd \# b.
    - `demo.run`: rule removed: At least one of `x` and `y` is required. All.
    ");
}
