//! Checks the version bump that changes require.

use bitrix24_compare::semver::{Class, Version};

#[test]
fn each_class_requires_its_bump() {
    let after = |from: &str, worst: Option<Class>| {
        let version: Version = from.parse().unwrap();
        let bump = version.required_bump(worst);
        format!("{} {}", bump.name(), version.bumped(bump))
    };
    let table = [
        ("1.2.3", ["major 2.0.0", "minor 1.3.0", "minor 1.3.0", "patch 1.2.4"]),
        ("0.1.2", ["minor 0.2.0", "patch 0.1.3", "patch 0.1.3", "patch 0.1.3"]),
        ("0.0.7", ["patch 0.0.8", "patch 0.0.8", "patch 0.0.8", "patch 0.0.8"]),
    ];
    for (from, expected) in table {
        assert_eq!(Class::ALL.map(|class| after(from, Some(class))), expected, "{from}");
        assert_eq!(after(from, None), format!("none {from}"));
    }
}

#[test]
fn versions_are_three_plain_numbers() {
    for wrong in
        ["", "1", "1.2", "1.2.3.4", "1.2.x", "1.2.3-rc.1", "01.2.3", "+1.2.3", "1..3", "99999999999999999999.0.0"]
    {
        let problem = format!("`{wrong}` is not a version of three numbers, such as `0.1.0`");
        assert_eq!(wrong.parse::<Version>(), Err(problem));
    }
    assert_eq!("10.0.3".parse(), Ok(Version { major: 10, minor: 0, patch: 3 }));
}
