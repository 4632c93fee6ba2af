//! The decision of the tree against one that is plain to see.

use super::*;
use crate::catalogue::scopes;
use proptest::prelude::*;

/// The segments of a scope's template after the SID.
pub(super) fn template(scope: Scope) -> Vec<String> {
    scope.path().split('/').skip(3).map(str::to_owned).collect()
}

/// The same decision without a tree: of all templates that match, the one whose parameters come latest.
fn naive(account_type: AccountType, version: ApiVersion, method: Method, segments: &[&str]) -> Found {
    let mut best: Option<(Vec<bool>, Vec<Scope>)> = None;
    for scope in scopes(account_type).filter(|scope| scope.is_in(version)) {
        let template = template(scope);
        let pairs = || template.iter().zip(segments);
        let matches = template.len() == segments.len()
            && pairs().all(|(own, given)| if own.starts_with('{') { !given.is_empty() } else { own == given })
            && (!scope.on_behalf || segments.get(1).is_some_and(|id| id.bytes().all(|byte| byte.is_ascii_digit())));
        if matches {
            let rank: Vec<bool> = template.iter().map(|own| own.starts_with('{')).collect();
            match &mut best {
                Some((known, scopes)) if *known == rank => scopes.push(scope),
                Some((known, _)) if *known < rank => {}
                _ => best = Some((rank, vec![scope])),
            }
        }
    }
    let Some((_, scopes)) = best else {
        return Found::NotFound;
    };
    match scopes.iter().find(|scope| scope.operation.method == method) {
        Some(scope) => {
            let names = scope.path().leak().split('/').skip(3).zip(segments);
            let parameters = names.filter(|(name, _)| name.starts_with('{'));
            let parameters =
                parameters.map(|(name, value)| (name.trim_matches(['{', '}']), value.to_string())).collect();
            Found::Operation { scope: *scope, parameters }
        }
        None => {
            let mut allow: Vec<Method> = scopes.iter().map(|scope| scope.operation.method).collect();
            allow.sort();
            Found::MethodNotAllowed { allow }
        }
    }
}

/// Segments that often lead somewhere: those of a template, its parameters filled in, some changed, some cut short.
fn near_templates() -> impl Strategy<Value = (AccountType, Vec<String>)> {
    let of = |account_type| scopes(account_type).map(move |scope| (account_type, template(scope)));
    let templates: Vec<(AccountType, Vec<String>)> = AccountType::ALL.into_iter().flat_map(of).collect();
    let literals: Vec<String> = templates
        .iter()
        .flat_map(|(_, segments)| segments.clone())
        .filter(|segment| !segment.starts_with('{'))
        .collect();
    let segment = prop_oneof![
        3 => prop::sample::select(literals),
        5 => "[0-9]{1,4}",
        1 => Just(String::new()),
        1 => "\\PC{0,6}",
    ];
    let changes = prop::collection::vec(prop::option::weighted(0.1, segment.clone()), 8);
    let values = prop::collection::vec(segment, 8);
    (prop::sample::select(templates), changes, values, prop::option::weighted(0.2, 0..4_usize)).prop_map(
        |((account_type, template), changes, values, cut)| {
            let filled = template
                .into_iter()
                .zip(changes)
                .zip(values)
                .map(|((own, change), value)| change.unwrap_or(if own.starts_with('{') { value } else { own }));
            (account_type, filled.take(cut.unwrap_or(8)).collect())
        },
    )
}

/// Segments that hardly ever lead anywhere.
fn anything() -> impl Strategy<Value = (AccountType, Vec<String>)> {
    (prop::sample::select(AccountType::ALL.to_vec()), prop::collection::vec("\\PC{0,8}", 0..8))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn the_tree_decides_as_a_plain_search_does(
        (account_type, segments) in prop_oneof![4 => near_templates(), 1 => anything()],
        version in prop_oneof![4 => 11..18_u8, 1 => any::<u8>()],
        method in prop::sample::select(Method::ALL.to_vec()),
    ) {
        let segments: Vec<&str> = segments.iter().map(String::as_str).collect();
        let version = ApiVersion(version);
        let found = find(account_type, version, method, &segments);
        prop_assert_eq!(&found, &naive(account_type, version, method, &segments));
        let allowed = allowed(account_type, version, &segments);
        match found {
            Found::Operation { .. } => prop_assert!(allowed.contains(&method)),
            Found::MethodNotAllowed { allow } => prop_assert_eq!(allowed, allow),
            Found::NotFound => prop_assert!(allowed.is_empty()),
        }
    }
}
