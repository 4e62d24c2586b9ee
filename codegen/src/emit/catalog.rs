//! `catalog.rs`: every method as data.

use super::docs::Docs;
use super::modules::path_of;
use super::source;
use crate::render::Source;
use crate::rust_api::RustApi;
use quote::quote;

/// A table with an entry for each method whose feature is on.
pub(super) fn catalog(api: &RustApi<'_>) -> Source {
    let head = Docs::default().raw_paragraph("Every method, for tools that go over all of them.").inner();
    let entries = api.methods.iter().map(|method| {
        let path = path_of(method);
        let module = method.method.name.split_once('.').map(|(module, _)| module);
        let condition = module
            .filter(|module| api.model.modules.iter().any(|known| known.name == *module))
            .map(|feature| quote!(#[cfg(feature = #feature)]));
        quote!(#condition MethodInfo::of::<crate::#path>())
    });
    let table = quote! {
        /// The methods by wire name.
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
