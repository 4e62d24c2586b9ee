//! `catalog.rs`: a table of all methods.

use super::docs::Docs;
use super::methods::is_halted;
use super::modules::path_of;
use super::source;
use crate::render::Source;
use crate::rust_api::RustApi;
use quote::quote;

/// Emits the table, with an entry for each method whose feature is enabled.
pub(super) fn catalog(api: &RustApi<'_>) -> Source {
    let head = Docs::default().raw_paragraph("A table of all methods, for tools.").inner();
    // An outdated method is still one of the API.
    let head =
        if api.methods.iter().any(|method| is_halted(method)) { quote!(#head #![allow(deprecated)]) } else { head };
    let entries = api.methods.iter().map(|method| {
        let path = path_of(method);
        let module = method.method.name.split_once('.').map(|(module, _)| module);
        let condition = module
            .filter(|module| api.model.modules.iter().any(|known| known.name == *module))
            .map(|module| api.feature(module))
            .map(|feature| quote!(#[cfg(feature = #feature)]));
        quote!(#condition MethodInfo::of::<crate::#path>())
    });
    let table = quote! {
        /// Every method whose feature is enabled, sorted by wire name.
        pub const METHODS: &[MethodInfo] = &[#(#entries),*];
    };
    source(
        head,
        vec![
            quote!(
                use bitrix24_runtime::codegen_prelude::*;
            ),
            table,
        ],
    )
}
